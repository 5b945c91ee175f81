import { mergeAttempts } from '../course/merge.ts';
import type { Unreadable } from '../course/suspend-data.ts';
import type { Attempt, Course } from '../course/types.ts';
import type { Interaction, Objective, Outcome, Suspension } from '../lms/types.ts';
import type { Slot } from './slots.ts';

/** A call of one of the port's verbs. `ways` are its arguments, tried in turn until the LMS accepts one: an interaction at several indexes. */
export type Telling = (
  | { readonly verb: 'recordInteraction'; readonly ways: readonly Interaction[] }
  | { readonly verb: 'recordObjective'; readonly ways: readonly [Objective] }
  | { readonly verb: 'reportResult' | 'restateResult'; readonly ways: readonly [Outcome] }
  | { readonly verb: 'suspend'; readonly ways: readonly [Suspension] }
) & {
  /** The slot or register to be written once the LMS has accepted it; null where none is. */
  readonly slot: Slot | null;
};

/** What the outbox waits for: nothing; the next paint; the probe after a commit; the time to try again; nothing any more. */
export type Phase = 'idle' | 'scheduled' | 'flying' | 'backing off' | 'closed';

/** All that is known of what the LMS has and lacks. Immutable; changed by `step` alone. */
export type Outbox = {
  readonly phase: Phase;
  /** What the learner has in this window, and what other windows keep in the journal. */
  readonly attempt: Attempt;
  readonly others: Attempt | null;
  /** Slots: the LMS's interactions, in the order of their indexes. Registers: result, objectives and suspend data. */
  readonly slots: readonly Slot<number>[];
  readonly registers: readonly Slot<string>[];
  /** The indexes at which a new interaction may go, the furthest first: some LMSs' `_count` is wrong. */
  readonly ends: readonly number[];
  /** The place that the LMS was told last. */
  readonly place: string | null;
  /** True after a save that may be lost, until one has arrived. */
  readonly lost: boolean;
  /** The verbs of which the LMS refused something in the latest save. */
  readonly refused: readonly Telling['verb'][];
  /** How many saves in a row have arrived in which the LMS refused an interaction; an objective. */
  readonly refusals: readonly [interactions: number, objectives: number];
  /** The saves of this session; failures in a row. */
  readonly saves: number;
  readonly failures: number;
  /** True once the LMS is known to have stored something; to have had a result. */
  readonly reached: boolean;
  readonly settled: boolean;
  /** Suspend data that is damaged stays until the learner acts; a newer player's stays for good. */
  readonly unreadable: Unreadable | null;
};

/** How this session's LMS is: what does not change while it lasts. */
export type Habits = {
  readonly course: Course;
  /** True where the LMS sends the values of a failed commit again with the next one. */
  readonly resends: boolean;
  /** The most bytes that suspend data may have. */
  readonly capacity: number;
  /** What the LMS had at launch: its score (no lower one is told), whether it was completed, and the index of the course's first objective. */
  readonly score: number | null;
  readonly completed: boolean;
  readonly objectives: number;
};

/** An attempt's decisions as text, to compare by. The place alone is none: it is saved along with the next decision. */
export const decisionsIn = (attempt: Attempt): string =>
  JSON.stringify({ ...attempt, revision: 0, place: null, decided: { ...attempt.decided, place: 0 } });

/** The record as it is told and kept: this window's and the others', each place and language by the time of its decision. */
export const recordOf = ({ attempt, others }: Outbox): Attempt => (others ? mergeAttempts(attempt, others) : attempt);

export const registerOf = (box: Outbox, at: string) => box.registers.find((one) => one.at === at);

/** True where the LMS was not told of a value, or may have lost it. */
export function isStale(box: Outbox, at: string, what: string): boolean {
  const register = registerOf(box, at);
  return register?.fate === 'lost' || register?.what !== what;
}

export const isChanged = (box: Outbox): boolean => registerOf(box, ' data')?.what !== decisionsIn(recordOf(box));

/** After so many saves in a row that arrived with something refused in them, that is not tried any more in this session. */
export const mostRefusals = 2;
