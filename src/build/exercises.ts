import type { CourseContent, Exercises } from '../schemas/content.ts';

/** The exercises' words by lesson, beside those of its scenario. */
export function exercisesOf({ course, lessons, sources }: CourseContent): Record<string, Exercises> {
  return Object.fromEntries(
    lessons.map(({ id, statements, drafts, writing }) => {
      const named = new Set(statements?.statements.map((one) => one.source));
      const own = Object.fromEntries(Object.entries(sources).filter(([source]) => named.has(source)));
      const twoQuestions = drafts && course.twoQuestions;
      return [id, { statements, drafts, writing, sources: own, twoQuestions }];
    }),
  );
}
