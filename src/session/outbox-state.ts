import { mergeAttempts } from '../course/merge.ts';
import type { Unreadable } from '../course/suspend-data.ts';
import type { Attempt, Course } from '../course/types.ts';
import type { Interaction, Objective, Outcome, Suspension } from '../lms/types.ts';
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

/** What the outbox waits for: nothing; the screen; word of whether a save has arrived; the time to try again; no more. */
export type Phase = 'idle' | 'scheduled' | 'flying' | 'backing off' | 'closed';

/** All that is known of what the LMS has and lacks. Immutable; changed by `step` alone. */
export type Outbox = {
  readonly phase: Phase;
  /** What the learner has in this window, and what other windows keep in the journal. */
  readonly attempt: Attempt;
  readonly others: Attempt | null;
  /** The LMS's interactions, in the order of their indexes, and what it keeps one of. */
  readonly slots: readonly Slot<number>[];
  readonly registers: readonly Slot<string>[];
  /** The lessons whose objectives the LMS is known to have. */
  readonly there: readonly string[];
  /** Where the LMS's list of interactions may go on, the best guess first: LMSs count wrongly, and forget. */
  readonly ends: readonly number[];
  /** The place that the LMS was told last. */
  readonly place: string | null;
  /** True after a save that may be lost, until one has arrived. */
  readonly lost: boolean;
  /** The verbs of which the LMS refused something in the latest save. */
  readonly refused: readonly Telling['verb'][];
  /** In how many saves in a row that arrived it refused an interaction, an objective. */
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
  /** True where what was lost goes along with the next commit by itself. */
  readonly resends: boolean;
  /** The most bytes that suspend data may have. */
  readonly capacity: number;
  /** What it had at launch: its score, below which none is told; whether it was completed; where the course's objectives begin. */
  readonly score: number | null;
  readonly completed: boolean;
  readonly objectives: number;
};

/** What has been decided, in a word: all but the place, which is saved along with it. */
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

/** How many saves in a row may arrive with a refusal in them before it counts as the LMS's last word. */
export const mostRefusals = 2;
