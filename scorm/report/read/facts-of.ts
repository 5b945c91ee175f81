import type { Facts, Note, Says } from '../facts.ts';
import type { CourseChoice } from './courses.ts';
import type { Database } from './database.ts';
import type { Reading } from './ingest.ts';
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

function leftOut({ name, problems }: Reading): Note[] {
  const rows = Object.entries(problems.counts)
    .filter(([kind]) => leavesRowOut(kind as ProblemKind))
    .reduce((sum, [, count]) => sum + count, 0);
  return rows > 0 ? [{ kind: 'left-out', file: name, rows }] : [];
}

/** What is known of the files besides their rows. Asked once all are read, before the figures are made. */
export async function factsOf(database: Database, readings: readonly Reading[], courses: CourseChoice): Promise<Facts> {
  return { says: await saysOf(database, courses), unsure: [], notes: readings.flatMap(leftOut) };
}
