import { beginRound } from '../course/draw.ts';
import { lessonsLeft } from '../course/outcome.ts';
import { openQuestion, roundResult } from '../course/scoring.ts';
import type { Attempt, Course } from '../course/types.ts';
import { update } from './attempt.ts';

/** The final check as it stands. */
export function checkOf(attempt: Attempt, course: Course) {
  return {
    /** Lessons to take first. */
    left: attempt.round > 0 ? [] : lessonsLeft(course, attempt),
    round: attempt.round,
    open: openQuestion(course, attempt),
    result: roundResult(course, attempt),
  };
}

/** Begins the final check, or begins it anew after a result; a round under way goes on. */
export function beginCheck(): void {
  update((attempt, course) => beginRound(course, attempt, attempt.round > 0 && roundResult(course, attempt) === null));
}
