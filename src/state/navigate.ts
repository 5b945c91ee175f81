import { atom, computed } from 'nanostores';
import { completeLesson, decide } from '../course/attempt.ts';
import { isFinished, isPractised } from '../course/finished.ts';
import { hasCheck } from '../course/outcome.ts';
import { placeName, placeOf, type Place } from '../course/place.ts';
import type { Attempt, Course } from '../course/types.ts';
import { $attempt, $course, update } from './attempt.ts';
import { closeRefresher } from './refresher.ts';

/** The lesson and step on screen; null is the start screen. */
export const $place = atom<Place | null>(null);

/** The lesson on screen; null is the start screen. */
export const $lesson = computed($place, (place) => place?.lesson ?? null);

/**
 * Each lesson's number of steps, and the step with its first exercise, as the page says; a lesson that is not listed
 * has one step.
 */
export const $steps = atom<Readonly<Record<string, { readonly count: number; readonly exercise: number }>>>({});

const stepsOf = (lesson: string) => $steps.get()[lesson] ?? { count: 1, exercise: 1 };

/** The step on screen is the last one of its lesson. */
export const atLastStep = ({ lesson, step }: Place): boolean => step >= stepsOf(lesson).count;

/** The name of the place where a lesson's exercise stands. */
export const exercisePlace = (lesson: string): string => placeName({ lesson, step: stepsOf(lesson).exercise });

/** Shows a lesson, or a step of it, by its name and remembers the place; a lesson that the course does not have changes nothing. */
export function goTo(name: string): void {
  const { lesson, step } = placeOf(name);
  if (!$course.get().lessons.includes(lesson)) return;
  const place = { lesson, step: Math.min(step, stepsOf(lesson).count) };
  const here = $place.get();
  if (here?.lesson !== lesson || here.step !== place.step) $place.set(place);
  closeRefresher();
  update((attempt) => decide(attempt, 'place', placeName(place), Date.now() / 1000));
}

/** Starts, or continues where the learner was. */
export function start(): void {
  const { lessons, finalCheck } = $course.get();
  const { place, round } = $attempt.get();
  // Someone who has begun the final check goes straight to its question.
  if (place === finalCheck.lesson && round > 0) return goTo(exercisePlace(place));
  goTo(place !== null && lessons.includes(placeOf(place).lesson) ? place : (lessons[0] ?? ''));
}

/** What is still to be done in a lesson before it counts as done. */
function isOpen(attempt: Attempt, course: Course, lesson: string): boolean {
  if (lesson === course.finalCheck.lesson) return attempt.best === null;
  return hasCheck(course) && course.practice === 'required' && !isPractised(course, attempt, lesson);
}

/** Goes to the next lesson. The one left is done, unless its exercise or the final check is still open. */
export function nextLesson(): void {
  const { lessons } = $course.get();
  const left = $lesson.get();
  const following = lessons[lessons.indexOf(left ?? '') + 1];
  if (left === null || following === undefined) return;
  update((attempt, course) => (isOpen(attempt, course, left) ? attempt : completeLesson(attempt, left)));
  goTo(following);
}

/** Goes to the next step; behind the last one, to the next lesson. */
export function next(): void {
  const here = $place.get();
  if (here && !atLastStep(here)) goTo(placeName({ ...here, step: here.step + 1 }));
  else nextLesson();
}

/** Goes back to the step before, to the last one of the lesson before, or to the start screen. */
export function previous(): void {
  const { lessons } = $course.get();
  const here = $place.get();
  if (here && here.step > 1) return goTo(placeName({ ...here, step: here.step - 1 }));
  const before = lessons[lessons.indexOf(here?.lesson ?? '') - 1];
  if (before === undefined) $place.set(null);
  else goTo(placeName({ lesson: before, step: stepsOf(before).count }));
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
