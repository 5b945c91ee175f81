import type { Fault } from '../yaml/fault.ts';

/** The text that a fault is about, whatever its language: a field of a file, or the text of a lesson. */
const textAt = ({ file, field = '' }: Fault) =>
  file.endsWith('.mdx') ? file.replace(/[^/]*$/, '') : `${file} ${field.replace(/\.[a-z]{2,3}$/, '')}`;

/**
 * Leaves out remarks that a translation differs from its source where the text has a fault in one of its languages, or where
 * course.yaml cannot be read: they follow from that, and what they advise would be wrong.
 */
export function withoutConsequences(faults: readonly Fault[]): Fault[] {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const isCourseUnread = errors.some(({ file, field }) => file === 'course.yaml' && field === undefined);
  const faulty = new Set(errors.map(textAt));
  return faults.filter((one) => !one.isOfTranslation || !(isCourseUnread || faulty.has(textAt(one))));
}
