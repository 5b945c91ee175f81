import { answer, completeLesson, shownIn } from '../course/attempt.ts';
import { isFinished } from '../course/finished.ts';
import { hasCheck } from '../course/outcome.ts';
import { settle } from '../course/scoring.ts';
import type { Attempt, Course } from '../course/types.ts';
import { update } from './attempt.ts';
import { $language } from './language.ts';
import { $session } from './status.ts';

const now = (): number => Math.round(Date.now() / 1000);

/** Completes the lesson with its exercise; a lesson that is a course by itself is completed by its button. */
function withLesson(course: Course, attempt: Attempt, question: string): Attempt {
  const { lesson, scored } = course.questions.find(({ id }) => id === question) ?? { lesson: '', scored: true };
  return !scored && hasCheck(course) && isFinished(course, attempt, lesson) ? completeLesson(attempt, lesson) : attempt;
}

/** The simulator of a lesson has been used. */
export function practised(lesson: string): void {
  update((attempt, course) =>
    hasCheck(course) && course.unrecorded.includes(lesson) ? completeLesson(attempt, lesson) : attempt,
  );
}

/**
 * Records a checked answer; the last one of a round settles its score. While looking back or browsing it is practice: the
 * recorded result stays what it was. `latency` is in seconds.
 */
export function answerQuestion(question: string, key: string, latency: number): void {
  update((attempt, course) => {
    const given = answer(shownIn(attempt, $language.get()), question, key, now(), latency);
    const answered = withLesson(course, given, question);
    return $session.get() === 'review' ? answered : settle(course, answered, now());
  });
}
