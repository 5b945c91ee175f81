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
  /** A table of dates in words and their values; null where the file has none. */
  readonly worded: string | null;
  /** True where years have two digits. */
  readonly short: boolean;
  readonly notes: readonly Note[];
};

/** How spreadsheets and exports write dates, for formats that do not say; the most detailed first. */
const usual = [
  '%d-%m-%Y',
  '%d.%m.%Y',
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%m-%d-%Y',
  '%m.%d.%Y',
  '%Y/%m/%d',
  '%d-%m-%y',
  '%m-%d-%y',
  '%d/%m/%y',
  '%m/%d/%y',
].flatMap((day) =>
  [' %H:%M:%S', ' %H:%M', ' %I:%M:%S %p', ' %I:%M %p', ', %H:%M:%S', ', %H:%M', ''].map((clock) => day + clock),
);

/** A date in digits, in which either number may be the month unless one is above twelve. */
const figures = String.raw`^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}`;
const inFigures = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/;

const orders = [/^%d[/.-]%m/, /^%m[/.-]%d/] as const;

/**
 * The order of day and month in a file's dates, by numbers above twelve: `open` where nothing shows it, `same` where it
 * makes no difference.
 */
async function orderIn(database: Database, { people }: Source): Promise<(typeof orders)[number] | 'open' | 'same'> {
  const [most] = await database.rows(`select max(a) as first, max(b) as second, count(*) filter (a <> b) as apart from (
      select try_cast(regexp_extract(date, '${figures}', 1) as integer) as a, try_cast(regexp_extract(date, '${figures}', 2) as integer) as b
      from (select unnest(["at", "started"]) as date from (${people})) where date is not null)`);
  const [first, second] = [Number(most?.['first'] ?? 0), Number(most?.['second'] ?? 0)];
  if (first > 12 && second <= 12) return orders[0];
  if (second > 12 && first <= 12) return orders[1];
  return Number(most?.['apart'] ?? 0) > 0 ? 'open' : 'same';
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

/**
 * How this file writes dates. Where day and month could be confused, one order is used for the whole file; where
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
  const all = [...(format.dates ?? []), ...usual];
  const own = all.find((one) => orders.some((order) => order.test(one)) && (format.dates ?? []).includes(one));
  const usualOrder = own && orders[1].test(own) ? orders[1] : orders[0];
  const found = sample.some((text) => inFigures.test(text)) ? await orderIn(database, source) : 'same';
  const order = found === 'open' || found === 'same' ? usualOrder : found;
  const other = order === orders[0] ? orders[1] : orders[0];
  const worded = sample.some(hasWords) ? await noteWords(database, nth, source) : null;
  // Where years have two digits, those would be of the first century.
  const dated = sample.filter((text) => inFigures.test(text));
  const short = dated.length > 0 && dated.every((text) => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)/.test(text));
  const taken = order === orders[0] ? 'day-first' : 'month-first';
  return {
    dates: all.filter((one) => !other.test(one) && !(short && /^%[dm].*%Y/.test(one))),
    worded,
    short,
    notes: found === 'open' ? [{ kind: 'months-unclear', file, taken }] : [],
  };
}
