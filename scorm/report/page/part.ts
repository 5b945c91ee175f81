import { html, raw } from 'hono/html';
import type { Context } from '../findings/context.ts';
import { chartOf, type Drawing } from './plot.ts';
import { csvOf, download, tableOf, type Html, type Table } from './table.ts';

/** A name and a colour of a chart's key. */
export type Key = { readonly name: string; readonly colour: string; readonly hollow?: boolean };

/** A part of the page: a title, what it is about, a chart, and the chart's table with its CSV. */
export type Part = {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly drawing?: Drawing | null;
  readonly keys?: readonly Key[];
  readonly table: Table;
  /** Beside the table on a wide screen, or above it where the table is wide. */
  readonly beside?: boolean;
  readonly more?: Html | string;
};

/** A colour as a small square. No style attribute: the page's policy lets no style in but its own sheet. */
const square = ({ colour, hollow }: Key): Html =>
  html`<svg width="14" height="14" aria-hidden="true">
    <rect
      x="1"
      y="1"
      width="12"
      height="12"
      rx="3"
      fill="${hollow ? 'none' : colour}"
      stroke="${colour}"
      stroke-width="2"
    />
  </svg>`;

/** What the colours of a chart mean. */
const legend = (keys: readonly Key[]): Html =>
  html`<ul class="keys">
    ${keys.map((key) => html`<li>${square(key)}${key.name}</li>`)}
  </ul>`;

/** A link to a table's CSV. */
export function csvLink({ words, shown, language }: Context, id: string, table: Table): Html {
  const name = ['report', id, shown.people === null ? '' : shown.to].filter(Boolean).join('-');
  return html`<p class="take">${download(csvOf(table, language), name, words.csvOf(table.title), words.csv)}</p>`;
}

/** A part's chart, table and CSV, without its title. */
export function contentOf(context: Context, part: Part): Html {
  const { id, title, drawing, keys, table, beside = true, more = '' } = part;
  const chart = drawing
    ? html`<figure class="chart">${keys ? legend(keys) : ''}${raw(chartOf(drawing, title))}</figure>`
    : '';
  return html`<div class="${drawing && beside ? 'pair' : 'whole'}">
      ${chart}
      <div class="data">${tableOf(table)}${csvLink(context, id, table)}</div>
    </div>
    ${more}`;
}

/** A part of the first pages: always there to read. */
export const openPart = (id: string, title: string, note: string, content: Html): Html =>
  html`<section id="${id}" class="part">
    <header>
      <h2>${title}</h2>
      ${note ? html`<p class="note">${note}</p>` : ''}
    </header>
    ${content}
  </section>`;

/** A part of the rest: folded until someone opens it, or goes to something in it; folded, it isn't printed. */
export const foldedPart = (id: string, title: string, note: string, content: Html, open = false): Html =>
  html`<details class="fold" ${open ? raw('open') : ''}>
    <summary><h2>${title}</h2></summary>
    <section id="${id}" class="part" aria-label="${title}">
      ${note ? html`<p class="note">${note}</p>` : ''} ${content}
    </section>
  </details>`;

/** A part as markup: open, or folded. */
export function partOf(context: Context, part: Part, kind: 'open' | 'folded' | 'unfolded' = 'folded'): Html {
  const { id, title, note = '' } = part;
  const content = contentOf(context, part);
  return kind === 'open'
    ? openPart(id, title, note, content)
    : foldedPart(id, title, note, content, kind === 'unfolded');
}
