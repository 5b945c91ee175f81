import type { BuiltCourse } from '../../package/built-course.ts';
import type { Field, Format } from '../format.ts';
import type { Head } from './head.ts';
import { layoutOf, type Layout } from './layout.ts';
import { headingsWithin, recordsOf } from './records.ts';
import { Unknown } from './unknown.ts';
import { say } from '../../../src/said/say.ts';

/**
 * What gradebooks write after the name of what is graded: Canvas its number, Blackboard and Brightspace what it is out
 * of, Moodle how the grade is shown.
 */
const mark = /\s*(?:\(\d{3,}\)|\[Total Pts:.*|(?:Points Grade )?<Numeric.*|\((?:Real|Percentage)\))\s*$/i;
/** What all grades come to. */
const total = /^\s*(?:weighted |course |running )?total\b|^(?:current|final|unposted)\b|calculated|\bfinal points\b/i;

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

type Table = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };

const filledIn = ({ headings, rows }: Table, at: number) =>
  rows
    .filter(({ length }) => length === headings.length)
    .map((row) => (row[at] ?? '').trim())
    .filter((cell) => cell !== '' && cell !== '-');

const isNumber = (cell: string) => /^\d+(?:[.,]\d+)?\s*%?$/.test(cell);
const isWord = (cell: string) => /\p{L}{3}/u.test(cell) && !/\d/.test(cell);
const hasOnly = (cells: readonly string[], is: (cell: string) => boolean) => cells.length > 0 && cells.every(is);

/** What a column's grades are out of: by its heading, or by the row that a gradebook has above the people. */
function topOf({ headings, rows }: Table, at: number): string | undefined {
  const said = /\[Total Pts: ([\d.,]+)(?! Percentage)|MaxPoints:([\d.,]+)/i.exec(headings[at] ?? '');
  if (/percent/i.test(headings[at] ?? '')) return '100';
  const above = rows.find((row) => row.some((cell) => /^\s*points possible\s*$/i.test(cell)))?.[at];
  return said?.[1] ?? said?.[2] ?? above?.trim();
}

/** How many rows a gradebook has above the people. */
const rowsAbove = ({ rows }: Table) =>
  rows.findIndex((row) => row.some((cell) => /^\s*points possible\s*$/i.test(cell))) + 1;

/** The columns that a course's title heads: how far people are, their score, when they finished. */
function ofCourse(table: Table, { title }: BuiltCourse): Partial<Record<Field, number>> {
  const titles = Object.values(title).map(plain);
  const own = table.headings.flatMap((heading, at) =>
    titles.some((one) => one.length > 7 && plain(heading).includes(one)) ? [{ heading, at }] : [],
  );
  const having = (is: (cell: string) => boolean) => own.filter(({ at }) => hasOnly(filledIn(table, at), is));
  const scores = having(isNumber);
  const score = (scores.find(({ heading }) => /percent|%/i.test(heading)) ?? scores[0])?.at;
  const status = having(isWord)[0]?.at;
  const dated = own.find(
    ({ at }) => at !== score && at !== status && hasOnly(filledIn(table, at), (one) => /\d/.test(one)),
  );
  return {
    ...(score !== undefined && { score }),
    ...(status !== undefined && { status }),
    ...(dated && { at: dated.at }),
  };
}

/** What a gradebook has grades of: the columns with its marks, without those that add up. */
const gradedIn = ({ headings }: Table) =>
  headings.flatMap((heading, at) => (mark.test(heading) && !total.test(heading) ? [at] : []));

/** Throws a sentence where a gradebook has grades of several things and none bears the course's name. */
function refuse({ name }: Head, { headings }: Table, graded: readonly number[]): never {
  const names = graded.map((at) => `“${(headings[at] ?? '').replace(mark, '').trim()}”`);
  throw new Unknown(
    say`${name} is a gradebook with grades of ${names.join(', ')}, and none of these is the course’s title. Say which column has the score.`,
    name,
    headings,
  );
}

/** The columns of a gradebook or a list of who completed that are of the course; null where there are none. */
function columnsIn(head: Head, table: Table, course: BuiltCourse | null): Partial<Record<Field, number>> | null {
  const own = course ? ofCourse(table, course) : {};
  if (Object.keys(own).length > 0) return own;
  const graded = gradedIn(table);
  if (graded.length > 1) refuse(head, table, graded);
  return graded[0] === undefined ? null : { score: graded[0] };
}

/**
 * A gradebook, or a list of who completed each activity: people with a column for each, headed by its name. The column of
 * the course is its score or how far people are. Throws a sentence where it can't be told which column that is.
 */
export function gradebookOf(
  head: Head,
  people: Format,
  course: BuiltCourse | null,
): { readonly format: Format; readonly layout: Layout } | null {
  const { needsOneOf: _oneOf, without: _without, ...rest } = people;
  const { learner = [], name = [], group = [] } = people.columns;
  const lists: Format = { ...rest, needs: ['learner'], columns: { learner, name, group } };
  for (const { delimiter, records } of recordsOf(head))
    for (const [nth, headings] of records.slice(0, headingsWithin).entries()) {
      const layout = layoutOf(lists, records, delimiter, nth, course);
      const table = { headings, rows: records.slice(nth + 1) };
      const columns = layout && columnsIn(head, table, course);
      if (!layout || !columns) continue;
      const graded = columns.score;
      const top = graded === undefined ? undefined : topOf(table, graded);
      const heading = headings[graded ?? columns.status ?? -1] ?? '';
      const isCourse = course && Object.values(course.title).some((one) => plain(heading).includes(plain(one)));
      const fixed = { course: isCourse ? course.id : heading.replace(mark, '').trim(), ...(top && { top }) };
      const skip = layout.skip + rowsAbove(table);
      return { format: people, layout: { ...layout, skip, at: { ...layout.at, ...columns }, fixed } };
    }
  return null;
}
