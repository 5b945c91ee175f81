import { html, raw } from 'hono/html';
import type { Style } from './inline-style.ts';

type Html = ReturnType<typeof html>;

type Parts = {
  readonly language: string;
  readonly title: string;
  readonly style: Style;
  readonly body: Html;
  /** The one script that may run, by its text and its hash as a source; the page may then show pictures that are in it, too. */
  readonly script?: { readonly text: string; readonly source: string };
};

/** A page in one file, to mail or to keep: its style is in it, and its policy lets nothing else in. */
export const standAlone = ({ language, title, style, body, script }: Parts): Html =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src ${raw(style.source)}; font-src data:;${raw(script ? ` script-src ${script.source}; img-src data:;` : '')} base-uri 'none'; form-action 'none'"
        />
        <title>${title}</title>
        ${raw(`<style>${style.css}</style>`)}
      </head>
      <body>
        ${body}${script ? raw(`<script>${script.text}</script>`) : ''}
      </body>
    </html>`;

/** A page's text without its indentation. */
export const unindented = (page: { toString(): string }): string => `${String(page).replaceAll(/\n\s+/g, '\n')}\n`;
