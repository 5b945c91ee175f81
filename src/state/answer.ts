import { answer } from '../course/attempt.ts';
import { settle } from '../course/scoring.ts';
import { update } from './attempt.ts';

const now = (): number => Math.round(Date.now() / 1000);

/** Records a checked answer; the last one of a round settles its score. `latency` is in seconds. */
export function answerQuestion(question: string, key: string, latency: number): void {
  update((attempt, course) => settle(course, answer(attempt, question, key, now(), latency), now()));
}
