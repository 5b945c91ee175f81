import { change } from './attempt.ts';
import type { Answer, Attempt, Course, Question, Result } from './types.ts';

/** The question with this id, or undefined where the course no longer has it. */
export function questionOf(course: Course, id: string): Question | undefined {
  return course.questions.find((question) => question.id === id);
}

/** The points of a choice: 2 best, 1 acceptable, 0 poor or unknown. */
export function pointsOf(question: Question, key: string): number {
  return question.choices.find((choice) => choice.key === key)?.score ?? 0;
}

/** The drawn questions that the course still has. */
export function drawnQuestions(course: Course, attempt: Attempt): Question[] {
  return attempt.draw.flatMap((id) => questionOf(course, id) ?? []);
}

/** The answer given to a drawn question in this round, or undefined while it is open. */
export function roundAnswer(attempt: Attempt, question: string): Answer | undefined {
  return attempt.answers.find((answer) => answer.question === question && answer.round === attempt.round);
}

/** The first drawn question without an answer, or undefined when the round is complete. */
export function openQuestion(course: Course, attempt: Attempt): Question | undefined {
  return drawnQuestions(course, attempt).find((question) => !roundAnswer(attempt, question.id));
}

/** This round's result once every drawn question is answered, else null. Score: share of the points, 0 to 100. */
export function roundResult(course: Course, attempt: Attempt): Result | null {
  const drawn = drawnQuestions(course, attempt);
  if (attempt.round === 0 || drawn.length === 0 || openQuestion(course, attempt)) return null;
  const points = drawn.reduce(
    (sum, question) => sum + pointsOf(question, roundAnswer(attempt, question.id)?.key ?? ''),
    0,
  );
  return resultOf(points, drawn.length * 2, course.passMark);
}

/**
 * A score from points. Passing is decided by the points; a failed score that rounding would lift to the pass mark is
 * rounded down, as an LMS that applies the mark itself would pass it.
 */
export function resultOf(points: number, of: number, passMark: number): Result {
  const passed = points * 100 >= passMark * of;
  const hundredths = (points * 10000) / of;
  const score = Math.round(hundredths) / 100;
  return { score: score >= passMark && !passed ? Math.floor(hundredths) / 100 : score, passed };
}

/** Records the result of a completed round: the best score counts, and a pass stays a pass. */
export function settle(course: Course, attempt: Attempt, at: number): Attempt {
  const result = roundResult(course, attempt);
  if (!result) return attempt;
  const passed = attempt.passed || result.passed;
  return change(attempt, {
    best: Math.max(attempt.best ?? 0, result.score),
    passed,
    passedAt: attempt.passedAt ?? (passed ? Math.round(at) : null),
  });
}
