import { nearest } from '../yaml/did-you-mean.ts';
import type { Finding } from './style.ts';
import { say } from '../said/say.ts';

// In characters: a brace so near behind half a placeholder is meant for it.
const near = 40;

/** A placeholder with a brace too few or the wrong one, from `at` to `end` in a text, with how it was meant. */
function halves(text: string, known: readonly string[]) {
  const opened = [...text.matchAll(/\{([\w.-]+)(?=[^\w.}-]|$)/g)];
  const closed = [...text.matchAll(/(?<![{\w.-])([\w.-]+)\}/g)];
  return [...opened, ...closed].flatMap(({ 0: whole, 1: name = '', index }) => {
    const meant = nearest(name, known);
    if (meant === undefined) return [];
    const sign = whole.startsWith('{') ? '}' : '{';
    const problem = say`The ${sign} of a placeholder is missing: ${whole}.`;
    return [{ at: index, end: index + whole.length + near, problem, mend: say`Did you mean {${meant}}?` }];
  });
}

/** Placeholders as other programs write them: `%organisation%`, `[organisation]`, `${organisation}`. */
function foreign(text: string, known: readonly string[]): Finding[] {
  const found = [...text.matchAll(/\$\{([\w.-]+)\}|%([\w.-]+)%|\[([\w.-]+)\](?!\()|«([\w.-]+)»/g)];
  return found.flatMap(({ 0: whole, index, ...names }): Finding[] => {
    const name = Object.values(names).find((one) => known.includes(String(one))) as string | undefined;
    if (name === undefined) return [];
    const problem = say`${whole} is not how a placeholder is written.`;
    return [{ at: index, problem, mend: say`Write {${name}}.`, severity: 'warning' }];
  });
}

/** Braces of a text that stand alone or are of another kind. `known` are the names of placeholders. */
export function braceFindings(body: string, known: readonly string[]): Finding[] {
  const blank = (found: string) => found.replaceAll(/[^\n]/g, ' ');
  const text = body.replaceAll(/\{\/\*[\s\S]*?\*\/\}|\\[{}]/g, blank);
  const rest = text.replaceAll(/\{\{[^{}]*\}\}|\{[^{}]*\}/g, blank);
  const half = halves(rest, known);
  const lone = [...rest.matchAll(/\}/g)].filter(
    ({ index }) => !half.some(({ at, end }) => at <= index && index <= end),
  );
  return [
    ...half.map(({ at, problem, mend }): Finding => ({ at, problem, mend, severity: 'error' })),
    ...foreign(text, known),
    ...lone.map(({ index }): Finding => {
      const mend = say`Remove it, or put { before the name of the placeholder.`;
      return { at: index, problem: say`A } stands here that closes nothing.`, mend, severity: 'warning' };
    }),
  ];
}
