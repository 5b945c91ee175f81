import { basename, join } from 'node:path';
import type { Format } from '../format.ts';
import { copyRecords, copyStatements } from './careful.ts';
import { Unreadable, type Database } from './database.ts';
import { datedBy } from './dates.ts';
import type { Head } from './head.ts';
import { survey } from './statements.ts';
import { createProblems, listedAtMost, type ProblemKind, type Problems } from './problem.ts';
import type { Recognised } from './recognise.ts';
import { sourceOf, type Place, type Source } from './source.ts';
import { rowsIn } from '../schema.ts';
import { literal } from './sql.ts';
import { factsOf, peopleOf, problemsOf, rowsOf } from './typed.ts';

/** A file as it is read: where from, as what, and what couldn't be read of it. */
export type Reading = {
  readonly nth: number;
  readonly name: string;
  readonly format: Format;
  readonly source: Source;
  readonly rows: number;
  readonly problems: Problems;
};

const none: Problems = { counts: {}, listed: [] };

/** Counts what couldn't be read and lists the first of it by line. Only for sources that know their lines. */
async function problemsIn(database: Database, name: string, source: Source, format: Format): Promise<Problems> {
  const all = problemsOf(source, format);
  const counts = await database.rows(`select kind, count(*)::int as n from (${all}) group by 1 order by 1`);
  const listed = await database.rows(
    `select kind, line::int as line from (${all}) order by line limit ${listedAtMost}`,
  );
  return {
    counts: Object.fromEntries(counts.map((row) => [String(row['kind']), Number(row['n'])])),
    listed: listed.map((row) => ({ file: name, line: Number(row['line']), kind: String(row['kind']) as ProblemKind })),
  };
}

function together(a: Problems, b: Problems): Problems {
  const merged = createProblems('');
  const kinds = [...new Set([...Object.keys(a.counts), ...Object.keys(b.counts)])] as ProblemKind[];
  const counts = Object.fromEntries(kinds.map((kind) => [kind, (a.counts[kind] ?? 0) + (b.counts[kind] ?? 0)]));
  const listed = [...a.listed, ...b.listed].toSorted((one, other) => one.line - other.line).slice(0, listedAtMost);
  return { ...merged.all(), counts, listed };
}

/** What the rows of a file say is known, each with who and when; the source is asked for what they say in numbers alone. */
async function createTold(database: Database, rows: string, source: Source): Promise<void> {
  await database.run(`create or replace temp table told as
    select known, any_value(person) as person, min(place) filter (place >= 0) as first, max(place) filter (place >= 0) as last,
      count(*) as rows, count(*) filter (faulty) as problems, any_value(facts) as facts from ${rows} group by known`);
  const [mute] = await database.rows('select 1 from told where facts is null limit 1');
  if (!mute) return;
  await database.run(`create or replace temp table told as
    select told.* replace (coalesce(told.facts, more.facts) as facts) from told
    left join (${factsOf(source, 'select known from told where facts is null')}) more using (known)`);
}

/** Reads a file: its rows in numbers, and what they say of people into `part`. */
async function readIn(database: Database, nth: number, source: Source, format: Format) {
  await database.run(`delete from part where file = ${nth}`);
  await database.run(`create or replace table ${rowsIn(nth)} as ${rowsOf(source, format)}`);
  await createTold(database, rowsIn(nth), source);
  await database.run(`insert into part by name select ${nth} as file, * from (${peopleOf(source, format)})`);
  await database.run('drop table told');
  const [sums] = await database.rows(
    `select coalesce(sum(rows), 0)::bigint as rows, coalesce(sum(problems), 0)::bigint as problems from part where file = ${nth}`,
  );
  return { rows: Number(sums?.['rows'] ?? 0) / source.each, problems: Number(sums?.['problems'] ?? 0) };
}

/** A file's rows with their dates in one order. */
async function opened(database: Database, head: Head, found: Recognised, place: Place) {
  const surveyed = 'layout' in found ? null : await survey(database, place, found.json);
  const source = sourceOf(found, place, surveyed);
  return { source, format: 'layout' in found ? await datedBy(database, head, source, found.format) : found.format };
}

const copyOf = (found: Recognised, head: Head, path: string) =>
  'layout' in found ? copyRecords(head, found.layout, path) : copyStatements(head, found.json, path);

/** Says that a file can't be read after all, in words: the engine's own are for whoever mends this. */
function unread(name: string, format: Format, error: unknown): Error {
  const [why] = (error as Error).message.split('\n');
  return new Error(
    `${name} looks like ${format.name}, but can't be read (${why}). Open it in a spreadsheet, save it as CSV (UTF-8), and name that.`,
    { cause: error },
  );
}

/** Reads a file by way of a copy of its good rows: slower, and every fault has its line. */
async function readWithCare(database: Database, nth: number, head: Head, found: Recognised): Promise<Reading> {
  const copy = await copyOf(found, head, join(database.folder, `copy-${nth}`));
  const name = basename(head.path);
  const left = Object.values(copy.problems.counts).reduce((sum, count) => sum + count, 0);
  try {
    const { source, format } = await opened(database, head, found, { path: copy.path, copied: true });
    const { rows, problems } = await readIn(database, nth, source, format);
    const within = problems > 0 ? await problemsIn(database, name, source, format) : none;
    return { nth, name, format, source, rows: rows + left, problems: together(copy.problems, within) };
  } catch (error) {
    throw error instanceof Unreadable ? unread(name, found.format, error) : error;
  }
}

const needsCare = (head: Head, found: Recognised): boolean =>
  head.endless ||
  head.oldLines ||
  head.encoding !== 'utf-8' ||
  ('layout' in found ? found.layout.skip > 1 : found.json === 'result');

async function readFast(database: Database, nth: number, head: Head, found: Recognised): Promise<Reading | null> {
  try {
    const { source, format } = await opened(database, head, found, { path: head.path, copied: false });
    const { rows, problems } = await readIn(database, nth, source, format);
    return problems > 0 ? null : { nth, name: basename(head.path), format, source, rows, problems: none };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** A file that is recognised and not yet read. */
export type Known = { readonly nth: number; readonly head: Head; readonly found: Recognised };

/** Reads a file, with care where it must be. */
export async function readFile(database: Database, { nth, head, found }: Known): Promise<Reading> {
  const fast = needsCare(head, found) ? null : await readFast(database, nth, head, found);
  return fast ?? readWithCare(database, nth, head, found);
}

/** Makes of all files' rows one view `answer`: their answers to these courses, with places in seconds. */
export async function gatherAnswers(database: Database, readings: readonly Reading[], courses: readonly string[]) {
  for (const { nth } of readings) {
    const others = `select known from part where file = ${nth} and in_course not in (${courses.map(literal).join(', ')})`;
    const [mixed] = await database.rows(`${others} limit 1`);
    if (mixed) await database.run(`delete from ${rowsIn(nth)} where known in (${others})`);
    for (const column of ['known', 'faulty', 'facts']) await database.run(`alter table ${rowsIn(nth)} drop ${column}`);
  }
  const all = readings.map(({ nth }) => `select * from ${rowsIn(nth)}`).join(' union all ');
  await database.run(`create view answer as select person, question, place // 1000 as place, given
    from (${all}) where person <> 0 and question is not null`);
}
