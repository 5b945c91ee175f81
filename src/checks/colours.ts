import { contrast, darkened } from './contrast.ts';
import type { CourseFile } from '../schemas/course.ts';
import type { Fault } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';
import { decimal, say } from '../said/say.ts';

// The backgrounds (styles/tokens.css) on which the colours appear: the darkest of the light ones, and the page's.
const pairs = [
  { name: 'primary', ground: '#f1e9da', least: 4.5, use: say`as text and on buttons` },
  { name: 'accent', ground: '#faf5ec', least: 3, use: say`in drawings and marks` },
] as const;

/** Checks the contrast of the organisation's colours with their backgrounds (WCAG 2.2, 1.4.3 and 1.4.11). */
export function checkColours(course: CourseFile, { lineOf, isSound }: Omit<Read, 'value'>): Fault[] {
  const { colours } = course.organisation;
  return pairs.flatMap(({ name, ground, least, use }): Fault[] => {
    const path = ['organisation', 'colours', name];
    const colour = isSound(path) ? colours?.[name].toLowerCase() : undefined;
    const ratio = colour ? contrast(colour, ground) : least;
    if (!colour || ratio >= least) return [];
    // Rounded down: 4.49 must not be shown as 4.5.
    const shown = decimal(Math.floor(ratio * 100) / 100, 2);
    const problem = say`The colour ${colour} has a contrast of ${shown} with the page, ${use}; it needs ${least}.`;
    const mend = say`The nearest that passes is ${darkened(colour, ground, least)}.`;
    return [{ file: 'course.yaml', line: lineOf(path), field: path.join('.'), problem, mend, severity: 'error' }];
  });
}
