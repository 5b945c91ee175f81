import { together, type Said, type SaidLanguage } from '../said/say.ts';

/** One of an author's mistakes: where it stands, what is wrong and how to mend it, each a full sentence. */
export type Fault = {
  /** Path inside the course's folder. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line?: number | undefined;
  /** The field as a path, such as `scenes[0].choices[1].feedback`. */
  readonly field?: string | undefined;
  readonly problem: Said;
  readonly mend: Said;
  /** `error` stops the build; `warning` is an editor's remark. */
  readonly severity: 'error' | 'warning';
  /** True for a remark that the course is not finished yet: packaging repeats it. */
  readonly isUnfinished?: boolean;
  /** True for a remark that a translation differs from its source. */
  readonly isOfTranslation?: boolean;
};

/** A fault as a line of text: `file:line, field: problem mend`. */
export function faultIn(fault: Fault, language: SaidLanguage): string {
  const where = [fault.line ? `${fault.file}:${fault.line}` : fault.file, fault.field].filter(Boolean).join(', ');
  return `${where}: ${together([fault.problem, fault.mend])[language]}`;
}

/** A fault as the terminal has it. */
export const faultText = (fault: Fault): string => faultIn(fault, 'en');

/** A path of keys as an author reads it: `scenes[0].choices[1].text.nl`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key)),
    '',
  );
}
