import type { WritableAtom } from 'nanostores';
import { change, newAttempt } from '../course/attempt.ts';
import { standingOf } from '../course/outcome.ts';
import { encode } from '../course/suspend-data.ts';
import type { Attempt, Course } from '../course/types.ts';
import { connect, type Connection, type Standard } from '../lms/connect.ts';
import type { Shelf } from '../lms/web.ts';
import type { Clock } from './clock.ts';
import { openJournal, type Journal } from './journal.ts';
import { beginFrom } from './launch.ts';
import { openLedger } from './ledger.ts';
import { createSaver, type Save, type Saver } from './save.ts';

/** Where the session stands: looking for the LMS, recorded there, recorded in the browser only, read only, over. */
export type SessionState = 'connecting' | 'open' | 'untracked' | 'review' | 'closed';

type Around = {
  readonly course: Course;
  readonly standard: Standard;
  readonly win: unknown;
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly probe: () => Promise<boolean>;
  readonly seed: () => number;
  /** What the LMS is told when someone who has completed leaves by Exit. */
  readonly exit?: 'suspend' | 'normal';
  readonly $attempt: WritableAtom<Attempt>;
  readonly $session: WritableAtom<SessionState>;
  readonly $save: WritableAtom<Save>;
};

/** The session with the LMS, from launch to terminate. */
export type Session = {
  /** Connects and restores; answers what the LMS said, for the language and the notice. Never rejects. */
  open(): Promise<Connection>;
  /** The page is hidden, or kept for going back to: save what is not saved. */
  hide(): void;
  /** The page is shown again. */
  show(): void;
  /** Another window of the same learner has written. */
  absorb(): void;
  /** The page goes away: terminate without a commit, which would break Terminate while unloading (adapt_framework#2222). */
  unload(): void;
  /** The learner leaves. False where something could not be saved. */
  exit(): boolean;
};

/** Where nothing is recorded, the journal is the browser's, whoever learns; an LMS that does not say who learns gets none. */
function journalOf(shelf: Shelf, course: Course, { tracked, launch }: Connection): Journal | null {
  if (launch.mode !== 'normal' || (tracked && launch.learner.id === '')) return null;
  return openJournal(shelf, course.id, tracked ? launch.learner.id : ' web');
}

/** A session with an LMS, or with the browser alone where there is none. */
export function createSession(around: Around): Session {
  const { course, clock, $attempt, $session, $save } = around;
  let saver: Saver | null = null;
  let terminate = () => true;
  let leave = () => true;
  let stop = () => {};

  function begin(connection: Connection, seed: number): void {
    const { lms, launch, tracked } = connection;
    const journal = journalOf(around.shelf, course, connection);
    const begun = beginFrom(course, launch, journal?.read() ?? null, seed, Math.round(clock.now() / 1000));
    // A language chosen while the LMS was looked for is the learner's latest wish.
    const language = $attempt.get().language ?? begun.attempt.language;
    $attempt.set(change(begun.attempt, { language }));
    terminate = lms.terminate;
    if (launch.mode !== 'normal') return;
    leave = lms.leave;
    const probe = tracked ? (connection.arrived ?? around.probe) : () => Promise.resolve(true);
    const ledger = openLedger(course, launch, begun);
    saver = createSaver({ lms, course, clock, ledger, journal, joins: begun.joins, probe, $attempt, $save });
    const { changed, reassert } = saver;
    reassert();
    stop = $attempt.listen(() => changed());
  }

  function end(commit: boolean): boolean {
    if ($session.get() === 'closed') return true;
    stop();
    const done = standingOf(course, $attempt.get()).completion === 'completed';
    if (commit && done && around.exit === 'normal') leave();
    // Some LMSs take the page away within Terminate: the end that comes with it finds nothing left to do.
    const last = terminate;
    terminate = () => true;
    const kept = saver ? saver.close(commit) : last();
    $session.set('closed');
    $save.set(kept ? 'saved' : 'pending');
    return kept;
  }

  return {
    async open() {
      const seed = around.seed();
      const connection = await connect(around.standard, {
        win: around.win,
        shelf: around.shelf,
        course: course.id,
        mark: encode(newAttempt(course, seed), 4096),
        later: clock.later,
      });
      if ($session.get() === 'closed') {
        // The learner has left meanwhile: what was opened is closed.
        connection.lms.terminate();
        return connection;
      }
      begin(connection, seed);
      $session.set(connection.launch.mode === 'normal' ? (connection.tracked ? 'open' : 'untracked') : 'review');
      return connection;
    },
    hide: () => saver?.flush(),
    show: () => saver?.recheck(),
    absorb: () => saver?.absorb(),
    unload: () => void end(false),
    exit: () => end(true),
  };
}
