import type { Said } from '../../src/said/say.ts';
import type { DeskProblem } from '../../src/schemas/desk.ts';

/** An error that the page is told of: its HTTP status and its answer. */
export type Refusal = Error & {
  readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 423 | 500;
  readonly answer: DeskProblem;
};

/** Makes an error for the page to show: what is wrong, and how to mend it. */
export function refusal(status: Refusal['status'], problem: Said, mend?: Said, theirs?: string): Refusal {
  return Object.assign(new Error(problem.en), { status, answer: { problem, mend, theirs } });
}

/** True for an error that was made for the page. */
export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'answer' in error;
