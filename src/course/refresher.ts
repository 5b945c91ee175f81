import { answersOf } from './attempt.ts';
import { hash, random } from './random.ts';
import { pointsOf } from './scoring.ts';
import type { Attempt, Course, Question } from './types.ts';

const day = 86_400;

const asked = 3;

/** True once a week has gone by since the pass: what is called back after days and weeks stays (Latimier et al. 2021). */
export function refresherDue(attempt: Attempt, now: number): boolean {
  return attempt.passedAt !== null && now - attempt.passedAt >= 7 * day;
}

/** The weight of a question in a refresher, by its last answer: poor 6, acceptable 4, not yet seen 2, best 1. */
function weight(attempt: Attempt, question: Question): number {
  const last = answersOf(attempt, question.id).at(-1);
  return last ? ([6, 4, 1][pointsOf(question, last.key)] ?? 1) : 2;
}

/**
 * Three questions of the bank, those missed before more often than others; the same within a day, different ones the
 * next. `now` is in seconds since 1970. Weighted sampling without replacement: Efraimidis & Spirakis 2006.
 */
export function drawRefresher(course: Course, attempt: Attempt, now: number): string[] {
  const next = random(hash(`${attempt.seed}/refresher/${Math.floor(now / day)}`));
  return course.questions
    .filter((question) => question.scored)
    .map((question) => ({ id: question.id, key: next() ** (1 / weight(attempt, question)) }))
    .toSorted((a, b) => b.key - a.key)
    .slice(0, asked)
    .map(({ id }) => id);
}
