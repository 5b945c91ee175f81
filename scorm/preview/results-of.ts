import type { PreviewParts } from './requests.ts';
import { resultOf, type LearnerResult } from './results.ts';

/** Everyone's results in the preview's courses, in a language, the most recently active first. */
export function resultsOf(
  { store, packages }: Pick<PreviewParts, 'store' | 'packages'>,
  language: string,
): LearnerResult[] {
  const learners = new Map(store.learners().map((one) => [one.id, one]));
  return store.registrations().flatMap((registration) => {
    const course = packages.find((one) => one.course.id === registration.course)?.course;
    const learner = learners.get(registration.learner);
    return course && learner ? resultOf(registration, learner, course, language) : [];
  });
}
