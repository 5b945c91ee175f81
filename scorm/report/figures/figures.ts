import type { BuiltCourse } from '../../package/built-course.ts';
import type { Database } from '../read/database.ts';
import type { Read } from '../read/read.ts';
import { createGrouped } from './grouped.ts';
import { createTally, questionFigures, skillFigures } from './answers.ts';
import { peopleFigures, type PeopleFigures } from './people.ts';
import { askedQuestions } from './questions.ts';
import { retryFigures } from './retry.ts';
import { createTables } from './tables.ts';
import type { Figures } from './types.ts';

/**
 * Of those who finished, at most one in this many may have no known result, for the pass rate of the others to stand
 * for all.
 */
const unsaidAtMost = 20;

/**
 * Whether completion and passes are known: from the LMS, or from the score where the pass mark is known. A list of results
 * alone has only those who came to the end, so it says nothing of how many did.
 */
function knownOf(
  { people, status }: PeopleFigures,
  { facts }: Read,
  course: BuiltCourse | null,
  { unsaid, undecided, vague }: Readonly<Record<'unsaid' | 'undecided' | 'vague', boolean>>,
): Figures['known'] {
  const { completion, success, score, answers } = facts.says;
  const judged = success || (score && course !== null);
  if (facts.unsure.includes('status')) return { completion: false, passed: false, begun: !vague };
  return {
    completion: !undecided && (answers ? completion || judged : completion && (status.open > 0 || !unsaid)),
    passed: judged && course?.finalCheck !== false && status.completed * unsaidAtMost <= people - status.open,
    begun: !vague,
  };
}

/**
 * Where a file has one state for completion and result, it doesn't say whether who failed counts as complete; nor do
 * statements say who does, where more people passed.
 */
function completeIn({ complete, status }: PeopleFigures, { readings }: Read): number | null {
  const one = readings.some(({ source }) => source.has('status') && !source.has('completion'));
  const stored = readings.some(({ format }) => format.kind === 'statements');
  return (stored && complete < status.passed) || (one && status.failed > 0) ? null : complete;
}

/** Counts everything that the report shows, in the database; texts come in the language asked for where the course has them. */
export async function figuresOf(
  database: Database,
  read: Read,
  course: BuiltCourse | null,
  language: string,
  by?: string,
): Promise<Figures> {
  await createGrouped(database, read, by);
  const { unsaid, undecided, vague, ...counted } = await createTables(database, read, course);
  const people = await peopleFigures(database, by);
  const { asked, leftOut } = await askedQuestions(database, read, course, language);
  await createTally(database, asked);
  return {
    ...people,
    complete: completeIn(people, read),
    known: knownOf(people, read, course, { unsaid, undecided, vague }),
    ...counted,
    questions: await questionFigures(database, asked),
    questionsLeftOut: leftOut,
    skills: await skillFigures(database),
    retry: await retryFigures(database),
  };
}
