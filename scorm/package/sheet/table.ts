import { html } from 'hono/html';

/** Markup that is safe to put into a page. */
export type Html = ReturnType<typeof html>;

/** A part that is folded until it is asked for; it is not printed. */
export const folded = (title: string | Html, part: Html): Html =>
  html`<details class="fold">
    <summary>${title}</summary>
    ${part}
  </details>`;

/**
 * A table with a name for screen readers; each cell has its column's name, so that narrow screens can stack the cells.
 */
export const table = (heads: readonly string[], rows: readonly (readonly (string | Html)[])[], name: string): Html =>
  html`<table>
    <caption class="for-ears">
      ${name}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first, ...rest]) =>
          html`<tr>
            <th scope="row">${first ?? ''}</th>
            ${rest.map((cell, nth) => html`<td data-head="${heads[nth + 1] ?? ''}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
