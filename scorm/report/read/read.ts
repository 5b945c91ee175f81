import type { BuiltCourse } from '../../built-course.ts';
import { chooseCourse, type CourseChoice } from './courses.ts';
import type { Database } from './database.ts';
import { headOf } from './head.ts';
import { readAnswers, readPart, tables, type Known, type Reading } from './ingest.ts';
import { loadFormats } from './load-formats.ts';
import { recognise } from './recognise.ts';

/** What was read: the files, and the course they are about. The rows themselves are in `part` and `answer`. */
export type Read = { readonly readings: readonly Reading[]; readonly courses: CourseChoice };

/** Reads every file into the database. Throws a sentence where one is none of the formats: a report on some would mislead. */
export async function readAll(database: Database, paths: readonly string[], course: BuiltCourse | null): Promise<Read> {
  const formats = await loadFormats();
  const known: Known[] = paths.map((path, nth) => {
    const head = headOf(path);
    return { nth, head, found: recognise(head, formats) };
  });
  for (const table of tables) await database.run(table);
  const parts: [Known, Reading][] = [];
  for (const one of known) parts.push([one, await readPart(database, one)]);
  const courses = await chooseCourse(database, course);
  const readings: Reading[] = [];
  for (const [one, reading] of parts) readings.push(await readAnswers(database, one, reading, courses.taken));
  return { readings, courses };
}
