import type { Answered, Figures } from '../figures/types.ts';
import { least, tooFew } from './least.ts';
import type { ShownPeople } from './people.ts';
import type { Rate } from './rate.ts';

/** How those who took the final check again did in their rounds. */
export type ShownRetry = {
  /** Scenarios in one round. */
  readonly round: number;
  readonly people: number;
  /** Their share of all people, 0 to 1. */
  readonly share: number;
  readonly passed: Rate | null;
  /** Shares of best answers in the first round and in later ones; null where few people gave them, or few others. */
  readonly first: number | null;
  readonly later: number | null;
};

const sides = ({ bestPeople, otherPeople }: Answered) => [bestPeople, otherPeople];

const shareOf = (of: Answered) => (of.answers === 0 || sides(of).some(tooFew) ? null : of.best / of.answers);

/** Null where the number of those who took the check once is small and could be worked out. */
export function retryShown({ retry, people }: Figures, retried: ShownPeople['retried']): ShownRetry | null {
  if (!retry || !retried) return null;
  const telling = tooFew(retry.once.people) || sides(retry.once).some(tooFew) || people < least;
  return {
    round: retry.round,
    people: retried.people,
    share: retried.people / people,
    passed: retried.passed,
    first: telling ? null : shareOf(retry.first),
    later: telling ? null : shareOf(retry.later),
  };
}
