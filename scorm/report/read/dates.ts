import type { Note } from '../facts.ts';
import type { Format } from '../format.ts';
import { wordedIn } from '../schema.ts';
import type { Database } from './database.ts';
import { monthsIn, wordedDate } from './month-words.ts';
import type { Source } from './source.ts';
import { literal } from './sql.ts';

/** How a file's dates and times are written: its format's own ways, in this file's order. */
export type Dated = {
  /** The patterns to try, as for C's strftime. */
  readonly dates: readonly string[];
  /** The order of day, month and year in dates in digits. */
  readonly order: Order;
  /** A table of dates in words and their values; null where the file has none. */
  readonly worded: string | null;
  /** True where years have two digits. */
  readonly short: boolean;
  readonly notes: readonly Note[];
};

/** The order in which a date in digits has day, month and year; the year is first only where it has two digits. */
type Order = 'day-first' | 'month-first' | 'year-first';

const letters = { 'day-first': 'dmy', 'month-first': 'mdy', 'year-first': 'ymd' } as const;

/** How spreadsheets and exports write dates in this order, the most detailed first. */
const usualIn = (order: Order, year: '%y' | '%Y') =>
  ['-', '/', '.']
    .map((mark) => [...letters[order]].map((letter) => (letter === 'y' ? year : `%${letter}`)).join(mark))
    .flatMap((day) =>
      [' %H:%M:%S', ' %H:%M', ' %I:%M:%S %p', ' %I:%M %p', ', %H:%M:%S', ', %H:%M', ''].map((clock) => day + clock),
    );

/** A date in digits, in which either number may be the month unless one is above twelve. */
const figures = String.raw`^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})`;
const inFigures = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/;

const orderOf = (pattern: string): Order | null =>
  /^%d[/.-]%m/.test(pattern) ? 'day-first' : /^%m[/.-]%d/.test(pattern) ? 'month-first' : null;

/** Dates of year, month and day, as the date cells of a workbook give them. */
const cells = String.raw`^\s*\d{4}-(\d{2})-(\d{2})`;

/** From so many dates of each kind a file shows that a spreadsheet turned some of them round. */
const enough = 5;

/**
 * Whether a spreadsheet took the month for the day: it makes date cells of dates up to the twelfth, and leaves the later
 * ones as text.
 */
async function turnedRound(database: Database, { people }: Source): Promise<boolean> {
  const number = (pattern: string, group: number) =>
    `try_cast(regexp_extract(date, '${pattern}', ${group}) as integer)`;
  const [row] =
    await database.rows(`select least(count(cell), count(a)) as each, max(cell) as cell, min(a) as a, min(b) as b from (
      select ${number(cells, 2)} as cell, ${number(figures, 1)} as a, ${number(figures, 2)} as b
      from (select unnest(["at", "started"]) as date from (${people})) where date is not null)`);
  const later = Number(row?.['a']) > 12 || Number(row?.['b']) > 12;
  return Number(row?.['each'] ?? 0) >= enough && Number(row?.['cell']) <= 12 && later;
}

/** Years of a report are few and days many: a number with so many times fewer values is the year. */
const fewer = 3;

/** The orders that a file's dates in digits can have, by the numbers that are too high for a day or a month; one where it makes no difference. */
async function ordersIn(database: Database, { people }: Source, short: boolean): Promise<Order[]> {
  const [row] =
    await database.rows(`select max(a) as a, max(b) as b, max(c) as c, count(distinct a) as as_, count(distinct c) as cs, count(*) filter (a <> b) as apart from (
      select try_cast(regexp_extract(date, '${figures}', 1) as integer) as a, try_cast(regexp_extract(date, '${figures}', 2) as integer) as b,
        try_cast(regexp_extract(date, '${figures}', 3) as integer) as c
      from (select unnest(["at", "started"]) as date from (${people})) where date is not null)`);
  const [a = 0, b = 0, c = 0, firsts = 0, lasts = 0] = ['a', 'b', 'c', 'as_', 'cs'].map((one) =>
    Number(row?.[one] ?? 0),
  );
  const yearFirst = short && b <= 12 && c <= 31 && firsts < fewer * lasts;
  const yearLast = !yearFirst || firsts * fewer > lasts;
  const dayFirst = b <= 12 && a <= 31;
  const monthFirst = a <= 12 && b <= 31;
  const apart = Number(row?.['apart'] ?? 0) > 0;
  // Some are in one order and some in the other.
  if (!dayFirst && !monthFirst && !yearFirst) return ['day-first', 'month-first'];
  return [
    ...(yearLast && dayFirst ? (['day-first'] as const) : []),
    // The same day in either order.
    ...(yearLast && monthFirst && (apart || !dayFirst) ? (['month-first'] as const) : []),
    ...(yearFirst ? (['year-first'] as const) : []),
  ];
}

/** Whether a date has words that ISO 8601 and a clock don't have. */
const hasWords = (text: string) => /\p{L}{2,}|[\u3040-\u9fff]/u.test(text.replaceAll(/\b(?:am|pm|utc|gmt)\b/gi, ''));

/** Stores the value of each date in words; null where no language has these months. */
async function noteWords(database: Database, nth: number, { people }: Source): Promise<string | null> {
  const rows = await database.rows(
    `select distinct unnest(["at", "started"]) as text from (${people}) where coalesce("at", "started") is not null`,
  );
  const texts = rows.map((row) => String(row['text'] ?? '')).filter((text) => text !== '' && hasWords(text));
  const months = monthsIn(texts);
  if (!months) return null;
  const table = wordedIn(nth);
  await database.run(`create or replace table ${table} (words varchar, moment timestamp)`);
  const read = texts.flatMap((text) => {
    const date = wordedDate(text, months);
    return date ? [`(${literal(text)}, try_cast(${literal(date)} as timestamp))`] : [];
  });
  for (let at = 0; at < read.length; at += 1000)
    await database.run(`insert into ${table} values ${read.slice(at, at + 1000).join(', ')}`);
  return table;
}

/** What is to be said of dates that can be read in several orders. */
function unclear(file: string, found: readonly Order[], taken: Order): Note[] {
  if (found.length < 2 || taken === 'year-first') return [];
  return [
    found.includes('year-first') ? { kind: 'years-unclear', file, taken } : { kind: 'months-unclear', file, taken },
  ];
}

/**
 * How this file writes dates. Where day, month and year could be confused, one order is used for the whole file; where
 * nothing shows which, a note says so.
 */
export async function datedBy(
  database: Database,
  nth: number,
  file: string,
  source: Source,
  format: Format,
  sample: readonly string[],
): Promise<Dated> {
  const own = format.dates ?? [];
  const usual = own.map(orderOf).find((one) => one !== null) ?? 'day-first';
  const dated = sample.filter((text) => inFigures.test(text));
  // Where years have two digits, those would be of the first century.
  const short = dated.length > 0 && dated.every((text) => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)/.test(text));
  const found = dated.length > 0 ? await ordersIn(database, source, short) : [];
  const turned =
    sample.some((text) => /^\d{4}-/.test(text)) && dated.length > 0 && (await turnedRound(database, source));
  const order = found.includes(usual) ? usual : (found[0] ?? usual);
  const worded = sample.some(hasWords) ? await noteWords(database, nth, source) : null;
  const kept = own.filter((one) => (orderOf(one) ?? order) === order && !(short && /^%[dm].*%Y/.test(one)));
  return {
    dates: [...kept, ...usualIn(order, short ? '%y' : '%Y')],
    order,
    worded,
    short,
    notes: turned ? [{ kind: 'dates-turned', file }] : unclear(file, found, order),
  };
}
