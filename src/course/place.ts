/** Where a learner is: a lesson, and which of its steps is on screen, from 1. */
export type Place = { readonly lesson: string; readonly step: number };

/**
 * A place as it is written in the address, the attempt and the LMS's bookmark: `complaint`, and `complaint_3` for its
 * third step.
 */
export const placeName = ({ lesson, step }: Place): string => (step > 1 ? `${lesson}_${step}` : lesson);

/** The place that a name stands for; the caller checks whether it exists. */
export function placeOf(name: string): Place {
  const [, lesson = name, step = '1'] = /^(.*)_([1-9]\d?)$/.exec(name) ?? [];
  return { lesson, step: Number(step) };
}
