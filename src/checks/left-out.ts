import type { Fault } from '../yaml/fault.ts';
import { say } from '../said/say.ts';

// With more texts than this, the author has probably removed the language or is adding it: one remark stands for all.
const most = 10;

/** The problem for a text or file in a language that the course does not have. */
export const noLanguage = (language: string) => say`The course has no language "${language}".`;

/** The language that a fault says the course does not have; undefined for other faults. */
const leftOut = ({ problem }: Fault) => /^The course has no language "([^"]*)"\.$/.exec(problem.en)?.[1];

/** Replaces many faults about the same missing language by one remark. */
export function gatherLeftOut(faults: readonly Fault[]): Fault[] {
  const languages = Map.groupBy(faults, leftOut);
  const many = [...languages].filter(([language, all]) => language !== undefined && all.length > most);
  const gathered = many.map(([language, all]): Fault => {
    const mend = say`They are left out. To show them, add it to languages in course.yaml.`;
    return {
      file: 'course.yaml',
      field: 'languages',
      problem: say`The course has no language "${language}", and ${all.length} texts are in it.`,
      mend,
      severity: 'warning',
    };
  });
  const kept = faults.filter((one) => !many.some(([, all]) => all.includes(one)));
  return [...gathered, ...kept];
}
