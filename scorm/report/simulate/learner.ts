import type { BuiltCourse } from '../../package/built-course.ts';
import { chanceOfBest, type Item } from './model.ts';
import type { Random } from './random.ts';

/** One simulated answer. */
export type SimulatedAnswer = {
  readonly index: number;
  readonly id: string;
  /** The round of the final check, from 1; 1 in practice. */
  readonly round: number;
  readonly response: string;
  readonly points: number;
  /** Seconds from question to answer. */
  readonly latency: number;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** One simulated learner's record, as an LMS would hold it. */
export type SimulatedLearner = {
  readonly learner: { readonly id: string; readonly name: string };
  readonly language: string;
  readonly version: string;
  readonly dialect: string;
  readonly launches: number;
  readonly completion: 'completed' | 'incomplete';
  readonly success: 'passed' | 'failed' | 'unknown';
  /** 0 to 100, or null before a completed final check. */
  readonly score: number | null;
  readonly seconds: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly interactions: readonly SimulatedAnswer[];
};

const perSkill = 3;
const roundsAtMost = 3;
/** How much a round of the final check, with its explanations, adds to ability. */
const learning = 0.6;

type Way = { answers: SimulatedAnswer[]; at: number; seconds: number };

function choose(item: Item, ability: number, random: Random): string {
  const best = random.next() < chanceOfBest(item, ability);
  const among = item.choices.filter((choice) => (choice.score === 2) === best);
  return random.pick(among.length > 0 ? among : item.choices, (choice) => choice.weight).key;
}

function answer(way: Way, item: Item, ability: number, random: Random, round = 1): number {
  const response = choose(item, ability, random);
  const points = item.choices.find((choice) => choice.key === response)?.score ?? 0;
  const latency = Math.round(Math.exp(2.3 + 0.5 * random.normal()));
  way.at += (latency + 6) * 1000;
  way.seconds += latency + 6;
  way.answers.push({ index: way.answers.length, id: item.id, round, response, points, latency, at: way.at });
  return points;
}

/** A round's questions: as many of each skill, those not yet seen first. */
function drawn(bank: readonly Item[], seen: ReadonlySet<string>, random: Random): Item[] {
  const shuffled = bank.map((item) => ({ item, rank: random.next() + (seen.has(item.id) ? 1 : 0) }));
  shuffled.sort((a, b) => a.rank - b.rank);
  const skills = [...new Set(bank.map((item) => item.skill))];
  return skills
    .flatMap((skill) => shuffled.filter(({ item }) => item.skill === skill).slice(0, perSkill))
    .map(({ item }) => item);
}

type Checked = { score: number | null; passed: boolean; launches: number };

/** The final check, again and again until it is passed or given up. */
function finalCheck(way: Way, bank: readonly Item[], ability: number, random: Random, passMark: number): Checked {
  const seen = new Set<string>();
  const result: Checked = { score: null, passed: false, launches: 1 };
  for (let round = 0; round < roundsAtMost && !result.passed; round += 1) {
    if (round > 0 && random.next() > 0.8) break;
    const items = drawn(bank, seen, random);
    const points = items.map((item) => answer(way, item, ability + learning * round, random, round + 1));
    for (const item of items) seen.add(item.id);
    const sum = points.reduce((total, one) => total + one, 0);
    result.score = Math.max(result.score ?? 0, Math.round((sum * 10_000) / (items.length * 2)) / 100);
    result.passed = sum * 100 >= passMark * items.length * 2;
    if (random.next() < 0.35) way.at += Math.round((1 + 6 * random.next()) * 86_400_000);
    if (round > 0) result.launches += 1;
  }
  return result;
}

/** Walks one person through the course: practice, perhaps a stop half-way, then the final check. */
export function walk(course: BuiltCourse, items: readonly Item[], ability: number, random: Random, start: number) {
  const way: Way = { answers: [], at: start, seconds: Math.round(120 + 90 * random.next()) };
  const practice = items.filter((item) => !item.scored);
  const stop = random.next();
  const nothing = { success: 'unknown', completion: 'incomplete', score: null, launches: 1 } as const;
  if (stop < 0.02) return { ...way, ...nothing, seconds: Math.round(way.seconds / 4) };
  const until = stop < 0.1 ? Math.ceil(practice.length * random.next()) : practice.length;
  for (const item of practice.slice(0, until)) if (random.next() < 0.85) answer(way, item, ability, random);
  if (stop < 0.1) return { ...way, ...nothing };
  const { score, passed, launches } = finalCheck(
    way,
    items.filter((item) => item.scored),
    ability,
    random,
    course.passMark,
  );
  return passed
    ? ({ ...way, score, launches, completion: 'completed', success: 'passed' } as const)
    : ({ ...way, score, launches, completion: 'incomplete', success: 'failed' } as const);
}
