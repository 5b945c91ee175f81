import { nearest } from '../yaml/did-you-mean.ts';
import type { Finding } from './style.ts';

/** A placeholder with a brace too few or the wrong one, `at` characters into a text, with how it was meant. */
function halves(text: string, known: readonly string[]): Finding[] {
  const opened = [...text.matchAll(/\{([\w.-]+)(?=[^\w.}-]|$)/g)];
  const closed = [...text.matchAll(/(?<![{\w.-])([\w.-]+)\}/g)];
  return [...opened, ...closed].flatMap(({ 0: whole, 1: name = '', index }): Finding[] => {
    const meant = nearest(name, known);
    if (meant === undefined) return [];
    const sign = whole.startsWith('{') ? '}' : '{';
    const problem = `The ${sign} of a placeholder is missing: ${whole}.`;
    return [{ at: index, problem, mend: `Did you mean {${meant}}?`, severity: 'error' }];
  });
}

/** Placeholders as other programs write them: `%organisation%`, `[organisation]`, `${organisation}`. */
function foreign(text: string, known: readonly string[]): Finding[] {
  const found = [...text.matchAll(/\$\{([\w.-]+)\}|%([\w.-]+)%|\[([\w.-]+)\](?!\()|«([\w.-]+)»/g)];
  return found.flatMap(({ 0: whole, index, ...names }): Finding[] => {
    const name = Object.values(names).find((one) => known.includes(String(one))) as string | undefined;
    if (name === undefined) return [];
    const problem = `${whole} is not how a placeholder is written.`;
    return [{ at: index, problem, mend: `Write {${name}}.`, severity: 'warning' }];
  });
}

/** Braces of a text that stand alone or are of another kind. `known` are the names of placeholders. */
export function braceFindings(body: string, known: readonly string[]): Finding[] {
  const blank = (found: string) => found.replaceAll(/[^\n]/g, ' ');
  const text = body.replaceAll(/\{\/\*[\s\S]*?\*\/\}|\\[{}]/g, blank);
  const rest = text.replaceAll(/\{\{[^{}]*\}\}|\{[^{}]*\}/g, blank);
  const half = halves(rest, known);
  const told = half.map(({ at, problem }) => at + problem.length);
  const lone = [...rest.matchAll(/\}/g)].filter(
    ({ index }) => !half.some(({ at }, nth) => at <= index && index <= (told[nth] ?? 0)),
  );
  return [
    ...half,
    ...foreign(text, known),
    ...lone.map(({ index }): Finding => {
      const mend = 'Remove it, or put { before the name of the placeholder.';
      return { at: index, problem: 'A } stands here that closes nothing.', mend, severity: 'warning' };
    }),
  ];
}
