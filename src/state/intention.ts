import { change } from '../course/attempt.ts';
import { update } from './attempt.ts';

/** Chooses the one intention that the learner takes along. */
export function chooseIntention(intention: string): void {
  update((attempt) => change(attempt, { intention }));
}
