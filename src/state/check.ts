import { beginRound } from '../course/draw.ts';
import { lessonsLeft } from '../course/outcome.ts';
import { openQuestion, roundResult } from '../course/scoring.ts';
import type { Attempt, Course } from '../course/types.ts';
import { update } from './attempt.ts';

/** The final check as it stands. */
export function checkOf(attempt: Attempt, course: Course) {
  const [open, result] = [openQuestion(course, attempt), roundResult(course, attempt)];
  return {
    /** Lessons to take first. */
    left: attempt.round > 0 ? [] : lessonsLeft(course, attempt),
    round: attempt.round,
    open,
    result,
    /** True where nothing is asked and there is nothing to show: before the first round, or when all that was drawn is gone. */
    idle: open === undefined && result === null,
  };
}

/** Begins the final check, or begins it anew after a result; a round under way goes on. */
export function beginCheck(): void {
  update((attempt, course) => beginRound(course, attempt, openQuestion(course, attempt) !== undefined));
}
