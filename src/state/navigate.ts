import { atom } from 'nanostores';
import { change, completeLesson } from '../course/attempt.ts';
import { isFinished } from '../course/finished.ts';
import { $attempt, $course, update } from './attempt.ts';
import { closeRefresher } from './refresher.ts';

/** The lesson on screen; null is the start screen. */
export const $lesson = atom<string | null>(null);

/** Shows a lesson and remembers the place; an id that the course does not have changes nothing. */
export function goTo(lesson: string): void {
  if (!$course.get().lessons.includes(lesson)) return;
  $lesson.set(lesson);
  closeRefresher();
  update((attempt) => change(attempt, { place: lesson }));
}

/** Begins, or goes on where the learner was. */
export function start(): void {
  const { lessons } = $course.get();
  const { place } = $attempt.get();
  goTo(place !== null && lessons.includes(place) ? place : (lessons[0] ?? ''));
}

/** Goes to the next lesson. The one left is done, but for the final check without a result. */
export function next(): void {
  const { lessons, finalCheck } = $course.get();
  const left = $lesson.get();
  const following = lessons[lessons.indexOf(left ?? '') + 1];
  if (left === null || following === undefined) return;
  update((attempt) => (left === finalCheck.lesson && attempt.best === null ? attempt : completeLesson(attempt, left)));
  goTo(following);
}

/** Goes back to the lesson before, or to the start screen. */
export function previous(): void {
  const { lessons } = $course.get();
  const before = lessons[lessons.indexOf($lesson.get() ?? '') - 1];
  if (before === undefined) $lesson.set(null);
  else goTo(before);
}

/** The result page is done once it has shown a pass: nothing comes after it. */
export function completeLast(): void {
  const last = $course.get().lessons.at(-1);
  if (last !== undefined && $lesson.get() === last)
    update((attempt) => (attempt.passed ? completeLesson(attempt, last) : attempt));
}

/** Completes the last lesson of a course without a final check; false while it still asks something. */
export function complete(): boolean {
  const lesson = $lesson.get();
  if (lesson === null || !isFinished($course.get(), $attempt.get(), lesson)) return false;
  update((attempt) => completeLesson(attempt, lesson));
  return true;
}
