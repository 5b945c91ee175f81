import type { WritableAtom } from 'nanostores';
import { touch } from '../course/attempt.ts';
import { mergeAttempts } from '../course/merge.ts';
import type { Attempt, Course } from '../course/types.ts';
import type { Lms } from '../lms/types.ts';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import {
  confirmRecord,
  doubtRecord,
  owes,
  unconfirmed,
  writeRecord,
  type Extent,
  type Ledger,
  type Told,
} from './record.ts';

/** In words for the learner: stored; on its way; not stored yet, so the window must stay open. */
export type Save = 'saved' | 'saving' | 'pending';

type Around = {
  readonly lms: Lms;
  readonly course: Course;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly journal: Journal | null;
  /** Whether an attempt of another seed in the journal is this one, in another window. */
  readonly joins: (seed: number) => boolean;
  /** True while the LMS's server can be reached and knows the learner. */
  readonly probe: () => Promise<boolean>;
  readonly $attempt: WritableAtom<Attempt>;
  readonly $save: WritableAtom<Save>;
};

/** The one reaction that talks to the port. */
export type Saver = {
  /** Takes note of a changed attempt; a decision is saved once it is on screen. */
  changed(): void;
  /** After a launch: saves what the LMS lacks. */
  reassert(): void;
  /** Saves now what is not saved, the place included. */
  flush(): void;
  /** Finds out whether the LMS can still be reached. */
  recheck(): void;
  /** Takes in what another window of the same learner has written. */
  absorb(): void;
  /** Writes what is left, commits it where asked, and terminates; false where something failed. */
  close(commit: boolean): boolean;
};

const waits = [1000, 2000, 4000, 8000, 15_000];

/** True when two attempts differ in nothing but revision and place. */
function sameDecisions(a: Attempt, b: Attempt | null): boolean {
  if (!b) return a.revision === 0;
  const names = (Object.keys(a) as (keyof Attempt)[]).filter((name) => name !== 'revision' && name !== 'place');
  return names.every((name) => a[name] === b[name] || JSON.stringify(a[name]) === JSON.stringify(b[name]));
}

const same = (a: Attempt, b: Attempt | null) => sameDecisions(a, b) && a.place === (b?.place ?? null);

