import { join } from 'node:path';
import type { BuiltCourse } from '../../package/built-course.ts';
import type { Note } from '../facts.ts';
import type { Format } from '../format.ts';
import { firstRecords } from './cells.ts';
import { copyRecords, copyStatements } from './careful.ts';
import { Unreadable, type Database } from './database.ts';
import type { Head } from './head.ts';
import { createProblems, listedAtMost, type ProblemKind, type Problems } from './problem.ts';
import type { Recognised } from './recognise.ts';
import type { Json } from './statement-place.ts';
import { opened, type Known, type Opened } from './opened.ts';
import type { Source } from './source.ts';
import { refuseSpoiled } from './spoiled.ts';
import { rowsIn } from '../schema.ts';
import { literal } from './sql.ts';
import { factsOf, peopleOf, problemsOf, rowsOf, type Dialect } from './typed.ts';
import { errorSaying } from '../../../src/said/error.ts';
import { say } from '../../../src/said/say.ts';
import { formatName } from '../words/format-name.ts';

/** A file as it is read: where from, as what, and what couldn't be read of it. */
export type Reading = {
  readonly nth: number;
  readonly name: string;
  readonly format: Format;
  readonly source: Source;
  readonly rows: number;
  readonly problems: Problems;
  /** What must be known of how it was read. */
  readonly notes: readonly Note[];
  /** False where nothing in the file says what its scores are out of. */
  readonly scaleSaid: boolean;
  /** True where answers have a day and no time of it. */
  readonly daysOnly: boolean;
};

const none: Problems = { counts: {}, listed: [] };

