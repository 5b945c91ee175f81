import type { WritableAtom } from 'nanostores';
import { mergeAttempts } from '../course/merge.ts';
import type { Attempt } from '../course/types.ts';
import type { Entry, Journal } from './journal.ts';

type ShareParts = {
  readonly journal: Journal | null;
  /** Whether an attempt of another seed in the journal is this one, in another window. */
  readonly joins: (seed: number) => boolean;
  readonly $attempt: WritableAtom<Attempt>;
};

/** What the windows of one learner share: the journal, and through it the attempt. */
export type Share = {
  /** Merges what another window has written to the journal; true where that is more than this one knows. */
  takeIn(): boolean;
  /** Writes the journal, never over what another window has put there. */
  note(about: () => Omit<Entry, 'attempt' | 'stored'>): void;
  /** Takes note of a revision that the LMS is known to have stored. */
  stored(revision: number): void;
};

const text = (value: unknown) => JSON.stringify(value);

/** True when two attempts differ in nothing but revision and place; no attempt at all is a new one. */
export function sameDecisions(a: Attempt, b: Attempt | null): boolean {
  if (!b) return a.revision === 0;
  const decisions = ({ decided, ...rest }: Attempt) => ({
    ...rest,
    revision: 0,
    place: null,
    decided: { ...decided, place: 0 },
  });
  return text(decisions(a)) === text(decisions(b));
}

/** Another window's place and language stay that window's; each goes along in the record by the time of its decision. */
function own(mine: Attempt, merged: Attempt): Attempt {
  const language = mine.language === null ? merged : mine;
  return {
    ...merged,
    place: mine.place,
    language: language.language,
    decided: { ...merged.decided, place: mine.decided.place, language: language.decided.language },
  };
}

/** Keeps the journal for one window, and takes in what others keep there. `put` changes the attempt. */
export function createShare(
  { journal, joins, $attempt }: ShareParts,
  stored: number,
  put: (attempt: Attempt) => void,
): Share {
  let highest = stored;
  let settled = false;

  function takeIn(): boolean {
    const entry = journal?.read();
    const mine = $attempt.get();
    if (!entry || (entry.attempt.seed !== mine.seed && !joins(entry.attempt.seed))) return false;
    highest = Math.max(highest, entry.stored);
    settled ||= entry.settled;
    const merged = mergeAttempts(mine, entry.attempt);
    const kept = own(mine, merged);
    if (sameDecisions(kept, mine)) return false;
    put(kept);
    return true;
  }

  return {
    takeIn,
    note(about) {
      takeIn();
      const known = about();
      journal?.write({ attempt: $attempt.get(), stored: highest, ...known, settled: settled || known.settled });
    },
    stored(revision) {
      highest = Math.max(highest, revision);
    },
  };
}
