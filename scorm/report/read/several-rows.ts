import { firstRecords } from './cells.ts';
import type { Head } from './head.ts';
import type { Layout } from './layout.ts';
import { Unknown } from './unknown.ts';
import { say } from '../../../src/said/say.ts';

/** Rows looked at. */
const looked = 5000;
/** A list of attempts has few people with more than one. */
const manyHaveSeveral = 0.3;
const values = { least: 2, most: 30 };

const isTelling = (cell: string) =>
  /\p{L}{3}/u.test(cell) && !/\d{4}|\d[:/.-]\d|^\s*\d+\s*%?\s*$|attempt|poging|tentative|versuch/i.test(cell);

type Rows = readonly (readonly string[])[];

/** Whether each person has each value of a column once at most, and several people have it: a course's name, say. */
function isKey(rows: Rows, person: (row: readonly string[]) => string, at: number): boolean {
  const cells = rows.map((row) => (row[at] ?? '').trim());
  if (!cells.every(isTelling)) return false;
  const people = Map.groupBy(rows, (row) => (row[at] ?? '').trim());
  if (people.size < values.least || people.size > values.most) return false;
  return [...people.values()].every((own) => own.length > 1 && new Set(own.map(person)).size === own.length);
}

/**
 * Refuses a list in which many people have several rows that a column of no known heading tells apart: these may be
 * several courses, of which one result would be made. Throws a sentence.
 */
export function refuseSeveral(head: Head, layout: Layout): void {
  if (
    layout.byName ||
    layout.at.course !== undefined ||
    layout.at.attempt !== undefined ||
    layout.fixed.course !== undefined
  )
    return;
  const all = firstRecords(head.text.replace(/^\ufeff/, ''), layout.delimiter, layout.skip + looked);
  const headings = all[layout.skip - 1] ?? [];
  const person = (row: readonly string[]) => (row[layout.learners[0] ?? 0] ?? '').trim().toLowerCase();
  const rows = all.slice(layout.skip).filter((row) => row.length === layout.width && person(row) !== '');
  const each = [...Map.groupBy(rows, person).values()];
  if (each.filter(({ length }) => length > 1).length < Math.max(2, manyHaveSeveral * each.length)) return;
  const known = new Set([...Object.values(layout.at), ...layout.learners]);
  const at = headings.findIndex((_, nth) => !known.has(nth) && isKey(rows, person, nth));
  if (at < 0) return;
  throw new Unknown(
    say`${head.name} has several rows of many people, which “${headings[at] ?? ''}” tells apart. If that is the course, say so: the results of several courses would become one.`,
    head.name,
    headings,
  );
}
