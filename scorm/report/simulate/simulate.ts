import type { BuiltCourse } from '../../package/built-course.ts';
import { walk, type SimulatedLearner } from './learner.ts';
import { itemsOf, type Item } from './model.ts';
import { nameFrom } from './names.ts';
import { randomFrom } from './random.ts';

/** What a simulated group of learners is made from. */
export type Simulation = {
  readonly learners: number;
  readonly seed: number;
  /** The first day, as YYYY-MM-DD. */
  readonly from: string;
  readonly months: number;
};

const day = 86_400_000;

/** Weights of the months in which learners start: many in January and September, few in the holidays. */
const season = [1.6, 1.1, 1, 0.9, 0.9, 0.8, 0.5, 0.6, 1.7, 1.2, 1, 0.6];

function startAt({ from, months }: Simulation, pick: ReturnType<typeof randomFrom>): number {
  const first = new Date(`${from}T00:00:00Z`);
  const offsets = Array.from({ length: months }, (_, month) => month);
  const month = pick.pick(offsets, (offset) => season[(first.getUTCMonth() + offset) % 12] ?? 1);
  const begin = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, first.getUTCDate());
  return begin + Math.floor(pick.next() * 28) * day + Math.round((8 + 9 * pick.next()) * 3_600_000);
}

/** The version that is out on a day: an earlier one in the first third of the period. */
function versionAt(course: BuiltCourse, at: number, { from, months }: Simulation): string {
  const third = Date.parse(`${from}T00:00:00Z`) + (months / 3) * 30.4 * day;
  return at < third ? '0.9.0' : course.version;
}

function learnerFrom(
  course: BuiltCourse,
  items: readonly Item[],
  nth: number,
  simulation: Simulation,
): SimulatedLearner {
  const random = randomFrom(simulation.seed, `learner/${nth}`);
  const start = startAt(simulation, random);
  const language = random.next() < 0.72 ? course.languages[0] : course.languages.at(-1);
  const ability = random.normal() * 0.9 + (language === course.languages[0] ? 0.1 : -0.25) + 0.2;
  const { answers, at: _at, ...walked } = walk(course, items, ability, random, start);
  return {
    learner: { id: `sim-${simulation.seed}-${nth}`, name: nameFrom(random) },
    language: language ?? '',
    version: versionAt(course, start, simulation),
    dialect: random.next() < 0.8 ? 'scorm12' : 'scorm2004',
    ...walked,
    startedAt: start,
    interactions: answers,
  };
}

/**
 * Simulated learners of a course, one at a time; the same options give the same learners. The model is logistic: each
 * person has an ability, each question a difficulty and a slope (`model.ts`). Eight in a hundred stop half-way and two
 * more at once; who fails the final check tries again four times out of five, three rounds at most, a little abler each time.
 */
export function* simulate(course: BuiltCourse, simulation: Simulation): Generator<SimulatedLearner> {
  const items = itemsOf(course, simulation.seed);
  for (let nth = 1; nth <= simulation.learners; nth += 1) yield learnerFrom(course, items, nth, simulation);
}
