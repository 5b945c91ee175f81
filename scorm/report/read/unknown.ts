import type { Field, Format } from '../format.ts';
import type { Head } from './head.ts';
import { columnsOf, repeatedOf } from './layout.ts';
import { recordsOf } from './records.ts';
import { errorSaying } from '../../../src/said/error.ts';
import { say, together, unchanged, type Said } from '../../../src/said/say.ts';
import { formatName } from '../words/format-name.ts';

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

/** Files that people often name by mistake, with what is said of them. */
const others: readonly { readonly opening: RegExp; readonly said: (name: string) => Said }[] = [
  { opening: /^PK/, said: (name) => say`${name} is a zip. Unpack it, and name the file in it.` },
  {
    opening: /^\u00d0\u00cf\u0011\u00e0/,
    said: (name) =>
      say`${name} is a workbook of an old kind (.xls), or one with a password. Open it in a spreadsheet, save it there as .xlsx without a password, and name that.`,
  },
  {
    opening: /^\u2030PNG|^\u00ff\u00d8\u00ff/,
    said: (name) =>
      say`${name} is a picture, such as Moodle’s graphs report gives: it has no people in it. Download the interactions report.`,
  },
  {
    opening: /^\u001f[\u2039\u008b]/,
    said: (name) => say`${name} is compressed (gzip). Unpack it, and name the file in it.`,
  },
  {
    opening: /^\s*<(?:!doctype|html|table|meta)\b/i,
    said: (name) =>
      say`${name} is a web page, as some LMSs export for Excel. Open it in a spreadsheet, save it as .xlsx, and name that.`,
  },
];

/** Refuses what is no export at all, with what to name instead. Throws a sentence. */
export function refuseOthers(head: Head): void {
  const { name } = head;
  if (head.text.trim() === '') throw errorSaying(say`${name} is empty. Export the results from the LMS again.`);
  const other = others.find(({ opening }) => opening.test(head.text));
  if (other) throw errorSaying(other.said(name));
  if (isChart(head))
    throw errorSaying(
      say`${name} is the table of a chart, such as Moodle’s graphs report gives: it has counts, and no people. Download the interactions report.`,
    );
}

/** A file that is none of the formats: a table's headings can be mapped by hand. */
export class Unknown extends Error {
  readonly file: string;
  /** None where it is no table. */
  readonly headings: readonly string[];
  readonly said: Said;
  constructor(said: Said, file: string, headings: readonly string[]) {
    super(said.en);
    [this.said, this.file, this.headings] = [said, file, headings];
  }
}

/** The headings of what may be a table: its widest record among the first, where several of them are as wide. */
export function headingsIn(head: Head): readonly string[] {
  const tables = recordsOf(head).flatMap(({ records }) => {
    const width = Math.max(0, ...records.map(({ length }) => length));
    const wide = records.filter(({ length }) => length === width);
    return width > 1 && wide.length > 1 ? [wide[0] ?? []] : [];
  });
  return tables.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function expected(formats: readonly Format[]): Said {
  const names = formats.filter(({ without }) => !without || without.length === 0).map(formatName);
  return together([together(names.slice(0, -1), unchanged(', ')), names.at(-1)], say` and `);
}

/** Whether a format has headings for all that it needs: some are known by their shape. */
const hasHeadings = ({ needs, columns, repeated }: Format) =>
  needs.every((field) => columns[field] ?? repeated?.[field]);

/** A format that the headings come near to, and what it misses. */
function nearest(head: Head, formats: readonly Format[]): Said | undefined {
  const near = formats.filter(hasHeadings).flatMap((format) => {
    const best = recordsOf(head)
      .map(({ records: [headings = []] }) => {
        const at = columnsOf(format, headings);
        const repeated = repeatedOf(format, headings);
        const lacks = (field: Field) => at[field] === undefined && !repeated.some((one) => one[field] !== undefined);
        const { needs, needsOneOf = [] } = format;
        const oneOf =
          needsOneOf.length > 0 && needsOneOf.every(lacks) ? [together(needsOneOf.map(unchanged), say` or `)] : [];
        const missing = [...needs.filter(lacks).map(unchanged), ...oneOf];
        return { format, found: Object.keys(at).length + repeated.length, missing };
      })
      .toSorted((a, b) => b.found - a.found)[0];
    return best && best.found > 1 ? [best] : [];
  });
  const [best] = near.toSorted((a, b) => a.missing.length - b.missing.length || b.found - a.found);
  if (!best || best.missing.length === 0) return undefined;
  const lacking = together(best.missing, unchanged(', '));
  const told = say`It comes nearest to ${formatName(best.format)}, but has no column for ${lacking}.`;
  return together([told, best.format.advice]);
}

/** Which headings of a mapping a file doesn't have. */
function unmapped(name: string, { columns, asked = [] }: Format, headings: readonly string[]): Said {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const there = new Set(headings.map(plain));
  const missing = [...Object.values(columns).flat(), ...asked].filter((one) => !there.has(plain(one)));
  return say`${name} has no column ${missing.map((one) => `“${one}”`).join(', ')}, which the mapping names. Its headings are: ${headings.join(' | ')}. Mend the mapping.`;
}

/** What to throw of a table that is none of the formats: what was expected, and what comes nearest. */
export function unknownTable(head: Head, formats: readonly Format[], mapped: Format | null): Unknown {
  const { name } = head;
  const headings = headingsIn(head);
  if (mapped && headings.length > 0) return new Unknown(unmapped(name, mapped, headings), name, []);
  return new Unknown(
    together([
      say`${name} is none of the formats this report reads: a table with headings, or JSON of xAPI statements. Known are ${expected(formats)}.`,
      nearest(head, formats),
    ]),
    name,
    headings,
  );
}
