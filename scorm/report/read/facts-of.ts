import type { Facts, Note, Says } from '../facts.ts';
import type { CourseChoice } from './courses.ts';
import type { Database } from './database.ts';
import type { Reading } from './ingest.ts';
import type { Conclusion } from './people.ts';
import { leavesRowOut, type ProblemKind } from './problem.ts';
import { literal } from './sql.ts';

/** What at least one row of the course says. */
async function saysOf(database: Database, { taken }: CourseChoice): Promise<Says> {
  const [row] =
    await database.rows(`select count(completed) > 0 as completion, count(succeeded) > 0 as success, count(score) > 0 as score,
      count(seconds) > 0 as seconds, count(first) > 0 as dates, exists (select 1 from answer) as answers
    from part where person <> 0 and in_course in (${taken.map(literal).join(', ')})`);
  const says = (name: keyof Says) => row?.[name] === true;
  return {
    completion: says('completion'),
    success: says('success'),
    score: says('score'),
    seconds: says('seconds'),
    dates: says('dates'),
    answers: says('answers'),
  };
}

/** Files without answers, to be noted where one would expect some. */
function withoutAnswers(
  { name, format, each }: Pick<Reading, 'name' | 'format'> & { each: number },
  answered: boolean,
): Note[] {
  if (format.kind === 'people') return [{ kind: 'no-answers', file: name, why: 'completion-only' }];
  return format.kind === 'attempts' && each > 0 && !answered
    ? [{ kind: 'no-answers', file: name, why: 'responses-empty' }]
    : [];
}

/** Whether someone gave different replies to a question without anything that shows which came first. */
async function orderOpen(database: Database): Promise<boolean> {
  const [found] = await database.rows(
    `select 1 from answer where place < 0 group by person, question, place having count(distinct reply_of(given)) > 1 limit 1`,
  );
  return found !== undefined;
}

function leftOut({ name, problems }: Reading): Note[] {
  const rows = Object.entries(problems.counts)
    .filter(([kind]) => leavesRowOut(kind as ProblemKind))
    .reduce((sum, [, count]) => sum + count, 0);
  return rows > 0 ? [{ kind: 'left-out', file: name, rows }] : [];
}

/** What is known of the files besides their rows. Asked once all are read, before the figures are made. */
export async function factsOf(
  database: Database,
  readings: readonly Reading[],
  courses: CourseChoice,
  conclusions: readonly Conclusion[],
): Promise<Facts> {
  const says = await saysOf(database, courses);
  const open = await orderOpen(database);
  const months = readings.some(({ notes }) => notes.some(({ kind }) => kind === 'months-unclear'));
  return {
    says,
    unsure: [
      ...new Set([
        ...conclusions.flatMap(({ unsure }) => unsure),
        ...(open ? (['first-answers'] as const) : []),
        ...(months ? (['months'] as const) : []),
      ]),
    ],
    notes: [
      ...conclusions.flatMap(({ notes }) => notes),
      ...readings.flatMap((one) => [
        ...one.notes,
        ...withoutAnswers({ name: one.name, format: one.format, each: one.source.each }, says.answers),
        ...leftOut(one),
      ]),
      ...(open ? [{ kind: 'no-order', files: readings.map(({ name }) => name) } as const] : []),
    ],
  };
}
