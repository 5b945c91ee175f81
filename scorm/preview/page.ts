import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { wording, type PreviewLanguage } from './wording.ts';

/** HTML whose interpolated values have been escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** JSON that can stand in a script element: no text of it can end the element. */
export const inScript = (value: unknown) => raw(JSON.stringify(value).replaceAll('<', '\\u003c'));

/** The frame of every page. */
export function page(language: PreviewLanguage, path: string, title: string, body: Html, wide = false): Html {
  const own = wording[language];
  const other = language === 'nl' ? 'en' : 'nl';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Sharewise</title>
        <link rel="stylesheet" href="/assets/preview.css" />
      </head>
      <body class="${wide ? 'wide' : ''}">
        <header>
          <p class="name">Sharewise <span>${own.title}</span></p>
          <nav>
            <a href="/?lang=${language}">${own.home}</a> <a href="/results?lang=${language}">${own.results}</a>
            <a href="${path}?lang=${other}" lang="${other}">${own.language}</a>
          </nav>
          <p class="warning">${own.warning}</p>
        </header>
        <main>${body}</main>
      </body>
    </html>`;
}
