import { decide } from '../course/attempt.ts';
import { update } from './attempt.ts';

/** Chooses the one intention that the learner takes along. */
export function chooseIntention(intention: string): void {
  update((attempt) => decide(attempt, 'intention', intention, Date.now() / 1000));
}
