import type { BuiltCourse } from '../../package/built-course.ts';
import type { Format } from '../format.ts';
import { firstRecords } from './cells.ts';
import type { Head } from './head.ts';
import { columnsOf, layoutOf, moodleLayout, repeatedOf, type Layout } from './layout.ts';
import { wideFormat } from './wide.ts';
import { statementColumns, type StatementColumns } from './statement-columns.ts';

/** How statements lie in a file: in an array, one a line, or in what a statements request answers. */
export type Json = { readonly json: 'array' | 'lines' | 'result'; readonly wrapped: boolean };

/** Statements as a table: one row a statement, a column for each part of it. */
export type Flat = {
  readonly delimiter: string;
  readonly skip: number;
  readonly width: number;
  readonly columns: StatementColumns;
};

/** What a file was taken for. */
export type Recognised =
  | { readonly format: Format; readonly layout: Layout }
  | { readonly format: Format; readonly statements: Json }
  | { readonly format: Format; readonly flat: Flat };

const delimiters = [',', ';', '\t', '|'];
const headingsWithin = 20;
const rowsWithin = 60;

const telling = (layout: Layout) => Object.keys(layout.at).length + layout.repeated.length;

/** The first records of a file, by each mark that may part its cells. */
const recordsOf = (head: Head) =>
  delimiters.map((delimiter) => ({
    delimiter,
    records: firstRecords(head.text.replace(/^\ufeff/, ''), delimiter, headingsWithin + rowsWithin),
  }));

/** Moodle's own advice, where a report of it lacks what was asked in which question. */
const tick =
  'In Moodle, tick “Summary of question” and “Summary of responses” under the report before you download it (the first two boxes, in any language).';

/** Moodle's reports, in every language that it has: by shape, since their headings are as many as languages. */
function byShape(head: Head, formats: readonly Format[]): Recognised | null {
  for (const { delimiter, records } of recordsOf(head))
    for (let nth = 0; nth < Math.min(3, records.length); nth += 1) {
      const found = moodleLayout(records, delimiter, nth);
      const format = found && formats.find(({ id }) => id === `moodle-${found.report}`);
      if (!found || !format) continue;
      if (found.lacking)
        throw new Error(
          `${head.name} looks like ${format.name}, but its columns don’t say which question was asked and what was answered. ${tick}`,
        );
      const { group } = columnsOf(format, records[nth] ?? []);
      const { layout } = found;
      return { format, layout: group === undefined ? layout : { ...layout, at: { ...layout.at, group } } };
    }
  return null;
}

/** The format that finds most of its columns. */
function byHeadings(head: Head, formats: readonly Format[], course: BuiltCourse | null): Recognised | null {
  const found = recordsOf(head).flatMap(({ delimiter, records }) =>
    records.slice(0, headingsWithin).flatMap((_, nth) =>
      formats
        .filter(({ kind }) => kind !== 'statements')
        .flatMap((format) => {
          const layout = layoutOf(format, records, delimiter, nth, course);
          return layout ? [{ format, layout }] : [];
        }),
    ),
  );
  const answers = ({ format }: { format: Format }) => Number(format.kind !== 'people');
  return (
    found.toSorted(
      (a, b) => answers(b) - answers(a) || telling(b.layout) - telling(a.layout) || a.layout.skip - b.layout.skip,
    )[0] ?? null
  );
}

/** A table in which questions of the course have a column each. */
function byQuestions(head: Head, formats: readonly Format[], course: BuiltCourse | null): Recognised | null {
  const people = formats.find(({ id }) => id === 'completions');
  if (!people || !course) return null;
  for (const { delimiter, records } of recordsOf(head))
    for (const [nth, headings] of records.slice(0, headingsWithin).entries()) {
      const format = wideFormat(people, headings, course);
      const layout = format && layoutOf(format, records, delimiter, nth, course);
      if (layout) return { format, layout };
    }
  return null;
}

/** Statements as an LRS writes them to a table. */
function byColumns(head: Head, formats: readonly Format[]): Recognised | null {
  const format = formats.find(({ kind }) => kind === 'statements');
  for (const { delimiter, records } of recordsOf(head))
    for (const [nth, headings] of records.slice(0, headingsWithin).entries()) {
      const columns = statementColumns(headings);
      if (format && columns) return { format, flat: { delimiter, skip: nth + 1, width: headings.length, columns } };
    }
  return null;
}

