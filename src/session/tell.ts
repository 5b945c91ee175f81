import type { Interaction, Lms, Objective, Outcome, Suspension } from '../lms/types.ts';
import type { Slot } from './slots.ts';

/** Something to tell the LMS by one of the port's verbs: in the first way that it takes. */
export type Telling = (
  | { readonly verb: 'recordInteraction'; readonly ways: readonly Interaction[] }
  | { readonly verb: 'recordObjective'; readonly ways: readonly [Objective] }
  | { readonly verb: 'reportResult' | 'restateResult'; readonly ways: readonly [Outcome] }
  | { readonly verb: 'suspend'; readonly ways: readonly [Suspension] }
) & {
  /** What stands in the outbox once the LMS has taken it; left as it is for null. */
  readonly slot: Slot | null;
};

/** Which way of each telling the LMS took, -1 for none. Of interactions and objectives it is asked no more once it took one nowhere. */
export function tell(lms: Lms, plan: readonly Telling[]): readonly number[] {
  const refused = new Set<string>();
  return plan.map(({ verb, ways }) => {
    const way = refused.has(verb) ? -1 : ways.findIndex((one) => lms[verb](one as never));
    if (way < 0) refused.add(verb);
    return way;
  });
}
