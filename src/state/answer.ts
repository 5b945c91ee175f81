import { answer } from '../course/attempt.ts';
import { settle } from '../course/scoring.ts';
import { update } from './attempt.ts';
import { $session } from './status.ts';

const now = (): number => Math.round(Date.now() / 1000);

/**
 * Records a checked answer; the last one of a round settles its score. While looking back or browsing it is practice: the
 * recorded result stays what it was. `latency` is in seconds.
 */
export function answerQuestion(question: string, key: string, latency: number): void {
  update((attempt, course) => {
    const answered = answer(attempt, question, key, now(), latency);
    return $session.get() === 'review' ? answered : settle(course, answered, now());
  });
}
