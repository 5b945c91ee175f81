import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path));

/** Comments and indentation out: a report is mailed. */
const small = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s+/g, ' ');

/** The report's style sheet with the course's look: its colours, sizes and typeface, nothing fetched. */
export function reportStyle(): string {
  const font = read('public', 'fonts', 'young-serif.woff2').toString('base64');
  const face = `@font-face{font-family:'Young Serif';font-weight:400 900;src:url('data:font/woff2;base64,${font}')format('woff2')}`;
  return (
    face +
    small(read('src', 'styles', 'tokens.css').toString()) +
    small(read('scorm', 'report', 'page', 'report.css').toString())
  );
}