/** JSON of xAPI statements: an array, one a line, or what a statements request answers; each perhaps within a record of the store. */
function byJson(head: Head, formats: readonly Format[]): Recognised | null {
  const format = formats.find(({ kind }) => kind === 'statements');
  const text = head.text.replace(/^\ufeff/, '').trimStart();
  if (!format || !/"actor"\s*:\s*\{/.test(text) || !/"verb"\s*:\s*\{/.test(text)) return null;
  const wrapped = /^\[?\s*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*"statement"\s*:\s*\{/.test(text);
  const lies = (json: Json['json']): Recognised => ({ format, statements: { json, wrapped } });
  if (text.startsWith('[')) return lies('array');
  if (/^\{\s*(?:"more"\s*:\s*"[^"]*"\s*,\s*)?"statements"\s*:\s*\[/.test(text)) return lies('result');
  return text.startsWith('{') ? lies('lines') : null;
}

function expected(formats: readonly Format[]): string {
  const names = formats.filter(({ without }) => !without || without.length === 0).map(({ name }) => name);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Whether a format has headings for all that it needs: some are known by their shape. */
const hasHeadings = ({ needs, columns, repeated }: Format) =>
  needs.every((field) => columns[field] ?? repeated?.[field]);

/** A format that the headings come near to, and what it misses. */
function nearest(head: Head, formats: readonly Format[]): string {
  const near = formats.filter(hasHeadings).flatMap((format) => {
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
  const advice = best.format.advice ? ` ${best.format.advice}` : '';
  return ` It comes nearest to ${best.format.name}, but has no column for ${best.missing.join(', ')}.${advice}`;
}

/** Which headings of a mapping a file doesn't have. */
function unmapped(name: string, { columns, asked = [] }: Format, headings: readonly string[]): string {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const there = new Set(headings.map(plain));
  const missing = [...Object.values(columns).flat(), ...asked].filter((one) => !there.has(plain(one)));
  return `${name} has no column ${missing.map((one) => `“${one}”`).join(', ')}, which the mapping names. Its headings are: ${headings.join(' | ')}. Mend the mapping.`;
}

/** Whether a table counts people by bands of scores, 0-10 and so on: that is what a chart is drawn of. */
const isChart = (head: Head) =>
  recordsOf(head).some(({ records: [headings = [], ...rows] }) => {
    const full = rows.filter(({ length }) => length === headings.length);
    const bands = full.filter(
      ([band = '', ...counts]) =>
        /^\d+([.,]\d+)?\s*[-–]\s*\d+([.,]\d+)?\s*%?$/.test(band.trim()) &&
        counts.every((one) => /^\s*\d+\s*$/.test(one)),
    );
    return headings.length > 1 && full.length > 2 && bands.length >= full.length - 1;
  });

/** What people name by mistake, and what to do with it. */
const others = [
  { opening: /^PK/, is: 'a zip. Unpack it, and name the file in it.' },
  { opening: /^\u00d0\u00cf\u0011\u00e0/, is: 'a workbook of an old kind (.xls). Save it as .xlsx, and name that.' },
  {
    opening: /^\u2030PNG|^\u00ff\u00d8\u00ff/,
    is: 'a picture, such as Moodle’s graphs report gives: it has no people in it. Download the interactions report.',
  },
  { opening: /^\u001f[\u2039\u008b]/, is: 'compressed (gzip). Unpack it, and name the file in it.' },
  {
    opening: /^\s*<(?:!doctype|html|table|meta)\b/i,
    is: 'a web page, as some LMSs export for Excel. Open it in a spreadsheet, save it as .xlsx, and name that.',
  },
];

/** A file that is none of the formats: a table's headings can be mapped by hand. */
export class Unknown extends Error {
  readonly file: string;
  /** None where it is no table. */
  readonly headings: readonly string[];
  constructor(message: string, file: string, headings: readonly string[]) {
    super(message);
    [this.file, this.headings] = [file, headings];
  }
}

/** The headings of what may be a table: its widest record among the first, where several of them are as wide. */
function headingsIn(head: Head): readonly string[] {
  const tables = recordsOf(head).flatMap(({ records }) => {
    const width = Math.max(0, ...records.map(({ length }) => length));
    const wide = records.filter(({ length }) => length === width);
    return width > 1 && wide.length > 1 ? [wide[0] ?? []] : [];
  });
  return tables.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/**
 * What a file is, by its content; a mapping goes before all formats, for the files that have its columns. Throws a sentence
 * that names what was expected where it is nothing known.
 */
export function recognise(
  head: Head,
  formats: readonly Format[],
  course: BuiltCourse | null = null,
  mapped: Format | null = null,
): Recognised {
  const { name } = head;
  if (head.text.trim() === '') throw new Error(`${name} is empty. Export the results from the LMS again.`);
  const other = others.find(({ opening }) => opening.test(head.text));
  if (other) throw new Error(`${name} is ${other.is}`);
  if (isChart(head))
    throw new Error(
      `${name} is the table of a chart, such as Moodle’s graphs report gives: it has counts, and no people. Download the interactions report.`,
    );
  const found =
    (mapped && byHeadings(head, [mapped], course)) ??
    byJson(head, formats) ??
    byShape(head, formats) ??
    byColumns(head, formats) ??
    byQuestions(head, formats, course) ??
    byHeadings(head, formats, course);
  if (found) return found;
  const headings = headingsIn(head);
  if (mapped && headings.length > 0) throw new Unknown(unmapped(head.name, mapped, headings), head.name, []);
  throw new Unknown(
    `${name} is none of the formats this report reads: a table with headings, or JSON of xAPI statements. Known are ${expected(formats)}.${nearest(head, formats)}`,
    name,
    headings,
  );
}
