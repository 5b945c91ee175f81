import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { cell } from '../../files/csv.ts';
import type { ReportLanguage } from './numbers.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What a table's cell says, and in the CSV; empty there where a figure is hidden. */
export type Cell = { readonly text: Html | string; readonly value: string | number | null };

/** A table: the first column names the row. */
export type Table = {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Which columns hold words, by number; the rest are figures. The first, unless told otherwise. */
  readonly texts?: readonly number[];
};

/** The same words in the table and in the CSV. */
export const said = (text: string): Cell => ({ text, value: text });

/** A whole number: as people read it, and plain in the CSV. */
export const figure = (text: string, value: number | null): Cell => ({ text, value });

/** A rounded figure, the same in the CSV as on the page: the exact one would reveal hidden figures. Empty for none. */
export const rounded = (text: string, none: string): Cell => ({
  text,
  value: text === none ? null : text.replace('−', '-'),
});

/** The separator of a CSV's cells: Dutch spreadsheets expect a semicolon, as numbers have a comma in them. */
const marks = { nl: ';', en: ',' } as const;

/** A cell of a CSV; formulas are inert, and a minus before digits is none. */
function csvCell(value: Cell['value'], language: ReportLanguage): string {
  if (typeof value === 'string' && /^-?[\d.,]+%?$/.test(value) && !value.includes(marks[language])) return value;
  if (typeof value === 'number') return language === 'nl' ? String(value).replace('.', ',') : String(value);
  const text = cell(value);
  return text.includes(';') && !text.startsWith('"') ? `"${text}"` : text;
}

/** A table's CSV for spreadsheets in a language: byte order mark, CRLF. */
export const csvOf = ({ headings, rows }: Pick<Table, 'headings' | 'rows'>, language: ReportLanguage): string =>
  `\ufeff${[headings, ...rows.map((row) => row.map(({ value }) => value))].map((line) => `${line.map((value) => csvCell(value, language)).join(marks[language])}\r\n`).join('')}`;

/** A link that saves a text: no script, no request. */
export const download = (csv: string, name: string, label: string, text: string): Html =>
  html`<a
    class="csv"
    download="${name}.csv"
    href="data:text/csv;charset=utf-8,${encodeURIComponent(csv)}"
    aria-label="${label}"
    >${text}</a
  >`;

/** A table that scrolls by itself where the page is too narrow for it. */
export function tableOf({ title, headings, rows, texts = [0] }: Table): Html {
  const kind = (nth: number) => raw(texts.includes(nth) ? '' : ' class="number"');
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}">
    <table>
      <thead>
        <tr>
          ${headings.map((heading, nth) => html`<th scope="col" ${kind(nth)}>${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(({ text }, nth) => (nth === 0 ? html`<th scope="row">${text}</th>` : html`<td${kind(nth)}>${text}</td>`))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
