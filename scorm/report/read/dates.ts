import type { Format } from '../format.ts';
import type { Database } from './database.ts';
import type { Head } from './head.ts';
import type { Source } from './source.ts';

/** How spreadsheets and exports write dates where a format doesn't say: those with the most in them first. */
const usual = ['%d-%m-%Y', '%d.%m.%Y', '%d/%m/%Y', '%m/%d/%Y'].flatMap((day) =>
  [' %H:%M:%S', ' %H:%M', ' %I:%M:%S %p', ' %I:%M %p', ''].map((clock) => day + clock),
);

/** A date with slashes, of which nobody can tell which number is the month until one is above twelve. */
const slashes = String.raw`^(\d{1,2})/(\d{1,2})/\d{4}`;

const orders = ['%d/%m', '%m/%d'] as const;

/** The order of a file's slashed dates: what its largest numbers say, else the format's own. */
async function orderIn(database: Database, { people }: Source, own: (typeof orders)[number]) {
  const [most] = await database.rows(`select max(try_cast(regexp_extract(date, '${slashes}', 1) as integer)) as first,
      max(try_cast(regexp_extract(date, '${slashes}', 2) as integer)) as second
    from (select unnest(["at", "started"]) as date from (${people})) where date is not null`);
  const [first, second] = [Number(most?.['first'] ?? 0), Number(most?.['second'] ?? 0)];
  if (first > 12 && second <= 12) return orders[0];
  return second > 12 && first <= 12 ? orders[1] : own;
}

/**
 * A format with the dates of this file: where days and months can be mistaken for each other, one order holds for the
 * whole file, so that no row is read by another than its neighbour.
 */
export async function datedBy(database: Database, head: Head, source: Source, format: Format): Promise<Format> {
  const dates = [...(format.dates ?? []), ...usual];
  const own = dates.find((one) => one.includes('/'))?.startsWith(orders[1]) ? orders[1] : orders[0];
  const order = /\d{1,2}\/\d{1,2}\/\d{4}/.test(head.text) ? await orderIn(database, source, own) : own;
  return { ...format, dates: dates.filter((one) => !one.includes('/') || one.startsWith(order)) };
}
