import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(root, ...path));

/** Comments and indentation out: such pages are mailed. */
const small = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s+/g, ' ');

/** The course's look for a page that stands alone: its colours, sizes and typeface with these style sheets, nothing fetched. Paths are below the project's folder. */
export function inlineStyle(...sheets: readonly string[]): string {
  const font = read('public', 'fonts', 'young-serif.woff2').toString('base64');
  const face = `@font-face{font-family:'Young Serif';font-weight:400 900;src:url('data:font/woff2;base64,${font}')format('woff2')}`;
  const texts = ['src/styles/tokens.css', ...sheets].map((path) => small(read(...path.split('/')).toString()));
  return [face, ...texts].join('');
}