/** Keeps the LMS and the browser's journal up with the attempt: one commit a decision, retried until it is truly stored. */
export function createSaver({ lms, course, clock, ledger, journal, joins, probe, $attempt, $save }: Around): Saver {
  const started = clock.ticks();
  /** What the last commit carried that is not known to have failed. */
  let sent = ledger.held;
  let stored = ledger.held?.revision ?? 0;
  /** The attempt that the saver itself has set last: no decision of the learner's. */
  let own: Attempt | null = null;
  let scheduled = false;
  let closed = false;
  let failures = 0;
  /** True after a commit that may not have arrived, until one has. */
  let lost = false;
  let latest = 0;
  let reachedTurn = 0;
  let flying = false;
  let cancelRetry = () => {};

  const put = (attempt: Attempt) => $attempt.set((own = attempt));

  const show = () => $save.set(failures > 0 ? 'pending' : scheduled || flying ? 'saving' : 'saved');

  /** Merges what another window has written to the journal; true where that is more than this one knows. */
  function takeIn(): boolean {
    const entry = journal?.read();
    const mine = $attempt.get();
    if (!entry || (entry.attempt.seed !== mine.seed && !joins(entry.attempt.seed))) return false;
    stored = Math.max(stored, entry.stored);
    const merged = {
      ...mergeAttempts(mine, entry.attempt),
      place: mine.place,
      language: mine.language ?? entry.attempt.language,
    };
    if (sameDecisions(merged, mine)) return false;
    put(merged);
    return true;
  }

  /** Writes the journal, never over what another window has put there. */
  function note(): void {
    takeIn();
    const attempt = $attempt.get();
    journal?.write({ attempt, stored, unrecorded: [...ledger.doubtful], unconfirmed: unconfirmed(ledger, attempt) });
  }

  function write(extent: Extent): { attempt: Attempt; told: Told } {
    takeIn();
    // A repeated save must differ: some LMSs leave out what looks the same.
    if (failures > 0) put(touch($attempt.get()));
    const attempt = $attempt.get();
    return { attempt, told: writeRecord(lms, course, ledger, attempt, (clock.ticks() - started) / 1000, extent) };
  }

  /** What was told may be lost. Where the LMS won't send it again by itself, it has to be told anew. */
  function doubt(told: Told): void {
    if (!lms.resends) doubtRecord(ledger, told);
  }

  function retryLater(): void {
    failures++;
    flying = false;
    show();
    note();
    cancelRetry();
    // What the LMS gets and refuses is tried a few times; what it doesn't get, until it does.
    if (lost || failures <= waits.length)
      cancelRetry = clock.later(save, waits[Math.min(failures, waits.length) - 1] as number);
  }

  function failed(told: Told | null): void {
    lost = true;
    sent = ledger.held;
    if (told) doubt(told);
    retryLater();
  }

  function arrived(attempt: Attempt, told: Told): void {
    const withheld = lost && !lms.resends;
    lost = false;
    flying = false;
    sent = attempt;
    confirmRecord(ledger, attempt, told);
    if (told.refused.data || told.refused.outcome) return retryLater();
    failures = 0;
    cancelRetry();
    stored = attempt.revision;
    note();
    if (withheld && owes(course, ledger, $attempt.get())) return save();
    show();
    // An interaction that the LMS refuses is told again with the next decision, not over and over.
    if (!sameDecisions($attempt.get(), sent)) schedule();
  }

  function save(): void {
    if (closed) return;
    const turn = ++latest;
    const { attempt, told } = write({ everything: !lost || lms.resends, data: true, commits: true });
    if (!lms.commit()) return failed(told);
    sent = attempt;
    flying = true;
    show();
    void probe().then((reached) => settle(turn, reached, attempt, told));
  }

  function settle(turn: number, reached: boolean, attempt: Attempt, told: Told): void {
    if (closed) return;
    if (turn < reachedTurn) {
      // A later commit has arrived, this one perhaps not.
      if (reached) return;
      doubt(told);
      return schedule();
    }
    if (!reached) return failed(told);
    reachedTurn = turn;
    if (turn === latest) arrived(attempt, told);
  }

  const unsaved = () => !sameDecisions($attempt.get(), sent) || owes(course, ledger, $attempt.get());

  /** Saves once what is on its way to the screen is there. */
  function schedule(): void {
    if (closed || scheduled || !unsaved()) return;
    scheduled = true;
    show();
    clock.afterPaint(() => {
      scheduled = false;
      if (closed) return;
      takeIn();
      if (unsaved()) save();
      else show();
    });
  }

  return {
    reassert: schedule,
    absorb() {
      if (closed || !takeIn()) return;
      note();
      schedule();
    },
    changed() {
      if ($attempt.get() === own) return;
      if (ledger.overwrites === 'after-action') ledger.overwrites = 'always';
      note();
      schedule();
    },
    recheck: () => void probe().then((reached) => (reached || closed ? undefined : failed(null))),
    flush() {
      if (closed) return;
      takeIn();
      if (unsaved() || !same($attempt.get(), sent) || failures > 0) save();
    },
    close(commit) {
      if (closed) return true;
      closed = true;
      cancelRetry();
      takeIn();
      const idle = !unsaved() && same($attempt.get(), sent) && failures === 0;
      const { told } = write({ everything: true, data: !idle, commits: commit });
      const committed = !commit || idle || lms.commit();
      note();
      // Terminate regardless: a session left open loses more than one closed after a failed commit.
      const kept = lms.terminate() && committed && !told.refused.data && !told.refused.outcome;
      if (commit) void probe().then((reached) => $save.set(kept && reached ? 'saved' : 'pending'));
      return kept && !lost;
    },
  };
}
