import type { BuiltCourse } from '../../package/built-course.ts';
import type { Facts } from '../facts.ts';
import { emptyTable } from '../schema.ts';
import type { Format } from '../format.ts';
import { chooseCourse, type CourseChoice } from './courses.ts';
import type { Database } from './database.ts';
import { factsOf } from './facts-of.ts';
import { inputsOf } from './inputs.ts';
import { gatherAnswers } from './gather.ts';
import { readFile, type Reading } from './ingest.ts';
import { loadFormats } from './load-formats.ts';
import type { Known } from './opened.ts';
import { findNamesakes } from './namesakes.ts';
import { findUnnamed } from './unnamed.ts';
import { matchPeople } from './people.ts';
import { makePercentages } from './scale.ts';
import { alignClocks } from './zones.ts';

/**
 * What was read: the files, the course they are about, and what is known of them. The rows themselves are in `part` and
 * `answer`.
 */
export type Read = {
  readonly readings: readonly Reading[];
  /** The course that was asked for where the files are about it, else null. */
  readonly course: BuiltCourse | null;
  readonly courses: CourseChoice;
  readonly facts: Facts;
};

/** What the command line can tell about the files. */
export type Told = {
  /** What scores are out of: 1, 10 or 100, say. */
  readonly scoreOf?: number | undefined;
  /** The heading of a column to group people by. */
  readonly by?: string | undefined;
  /** What the columns of files are that no format knows. */
  readonly map?: Format | null;
};

async function voidedIn(database: Database): Promise<number> {
  const [count] = await database.rows('select count(*) as n from voided');
  return Number(count?.['n']);
}

/**
 * Reads each file. Files of statements are read again where a later file voids some of theirs, or shows that accounts
 * belong to several systems.
 */
async function readEach(database: Database, known: readonly Known[]): Promise<Reading[]> {
  const read: { one: Known; reading: Reading; voided: number }[] = [];
  for (const one of known) {
    const reading = await readFile(database, one);
    read.push({ one, reading, voided: await voidedIn(database) });
  }
  const all = await voidedIn(database);
  const [found] = await database.rows('select count(distinct url) as n from home');
  const homes = Number(found?.['n']) > 1;
  const readings: Reading[] = [];
  for (const { one, reading, voided } of read)
    readings.push(
      !('layout' in one.found) && (voided < all || (homes && read.length > 1))
        ? await readFile(database, { ...one, homes })
        : reading,
    );
  return readings;
}

/** Reads every file into the database. Throws a sentence where one is none of the formats: a report on some would mislead. */
export async function readAll(
  database: Database,
  paths: readonly string[],
  asked: BuiltCourse | null,
  { scoreOf, by, map = null }: Told = {},
): Promise<Read> {
  const grouped = (one: Format) => (by === undefined ? one : { ...one, columns: { ...one.columns, group: [by] } });
  const formats = (await loadFormats()).map(grouped);
  const inputs = await inputsOf(paths, database.folder, formats, asked, map && grouped(map));
  const all: Known[] = inputs.map((input, nth) => ({ nth, ...input, course: asked }));
  for (const table of ['part', 'home', 'voided'] as const) await database.run(emptyTable(table));
  const readings = await readEach(database, all);
  const people = await matchPeople(database, readings);
  const namesakes = await findNamesakes(database, readings);
  const unnamed = await findUnnamed(database, readings);
  const zones = await alignClocks(database, readings);
  const { course, ...courses } = await chooseCourse(database, asked, readings);
  const scores = await makePercentages(database, readings, courses, asked?.passMark ?? null, scoreOf);
  await gatherAnswers(database, readings, courses.taken);
  const facts = await factsOf(database, readings, courses, [people, namesakes, unnamed, zones, scores]);
  return { readings, course, courses, facts };
}
