import type { WritableAtom } from 'nanostores';
import type { Attempt } from '../course/types.ts';
import type { Lms } from '../lms/types.ts';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import { entryOf, isTaken, saveOf, step, type Effect, type Event, type Save } from './outbox.ts';
import type { Habits, Outbox, Telling } from './outbox-state.ts';

type SaverParts = {
  readonly lms: Lms;
  readonly clock: Clock;
  readonly outbox: readonly [Outbox, Habits];
  /** The time, in seconds, that an earlier session has spent without telling the LMS. */
  readonly carried: number;
  readonly journal: Journal | null;
  /** Whether an attempt of another seed in the journal is this one, in another window. */
  readonly joins: (seed: number) => boolean;
  /** True while the LMS's server can be reached and knows the learner. */
  readonly probe: () => Promise<boolean>;
  readonly $attempt: WritableAtom<Attempt>;
  readonly $save: WritableAtom<Save>;
};

/** How often the time is noted in the journal, in milliseconds. */
const beatEvery = 60_000;

/** The one reaction that talks to the port: a decision in the attempt is saved once it is on screen. */
export type Saver = {
  /** Takes in what another window of the same learner has written, and saves what the LMS lacks: once it is on screen, or now. */
  heard(what: 'stirred' | 'hidden'): void;
  /** Finds out whether the LMS can still be reached. */
  recheck(): void;
  /** Writes what is left, commits it where asked, and terminates; false where something failed. */
  close(commit: boolean): boolean;
};

/**
 * Which way of each telling the LMS took, -1 for none. Of interactions and objectives it is asked no more once it took one nowhere.
 * Ends behind an interaction that it took at another index than the first: the rest is to be planned anew.
 */
export function tell(lms: Lms, plan: readonly Telling[]): readonly number[] {
  const refused = new Set<string>();
  const taken: number[] = [];
  for (const { verb, ways } of plan) {
    const way = refused.has(verb) ? -1 : ways.findIndex((one) => lms[verb](one as never));
    if (way < 0) refused.add(verb);
    taken.push(way);
    if (way > 0) break;
  }
  return taken;
}

/** Runs the outbox: hands it what happens, and does what it says. */
export function createSaver(parts: SaverParts): Saver {
  const { lms, clock, outbox, journal, joins, probe, $attempt, $save } = parts;
  const started = clock.ticks() - parts.carried * 1000;
  /** When the time was told last, and when it was told last by a save that arrived. */
  let [told, arrived] = [started, started];
  let [box, habits] = outbox;
  let cancel = () => {};
  /** Whether the LMS could be reached after the last commit, as long as that is not known; whether that commit went well. */
  let verdict: Promise<boolean> | null = null;
  let committed = true;

  /** A plan with this session's time in it. */
  function timed(plan: readonly Telling[]): readonly Telling[] {
    told = clock.ticks();
    const seconds = (told - started) / 1000;
    return plan.map((one) => (one.verb === 'suspend' ? { ...one, ways: [{ ...one.ways[0], seconds }] } : one));
  }

  function wait(ms: number | null): void {
    cancel();
    if (ms !== null) cancel = clock.later(() => heard('due'), ms);
  }

  function run([what, about]: Effect): void {
    if (what === 'keep') keep();
    else if (what === 'paint') clock.afterPaint(() => heard('painted'));
    else if (what === 'ask') void ask(about);
    else if (what === 'wait') wait(about);
    else if (what === 'tell') happen({ what: 'told', plan: about, ways: tell(lms, timed(about)) });
    else happen({ what: 'committed', ok: (committed = lms.commit()) });
  }

  async function ask(save: number): Promise<void> {
    const [asked, at] = [probe(), told];
    if (save > 0) verdict = asked;
    const reached = await asked;
    if (reached && save > 0) arrived = Math.max(arrived, at);
    if (verdict === asked) verdict = null;
    happen({ what: 'verdict', save, reached });
  }

  function happen(event: Event): void {
    const [next, effects] = step(box, event, habits);
    const moved = next.attempt !== box.attempt && event.what !== 'decided';
    box = next;
    if (moved) $attempt.set(box.attempt);
    for (const effect of effects) run(effect);
    if (box.phase !== 'closed') $save.set(saveOf(box));
  }

  /** Takes in what another window has put into the journal, before anything is written over it. */
  function read(): void {
    const entry = journal?.news();
    if (entry && (entry.attempt.seed === box.attempt.seed || joins(entry.attempt.seed)))
      happen({ what: 'shared', entry });
  }

  function heard(what: 'stirred' | 'painted' | 'hidden' | 'due'): void {
    read();
    happen({ what });
  }

  const entry = () => entryOf(box, habits, Math.round((clock.ticks() - arrived) / 1000));

  /** Writes the journal, with what another window has written meanwhile. */
  function keep(): void {
    read();
    journal?.write(entry());
  }

  /** Notes the time now and then: a window can be killed without a word. */
  function beat(): void {
    if (box.phase === 'closed') return;
    if (box.attempt.revision > 0) keep();
    clock.later(beat, beatEvery);
  }

  const stop = $attempt.listen((attempt) => {
    if (attempt !== box.attempt) happen({ what: 'decided', attempt });
  });
  happen({ what: 'stirred' });
  // Should the LMS lose what it holds, the browser has it.
  beat();
  return {
    heard(what) {
      heard(what);
      if (what === 'hidden' && box.attempt.revision > 0) keep();
    },
    recheck: () => void ask(0),
    close(commit) {
      if (box.phase === 'closed') return true;
      stop();
      read();
      happen({ what: 'closing', commits: commit });
      // Terminate regardless: a session left open loses more than one closed after a failed commit.
      const taken = lms.terminate(commit) && isTaken(box) && (!commit || committed);
      const kept = taken && !box.lost;
      happen({ what: 'ended', ok: kept });
      // What nothing sends again may have been lost before, without that being known yet.
      if (commit)
        void Promise.all([probe(), lms.resends || verdict]).then((all) =>
          $save.set(taken && !all.includes(false) ? 'saved' : 'pending'),
        );
      return kept;
    },
  };
}
