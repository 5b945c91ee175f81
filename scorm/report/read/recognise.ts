import { basename } from 'node:path';
import type { Field, Format } from '../format.ts';
import { firstRecords } from './cells.ts';
import type { Head } from './head.ts';

/** Where each field stands in a delimited file. */
export type Layout = {
  readonly delimiter: string;
  /** How many records come before the first row: the headings, and what some LMSs write above them. */
  readonly skip: number;
  readonly width: number;
  readonly at: Partial<Record<Field, number>>;
  /** The columns that can name the learner, most telling first: one that is empty on a row gives way to the next. */
  readonly learners: readonly number[];
  /** For one row an attempt: the columns of each interaction. */
  readonly repeated: readonly Partial<Record<Field, number>>[];
};

/** What a file was taken for. */
export type Recognised =
  | { readonly format: Format; readonly layout: Layout }
  | { readonly format: Format; readonly json: 'array' | 'lines' | 'result' };

const delimiters = [',', ';', '\t', '|'];
const headingsWithin = 20;

const plain = (heading: string) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Where the headings of a field are, most telling first. */
const placesOf = (names: readonly string[], known: readonly string[]): number[] =>
  names.map((name) => known.indexOf(plain(name))).filter((at) => at >= 0);

function columnsOf(format: Format, headings: readonly string[]): Partial<Record<Field, number>> {
  const known = headings.map(plain);
  const found = Object.entries(format.columns).flatMap(([field, names]) => {
    const [at] = placesOf(names, known);
    return at === undefined ? [] : [[field, at] as const];
  });
  const columns: Partial<Record<Field, number>> = Object.fromEntries(found);
  const next = Object.entries(format.next ?? {}).flatMap(([field, before]) => {
    const at = (columns[before] ?? headings.length) + 1;
    return at < headings.length ? [[field, at] as const] : [];
  });
  return { ...Object.fromEntries(next), ...columns };
}

function repeatedOf(format: Format, headings: readonly string[]): Partial<Record<Field, number>>[] {
  const groups = new Map<string, Partial<Record<Field, number>>>();
  for (const [at, heading] of headings.entries())
    for (const [field, pattern] of Object.entries(format.repeated ?? {})) {
      const number = pattern.exec(heading.trim())?.[1];
      if (number !== undefined) groups.set(number, { ...groups.get(number), [field]: at });
    }
  return [...groups].toSorted(([a], [b]) => Number(a) - Number(b)).map(([, columns]) => columns);
}

function layoutOf(format: Format, headings: readonly string[], delimiter: string, skip: number): Layout | null {
  const at = columnsOf(format, headings);
  const repeated = repeatedOf(format, headings);
  const has = (field: Field) => at[field] !== undefined || repeated.some((columns) => columns[field] !== undefined);
  if (!format.needs.every(has)) return null;
  const learners = placesOf(format.columns.learner ?? [], headings.map(plain));
  return { delimiter, skip, width: headings.length, at, learners, repeated };
}

const telling = (layout: Layout) => Object.keys(layout.at).length + layout.repeated.length;

/** The format that finds most of its columns. */
function byHeadings(head: Head, formats: readonly Format[]): Recognised | null {
  const found = delimiters.flatMap((delimiter) =>
    firstRecords(head.text.replace(/^\ufeff/, ''), delimiter, headingsWithin).flatMap((headings, nth) =>
      formats
        .filter(({ kind }) => kind !== 'statements')
        .flatMap((format) => {
          const layout = layoutOf(format, headings, delimiter, nth + 1);
          return layout ? [{ format, layout }] : [];
        }),
    ),
  );
  return found.toSorted((a, b) => telling(b.layout) - telling(a.layout) || a.layout.skip - b.layout.skip)[0] ?? null;
}

/** JSON of xAPI statements: an array, one a line, or what a statements request answers. */
function byJson(head: Head, formats: readonly Format[]): Recognised | null {
  const format = formats.find(({ kind }) => kind === 'statements');
  const text = head.text.replace(/^\ufeff/, '').trimStart();
  if (!format || !/"actor"\s*:\s*\{/.test(text) || !/"verb"\s*:\s*\{/.test(text)) return null;
  if (text.startsWith('[')) return { format, json: 'array' };
  if (/^\{\s*(?:"more"\s*:\s*"[^"]*"\s*,\s*)?"statements"\s*:\s*\[/.test(text)) return { format, json: 'result' };
  return text.startsWith('{') ? { format, json: 'lines' } : null;
}

function expected(formats: readonly Format[]): string {
  const names = formats.map(({ name }) => name);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A format that the headings come near to, and what it misses. */
function nearest(head: Head, formats: readonly Format[]): string {
  const near = formats.flatMap((format) => {
    const best = delimiters
      .flatMap((delimiter) => firstRecords(head.text, delimiter, 1))
      .map((headings) => {
        const at = columnsOf(format, headings);
        const repeated = repeatedOf(format, headings);
        const missing = format.needs.filter(
          (field) => at[field] === undefined && !repeated.some((one) => one[field] !== undefined),
        );
        return { format, found: Object.keys(at).length + repeated.length, missing };
      })
      .toSorted((a, b) => b.found - a.found)[0];
    return best && best.found > 1 ? [best] : [];
  });
  const [best] = near.toSorted((a, b) => a.missing.length - b.missing.length || b.found - a.found);
  if (!best) return '';
  const advice = best.format.advice ?? `Add your heading to scorm/report/formats/, or rename the column.`;
  return ` It comes nearest to ${best.format.name}, but has no column for ${best.missing.join(', ')}. ${advice}`;
}

/** What people name by mistake, and what to do with it. */
const others = [
  { opening: /^PK/, is: 'a zip or an Excel workbook. Unpack it, or save the sheet as CSV (UTF-8).' },
  { opening: /^\u00d0\u00cf\u0011\u00e0/, is: 'an Excel workbook. Save the sheet as CSV (UTF-8).' },
  { opening: /^\u001f[\u2039\u008b]/, is: 'compressed (gzip). Unpack it, and name the file in it.' },
  {
    opening: /^\s*<(?:!doctype|html|table|meta)\b/i,
    is: 'a web page, as some LMSs export for Excel. Open it in Excel and save the sheet as CSV (UTF-8).',
  },
];

/** What a file is, by its content. Throws a sentence that names what was expected where it is nothing known. */
export function recognise(head: Head, formats: readonly Format[]): Recognised {
  const name = basename(head.path);
  if (head.text.trim() === '') throw new Error(`${name} is empty. Export the results from the LMS again.`);
  const other = others.find(({ opening }) => opening.test(head.text));
  if (other) throw new Error(`${name} is ${other.is}`);
  const found = byJson(head, formats) ?? byHeadings(head, formats);
  if (found) return found;
  throw new Error(
    `${name} is none of the formats this report reads: a CSV with headings, or JSON of xAPI statements. Known are ${expected(formats)}.${nearest(head, formats)}`,
  );
}
