import type { CourseFile } from '../schemas/course.ts';
import { fieldName, type Fault } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';
import { placeholders, termNames } from './placeholders.ts';
import { say } from '../said/say.ts';

/**
 * Checks that a term's name is free: not one of the built-in placeholders, not filled in by the interface while the
 * course is shown (`blanks`), and not the plural of another term.
 */
export function checkTerms(course: CourseFile, blanks: readonly string[], { lineOf }: Pick<Read, 'lineOf'>): Fault[] {
  const terms = Object.entries(course.terms);
  const others = [...Object.keys(placeholders({ ...course, terms: {} }, '')), ...blanks];
  return terms.flatMap(([id, { one, many }]): Fault[] => {
    const rest = terms.flatMap(([other, term]) => (other === id ? [] : termNames(other, term.many !== undefined)));
    const taken = termNames(id, many !== undefined).find((name) => [...others, ...rest].includes(name));
    const path = ['terms', id];
    const at = { file: 'course.yaml', line: lineOf(path), field: fieldName(path), severity: 'error' as const };
    const braced = [...Object.values(one ?? {}), ...Object.values(many ?? {})].some((word) => /[{}]/.test(word));
    return [
      ...(taken
        ? [
            {
              ...at,
              problem: say`The placeholder {${taken}} stands for something else already.`,
              mend: say`Give the term another name.`,
            },
          ]
        : []),
      ...(braced ? [{ ...at, problem: say`A term has a brace in it.`, mend: say`Write the word alone.` }] : []),
    ];
  });
}
