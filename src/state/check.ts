import { beginRound } from '../course/draw.ts';
import { lessonsLeft } from '../course/outcome.ts';
import { openQuestion, roundResult } from '../course/scoring.ts';
import type { Attempt, Course } from '../course/types.ts';
import { $attempt, $course, update } from './attempt.ts';
import { exercisePlace, goTo } from './navigate.ts';

/** The final check as it stands. */
export function checkOf(attempt: Attempt, course: Course) {
  const [open, result] = [openQuestion(course, attempt), roundResult(course, attempt)];
  return {
    /** Lessons to take first. */
    left: attempt.round > 0 ? [] : lessonsLeft(course, attempt),
    round: attempt.round,
    open,
    result,
    /** True before the first round, and where the course no longer has any of the drawn questions. */
    idle: open === undefined && result === null,
  };
}

/** Starts the final check at once, where the course allows it (`testOut`). */
export function testOut(): void {
  const { testOut: allowed, finalCheck } = $course.get();
  if (!allowed) return;
  if ($attempt.get().round === 0) beginCheck();
  goTo(exercisePlace(finalCheck.lesson));
}

/** Begins the final check, or begins it anew after a result; a round under way goes on. */
export function beginCheck(): void {
  update((attempt, course) => beginRound(course, attempt, openQuestion(course, attempt) !== undefined));
}
