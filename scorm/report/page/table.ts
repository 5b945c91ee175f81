import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { cell } from '../../files/csv.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What a table's cell says, and in the CSV; numbers there are plain, and empty where a figure is hidden. */
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

/** A figure: as people read it, and as a plain number with at most four decimals. */
export const figure = (text: string, value: number | null): Cell => ({
  text,
  value: value === null ? null : Math.round(value * 10_000) / 10_000,
});

/** A table's CSV as the preview's are: byte order mark, commas, CRLF, formulas inert. */
export const csvOf = ({ headings, rows }: Pick<Table, 'headings' | 'rows'>): string =>
  `\ufeff${[headings.map(cell), ...rows.map((row) => row.map(({ value }) => cell(value)))].map((line) => `${line.join(',')}\r\n`).join('')}`;

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
