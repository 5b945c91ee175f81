import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path));

/** Removes comments and indentation: such pages are sent by mail. */
const small = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s+/g, ' ');

/** A style sheet, and its hash as a source for a Content-Security-Policy. */
export type Style = { readonly css: string; readonly source: string };

/** The course's look for a page that stands alone: its colours, sizes and typeface with these style sheets, nothing fetched. Paths are below the project's folder. */
export function inlineStyle(...sheets: readonly string[]): Style {
  const font = read('public', 'fonts', 'young-serif.woff2').toString('base64');
  const face = `@font-face{font-family:'Young Serif';font-weight:400 900;src:url('data:font/woff2;base64,${font}')format('woff2')}`;
  const texts = ['src/styles/tokens.css', ...sheets].map((path) => small(read(...path.split('/')).toString()));
  const css = [face, ...texts].join('').trim();
  return { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
}
