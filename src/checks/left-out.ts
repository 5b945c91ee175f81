import type { Fault } from '../yaml/fault.ts';

// With more texts than this, the author has probably removed the language or is adding it: one remark stands for all.
const most = 10;

const opening = 'The course has no language';

/** The problem for a text or file in a language that the course does not have. */
export const noLanguage = (language: string) => `${opening} "${language}".`;

const isLeftOut = ({ problem }: Fault) => problem.startsWith(opening);

/** Replaces many faults about the same missing language by one remark. */
export function gatherLeftOut(faults: readonly Fault[]): Fault[] {
  const languages = Map.groupBy(faults.filter(isLeftOut), ({ problem }) => problem);
  const many = [...languages.values()].filter((all) => all.length > most);
  const gathered = many.map(([first, ...more]): Fault => {
    const said = (first as Fault).problem.slice(0, -1);
    const mend = 'They are left out. To show them, add it to languages in course.yaml.';
    return {
      file: 'course.yaml',
      field: 'languages',
      problem: `${said}, and ${more.length + 1} texts are in it.`,
      mend,
      severity: 'warning',
    };
  });
  const kept = faults.filter((one) => !isLeftOut(one) || !many.some((all) => all.includes(one)));
  return [...gathered, ...kept];
}
