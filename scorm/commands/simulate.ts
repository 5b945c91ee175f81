import type { BuiltCourse } from '../package/built-course.ts';
import { readCommandLine } from '../command-line.ts';
import { isSimulated, recordsOf, simulatedPrefix } from '../preview/simulated.ts';
import { openStore, type Store } from '../preview/store.ts';
import { courseAsked } from '../report/course/find-course.ts';
import { simulate, type Simulation } from '../report/simulate/simulate.ts';
import { run } from '../run.ts';

const usage = 'Use: npm run simulate -- [--learners 400] [--seed 1] [--months 12] [--course <folder>] [--remove]';

type Asked = { learners: string; seed: string; months: string; course?: string; data: string; remove: boolean };

function numberOf(name: 'learners' | 'seed' | 'months', text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number > 0 && number <= most) return number;
  throw new Error(`--${name} is "${text}". Give a whole number from 1 to ${most}. ${usage}`);
}

/** The command line's options; throws a sentence where one is wrong. */
function asked(args: readonly string[]): Asked {
  const { words, options, flags } = readCommandLine(args, {
    name: 'npm run simulate',
    options: ['learners', 'seed', 'months', 'course', 'data'],
    flags: ['remove'],
    usage,
  });
  if (words.length > 0) throw new Error(`npm run simulate takes no "${words[0]}". ${usage}`);
  const { learners = '400', seed = '1', months = '12', course, data = '.preview' } = options;
  return { learners, seed, months, ...(course && { course }), data, remove: flags.has('remove') };
}

/** The first day, as YYYY-MM-DD, chosen so that all learners, with their later rounds, are done by today. */
function firstDay(months: number, today: Date): string {
  const day = new Date(today.getTime() - 21 * 86_400_000);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, Math.min(day.getUTCDate(), 28)))
    .toISOString()
    .slice(0, 10);
}

const peopleOf = (number: number) => (number === 1 ? 'learner' : 'learners');

/** Replaces the simulated learners of an earlier run; real ones stay as they are. */
function fill(store: Store, course: BuiltCourse | null, { learners, seed, months }: Asked): string {
  if (!course) throw new Error('There is no course to simulate. Run npm run build first.');
  const period = numberOf('months', months, 60);
  const simulation: Simulation = {
    learners: numberOf('learners', learners, 20_000),
    seed: numberOf('seed', seed, 2 ** 31),
    from: firstDay(period, new Date()),
    months: period,
  };
  const recordOf = recordsOf(course);
  const removed = store.atOnce(() => {
    const before = store.removeLearners(simulatedPrefix);
    for (const one of simulate(course, simulation)) {
      const { learner, registration } = recordOf(one);
      store.put(learner, registration);
    }
    return before;
  });
  const instead = removed > 0 ? `, in place of the ${removed} that were there` : '';
  return `The preview now has ${simulation.learners} simulated ${peopleOf(simulation.learners)}${instead}. See its results and its report: npm start\nTake them out again with: npm run simulate -- --remove`;
}

function remove(store: Store): string {
  const removed = store.atOnce(() => store.removeLearners(simulatedPrefix));
  const left = store.learners().filter(({ id }) => !isSimulated(id)).length;
  return `${removed} simulated ${peopleOf(removed)} taken out of the preview; ${left} real ${left === 1 ? 'one stays' : 'ones stay'}.`;
}

run(async (args) => {
  const all = asked(args);
  const course = all.remove ? null : await courseAsked(all.course);
  const store = openStore(all.data);
  try {
    console.log(all.remove ? remove(store) : fill(store, course, all));
  } finally {
    store.close();
  }
});