/** Counts what couldn't be read and lists the first of it by line. Only for sources that know their lines. */
async function problemsIn(database: Database, name: string, source: Source, dialect: Dialect): Promise<Problems> {
  const all = problemsOf(source, dialect);
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

/**
 * Makes the table `told`: one row for each set of facts about a learner (state, score, time …) that rows of the file
 * repeat, with the person and the first and last moment. The texts of facts that are stored only as numbers so far are
 * read from the source again.
 */
async function createTold(database: Database, rows: string, source: Source): Promise<void> {
  await database.run(`create or replace temp table told as
    select known, any_value(person) as person, min(place) filter (place >= 0) as first, max(place) filter (place >= 0) as last,
      count(*) as rows, count(*) filter (broken) as problems, any_value(facts) as facts from ${rows} group by known`);
  const [mute] = await database.rows('select 1 from told where facts is null limit 1');
  if (!mute) return;
  await database.run(`create or replace temp table told as
    select told.* replace (coalesce(told.facts, more.facts) as facts) from told
    left join (${factsOf(source, 'select known from told where facts is null')}) more using (known)`);
}

/**
 * Where no answer of a file is acceptable, its LMS may know right and wrong alone, whatever words it has for them: then
 * what is wrong is for the course to say.
 */
async function weakenWrong(database: Database, rows: string): Promise<void> {
  const [acceptable] = await database.rows(`select 1 from ${rows} where judged_of(given) = 1 limit 1`);
  if (!acceptable) await database.run(`update ${rows} set given = rejudged(given, 4) where judged_of(given) = 0`);
}

/** Puts answers under the question's id where a file has its title or its text in this course's words. */
async function nameQuestions(database: Database, rows: string, course: BuiltCourse | null): Promise<void> {
  const said = (course?.questions ?? []).flatMap(({ id, title, question }) =>
    [...new Set([...Object.values(title), ...Object.values(question)])].map((text) => ({ id, text })),
  );
  const own = [...Map.groupBy(said, ({ text }) => text).values()].flatMap(([one, other]) =>
    one && !other ? [one] : [],
  );
  if (own.length === 0) return;
  const pairs = own.map(({ id, text }) => `(hash(${literal(text)}), hash(${literal(id)}))`).join(', ');
  const texts = `(values ${pairs}) own(said, id)`;
  const [found] = await database.rows(`select 1 from ${rows} semi join ${texts} on question = said limit 1`);
  if (found) await database.run(`update ${rows} set question = own.id from ${texts} where question = own.said`);
}

/** Reads a file: its rows in numbers, and what they say of people into `part`. */
async function readIn(database: Database, { nth, head, course, found }: Known, { source, dialect }: Opened) {
  await database.run(`delete from part where file = ${nth}`);
  await database.run(`create or replace table ${rowsIn(nth)} as ${rowsOf(source, dialect)}`);
  await weakenWrong(database, rowsIn(nth));
  if (found.format.kind === 'interactions' && found.format.id !== 'preview')
    await nameQuestions(database, rowsIn(nth), course);
  // Asked only where a row has no person, as it scans the file once more.
  const [nobody] = await database.rows(`select 1 from ${rowsIn(nth)} where person = 0 limit 1`);
  if (nobody) await refuseSpoiled(database, head.name, source);
  await createTold(database, rowsIn(nth), source);
  await database.run(`insert into part by name select ${nth} as file, * from (${peopleOf(source, dialect)})`);
  await database.run('drop table told');
  const [sums] = await database.rows(
    `select coalesce(sum(rows), 0)::bigint as rows, coalesce(sum(problems), 0)::bigint as problems from part where file = ${nth}`,
  );
  return { rows: Number(sums?.['rows'] ?? 0) / source.each, problems: Number(sums?.['problems'] ?? 0) };
}

const readingOf = ({ nth, head, found }: Known, as: Opened, rows: number, problems: Problems): Reading => ({
  nth,
  name: head.name,
  format: found.format,
  source: as.source,
  rows,
  problems,
  notes: as.notes,
  scaleSaid: as.scaleSaid,
  daysOnly: as.daysOnly,
});

const copyOf = (found: Recognised, head: Head, path: string) =>
  'statements' in found
    ? copyStatements(head, found.statements, path)
    : copyRecords(head, 'layout' in found ? found.layout : found.flat, path);

/** Says that a file can't be read after all, in words: the engine's own are for whoever mends this. */
function unread(name: string, format: Format, error: unknown): Error {
  const [why] = (error as Error).message.split('\n');
  return errorSaying(
    say`${name} looks like ${formatName(format)}, but can't be read (${why}). Open it in a spreadsheet, save it as CSV (UTF-8), and name that.`,
    { cause: error },
  );
}

/** Reads a file through a copy of its good rows: slower, but every problem has its line. */
async function readWithCare(database: Database, known: Known): Promise<Reading> {
  const { nth, head, found } = known;
  const { name } = head;
  const copy = await copyOf(found, head, join(database.folder, `copy-${nth}`));
  const left = Object.values(copy.problems.counts).reduce((sum, count) => sum + count, 0);
  try {
    const as = await opened(database, known, { path: copy.path, copied: true });
    const { rows, problems } = await readIn(database, known, as);
    const within = problems > 0 ? await problemsIn(database, name, as.source, as.dialect) : none;
    if (within.counts.learner) await refuseSpoiled(database, name, as.source);
    return readingOf(known, as, rows + left, together(copy.problems, within));
  } catch (error) {
    throw error instanceof Unreadable ? unread(name, found.format, error) : error;
  }
}

/** Whether the headings are the first line: the fast reader skips lines, and a heading may have a line end in it. */
const oneLine = ({ text }: Head, { skip, delimiter }: { readonly skip: number; readonly delimiter: string }) =>
  skip === 1 && firstRecords(text, delimiter, 1).every((headings) => headings.every((one) => !/[\r\n]/.test(one)));

/** Whether statements are the whole file, each alone or in a field `statement`. */
const isPlain = ({ text }: Head, { json, from, within }: Json) =>
  (json === 'lines' || text.slice(0, from).trim() === '[') && ['', 'statement'].includes(within.join('.'));

/** Files that go to the careful reader at once: the fast one could not read them, or would lose their lines. */
const needsCare = (head: Head, found: Recognised): boolean =>
  head.endless ||
  head.oldLines ||
  head.encoding !== 'utf-8' ||
  ('layout' in found
    ? !oneLine(head, found.layout) || found.layout.byName
    : 'flat' in found
      ? !oneLine(head, found.flat)
      : !isPlain(head, found.statements));

async function readFast(database: Database, known: Known): Promise<Reading | null> {
  try {
    const as = await opened(database, known, { path: known.head.path, copied: false });
    const { rows, problems } = await readIn(database, known, as);
    return problems > 0 ? null : readingOf(known, as, rows, none);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Reads a file, with care where it must be. */
export async function readFile(database: Database, known: Known): Promise<Reading> {
  const fast = needsCare(known.head, known.found) ? null : await readFast(database, known);
  return fast ?? readWithCare(database, known);
}
