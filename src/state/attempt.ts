import { atom } from 'nanostores';
import { newAttempt } from '../course/attempt.ts';
import type { Attempt, Course } from '../course/types.ts';

const nothing: Course = {
  id: '',
  version: '',
  languages: [],
  passMark: 100,
  onFail: 'incomplete',
  lessons: [],
  finalCheck: { lesson: '', perSkill: 0 },
  questions: [],
  practice: 'required',
  testOut: false,
  unrecorded: [],
};

/** The course; empty until the page's script has read it. */
export const $course = atom<Course>(nothing);

/** The learner's attempt: everything that is shown, reported and saved follows from it. */
export const $attempt = atom<Attempt>(newAttempt(nothing, 0));

/** Changes the attempt by a pure function of `src/course/`. */
export function update(change: (attempt: Attempt, course: Course) => Attempt): void {
  $attempt.set(change($attempt.get(), $course.get()));
}
