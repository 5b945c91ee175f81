import { isPractised } from './finished.ts';
import type { Attempt, Course } from './types.ts';

/** What a lesson or the whole course has come to. Completion and success are apart, as in SCORM 2004. */
export type Standing = {
  readonly completion: 'incomplete' | 'completed';
  readonly success: 'unknown' | 'passed' | 'failed';
  readonly score: number | null;
};

/** A standing in a word, to compare by. */
export const standingName = ({ completion, success, score }: Standing) => `${completion} ${success} ${score}`;

/** True where the course is passed by a final check; a nugget without one is completed by finishing its lesson. */
export const hasCheck = (course: Course) => course.lessons.includes(course.finalCheck.lesson);

/** The share of the course's lessons done, 0 to 1. */
export function progressOf(course: Course, attempt: Attempt): number {
  if (attempt.passed) return 1;
  const done = course.lessons.filter((lesson) => attempt.done.includes(lesson)).length;
  return Math.min(hasCheck(course) ? 0.99 : 1, Math.round((done / course.lessons.length) * 100) / 100);
}

/** What the LMS is told of the course: complete when passed; below the pass mark as the course's `onFail` says. */
export function standingOf(course: Course, attempt: Attempt): Standing {
  if (!hasCheck(course)) {
    const completion = progressOf(course, attempt) === 1 ? 'completed' : 'incomplete';
    return { completion, success: 'unknown', score: null };
  }
  if (attempt.passed) return { completion: 'completed', success: 'passed', score: attempt.best };
  if (attempt.best === null || course.onFail === 'incomplete')
    return { completion: 'incomplete', success: 'unknown', score: null };
  return { completion: 'incomplete', success: 'failed', score: attempt.best };
}

/** What the LMS is told of a lesson that is done; the final check carries the score. */
export function lessonStanding(course: Course, attempt: Attempt, lesson: string): Standing {
  if (lesson === course.finalCheck.lesson) return standingOf(course, attempt);
  return { completion: 'completed', success: 'passed', score: null };
}

/**
 * The lessons to take before the final check: those whose exercise is not done yet or, where practice is optional, those not
 * gone through yet. A lesson that is done stays so, also where its answers had no room in the LMS.
 */
export function lessonsLeft(course: Course, attempt: Attempt): string[] {
  const before = course.lessons.slice(0, course.lessons.indexOf(course.finalCheck.lesson));
  const left = before.filter((lesson) => !attempt.done.includes(lesson));
  return course.practice === 'optional' ? left : left.filter((lesson) => !isPractised(course, attempt, lesson));
}
