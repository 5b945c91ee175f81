import type { BuiltCourse } from '../built-course.ts';
import type { LmsOptions } from '../presets/options.ts';
import { dialectOf, type Standard } from '../standards.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character);

const missing: Readonly<Record<string, string>> = {
  en: 'The course could not be loaded, or does not reach the learning system: nothing would be recorded. Check your connection and open it again. If this stays, tell whoever gave you the course.',
  nl: 'De cursus kon niet worden geladen, of bereikt de leeromgeving niet: er zou niets worden vastgelegd. Controleer je verbinding en open hem opnieuw. Blijft dit zo, meld het dan bij wie je de cursus gaf.',
};

/**
 * The page's style: the course's frame fills it, and keeps a height where the LMS's frame follows its content; the message
 * below it shows after a while where the course does not come, without any script.
 */
export const thinStyle = `:root{color-scheme:light dark;font:1.05rem/1.5 system-ui,sans-serif}
body{margin:0}
iframe{display:block;inline-size:100%;block-size:100vh;border:0}
@media (max-height:200px){iframe{min-block-size:30rem}}
.missing{position:fixed;inset:auto 0 0;margin:0;padding:1rem 1.25rem;background:Canvas;color:CanvasText;visibility:hidden;animation:missing 1ms 20s forwards}
@keyframes missing{to{visibility:visible}}
`;

/**
 * The page of a thin package: a frame with the course from its address, and the script that talks to the LMS for it.
 */
export function thinPage(
  course: BuiltCourse,
  standard: Standard,
  { onFail, window }: LmsOptions,
  address: URL,
  scripts: readonly string[],
): string {
  const [language = 'en'] = course.languages;
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src ${address.origin}; form-action 'none'; base-uri 'none'`;
  const title = escaped(course.title[language] ?? course.id);
  const said = course.languages
    .map((code) => `<span lang="${code}">${missing[code] ?? missing['en']}</span>`)
    .join(' ');
  // The mark of UTF-8 counts for more than a header with another encoding.
  return `\uFEFF<!doctype html>
<html lang="${language}" data-dialect="${dialectOf(standard)}" data-on-fail="${onFail}" data-window="${window}">
<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title>
<link rel="stylesheet" href="./thin.css">${scripts.map((path) => `<link rel="modulepreload" href="./${path}">`).join('')}
<script type="module" src="./${scripts[0]}"></script></head>
<body><iframe src="${escaped(new URL('index.html', address).href)}" title="${title}" width="100%" height="700" referrerpolicy="origin" allow="fullscreen"></iframe>
<p class="missing" role="status">${said}</p></body></html>
`;
}
