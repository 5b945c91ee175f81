import { answersOf } from './attempt.ts';
import { pathOf } from './scenario.ts';
import type { Attempt, Course, Question } from './types.ts';

/** True once a way through a practice scenario has come to an end. */
function ended(attempt: Attempt, scenes: readonly Question[]): boolean {
  const last = pathOf(attempt, scenes).at(-1);
  const choice = last?.question.choices.find(({ key }) => key === last.answer.key);
  return last !== undefined && choice?.next === undefined;
}

/** True where the lesson's exercise has been done, or where it has none. */
export const isPractised = (course: Course, attempt: Attempt, lesson: string): boolean =>
  course.unrecorded.includes(lesson) ? attempt.done.includes(lesson) : isFinished(course, attempt, lesson);

/**
 * True once everything that a lesson asks has been answered: each statement and draft, and a way through its practice to
 * an end. What is asked but not recorded, such as writing a reply, is up to the learner.
 */
export function isFinished(course: Course, attempt: Attempt, lesson: string): boolean {
  const asked = course.questions.filter((question) => question.lesson === lesson && !question.scored);
  const items = asked.filter((question) => question.scenario === lesson);
  const scenarios = new Set(asked.filter((question) => question.scenario !== lesson).map(({ scenario }) => scenario));
  return (
    items.every(({ id }) => answersOf(attempt, id).length > 0) &&
    [...scenarios].every((one) =>
      ended(
        attempt,
        asked.filter(({ scenario }) => scenario === one),
      ),
    )
  );
}
