import type { BuiltCourse } from '../../package/built-course.ts';
import type { Database } from '../read/database.ts';
import type { Read } from '../read/read.ts';
import { createTally, questionFigures, skillFigures } from './answers.ts';
import { peopleFigures } from './people.ts';
import { askedQuestions } from './questions.ts';
import { retryFigures } from './retry.ts';
import { createTables } from './tables.ts';
import type { Figures } from './types.ts';

/** Counts everything that the report shows, in the database; texts come in the language asked for where the course has them. */
export async function figuresOf(
  database: Database,
  read: Read,
  course: BuiltCourse | null,
  language: string,
): Promise<Figures> {
  const counted = await createTables(database, read, course);
  const people = await peopleFigures(database);
  const { asked, leftOut } = await askedQuestions(database, read, course, language);
  await createTally(database, asked);
  return {
    ...people,
    ...counted,
    questions: await questionFigures(database, asked),
    questionsLeftOut: leftOut,
    skills: await skillFigures(database),
    retry: await retryFigures(database),
  };
}
