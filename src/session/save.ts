import type { WritableAtom } from 'nanostores';
import { encode } from '../course/suspend-data.ts';
import type { Attempt, Course } from '../course/types.ts';
import type { Lms } from '../lms/types.ts';
import { createBackoff } from './backoff.ts';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import { confirmRecord, doubtRecord, journaled, owes, type Ledger, type Told } from './ledger.ts';
import { writeRecord, type Extent } from './record.ts';
import { createShare, sameDecisions } from './share.ts';

/** In words for the learner: stored; on its way; not stored yet, so the window must stay open. */
export type Save = 'saved' | 'saving' | 'pending';

type SaverParts = {
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

const same = (a: Attempt, b: Attempt | null) => sameDecisions(a, b) && a.place === (b?.place ?? null);

/** Keeps the LMS and the browser's journal up with the attempt: one commit a decision, retried until it is truly stored. */
export function createSaver(around: SaverParts): Saver {
  const { lms, course, clock, ledger, probe, $attempt, $save } = around;
  const started = clock.ticks();
  const asHeld = (attempt: Attempt | null) => attempt && encode(attempt, lms.capacity);
  /** What the last commit carried; whether it has arrived, `backoff` knows. The browser knows more answers than suspend data has. */
  let sent = asHeld($attempt.get()) === asHeld(ledger.held) ? $attempt.get() : ledger.held;
  /** The attempt that the saver itself has set last: no decision of the learner's. */
  let own: Attempt | null = null;
  let scheduled = false;
  let closed = false;
  /** True after a commit that may not have arrived, until one has. */
  let lost = false;
  let latest = 0;
  /** The saves of this session that repeat one which failed: no decisions, and no part of the attempt. */
  let tries = 0;
  /** Whether the LMS could be reached after the last commit. */
  let verdict = Promise.resolve(true);
  let flying = false;

  const put = (attempt: Attempt) => $attempt.set((own = attempt));
  const backoff = createBackoff(clock, save);
  const share = createShare(around, ledger.held?.revision ?? 0, put);

  const show = () => $save.set(backoff.failures() > 0 ? 'pending' : scheduled || flying ? 'saving' : 'saved');

  const note = () => share.note(() => journaled(ledger, $attempt.get()));

  function write(extent: Omit<Extent, 'tries'>): { attempt: Attempt; told: Told } {
    if (backoff.failures() > 0) tries++;
    const attempt = $attempt.get();
    return {
      attempt,
      told: writeRecord(lms, course, ledger, attempt, (clock.ticks() - started) / 1000, { ...extent, tries }),
    };
  }

  /** What was told may be lost. Where the LMS won't send it again by itself, it has to be told anew: by the next launch, should the window be gone. */
  function doubt(told: Told): void {
    if (lms.resends) return;
    doubtRecord(ledger, told);
    note();
  }

  /** What the LMS does not get is tried until it does; what it gets and refuses, a few times. */
  function retryLater(): void {
    backoff.fail(lost);
    show();
  }

  function failed(told: Told | null): void {
    lost = true;
    flying = false;
    if (told) doubt(told);
    retryLater();
  }

  function arrived(attempt: Attempt, told: Told): void {
    const withheld = lost && !lms.resends;
    lost = false;
    flying = false;
    confirmRecord(ledger, told);
    if (told.refused.data || told.refused.outcome) return retryLater();
    backoff.succeed();
    share.stored(attempt.revision);
    note();
    if (withheld && owes(course, ledger, $attempt.get())) return save();
    show();
    // An interaction that the LMS refuses is told again with the next decision, not over and over.
    if (!sameDecisions($attempt.get(), sent)) schedule();
  }

  /** After a lost commit, an LMS that sends each value only once is told of no answers until one has arrived. */
  const extent = (): Omit<Extent, 'tries'> => ({ answers: !lost || lms.resends, data: true, commits: true });

  function save(): void {
    if (closed) return;
    share.takeIn();
    const turn = ++latest;
    const { attempt, told } = write(extent());
    // What is on its way, and what is left behind, must be known before the LMS stores it.
    note();
    if (!lms.commit()) return failed(told);
    sent = attempt;
    flying = true;
    show();
    verdict = probe();
    void verdict.then((reached) => settle(turn, reached, attempt, told));
  }

  function settle(turn: number, reached: boolean, attempt: Attempt, told: Told): void {
    if (closed) return;
    if (!reached) return failed(told);
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
      if (unsaved()) save();
      else show();
    });
  }

  return {
    reassert() {
      // Should the LMS lose what it holds, the browser has it.
      if ($attempt.get().revision > 0) note();
      schedule();
    },
    absorb() {
      if (!closed && share.takeIn()) schedule();
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
      if (unsaved() || !same($attempt.get(), sent) || backoff.failures() > 0) save();
    },
    close(commit) {
      if (closed) return true;
      closed = true;
      share.takeIn();
      const idle = !unsaved() && same($attempt.get(), sent) && backoff.failures() === 0;
      const { told } = write({ answers: true, data: !idle, commits: commit });
      const committed = !commit || idle || lms.commit();
      note();
      // Terminate regardless: a session left open loses more than one closed after a failed commit.
      const kept = lms.terminate() && committed && !told.refused.data && !told.refused.outcome;
      if (!kept || lost) doubt(told);
      if (!commit) return kept && !lost;
      // What nothing sends again may have been lost before, without that being known yet.
      const verdicts = Promise.all([probe(), lms.resends || !flying || verdict]);
      void verdicts.then((all) => $save.set(kept && !all.includes(false) ? 'saved' : 'pending'));
      return kept && !lost;
    },
  };
}
