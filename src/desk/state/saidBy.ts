import type { WordName } from '../words/en.ts';
import type { Refusal } from './api.ts';

/** What is said of a refusal; where the server could not be reached, it said nothing itself. */
export const saidBy = (refusal: Refusal, w: (name: WordName) => string): string =>
  refusal.status === 0 ? w('programAway') : refusal.problem;
