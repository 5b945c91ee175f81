import type { WritableAtom } from 'nanostores';
import { decide, newAttempt } from '../course/attempt.ts';
import { standingOf } from '../course/outcome.ts';
import { settle } from '../course/scoring.ts';
import { encode } from '../course/suspend-data.ts';
import type { Attempt, Course } from '../course/types.ts';
import { connect, type Connection, type Dialect } from '../lms/connect.ts';
import type { Lms } from '../lms/types.ts';
import { earlierWorks, type Earlier, type EarlierWork } from './earlier-work.ts';
import type { Keeping } from './shelf.ts';
import type { Clock } from './clock.ts';
import { joinTexts } from './join-texts.ts';
import { openJournal } from './journal.ts';
import { beginFrom } from './launch.ts';
import { openOutbox } from './open-outbox.ts';
import type { Save } from './outbox.ts';
import { createSaver, type Saver } from './save.ts';

/** Where the session stands: looking for the LMS, recorded there, recorded in the browser only, read only, over. */
export type SessionState = 'connecting' | 'open' | 'untracked' | 'review' | 'closed';

type SessionParts = {
  readonly course: Course;
  readonly dialect: Dialect;
  readonly win: unknown;
  readonly clock: Clock;
  /** Read before the attempt begins. */
  readonly shelf: Promise<Keeping>;
  readonly probe: () => Promise<boolean>;
  readonly seed: () => number;
  /** What the LMS is told when someone who has completed leaves by Exit. */
  readonly exit?: 'suspend' | 'normal';
  readonly $attempt: WritableAtom<Attempt>;
  readonly $session: WritableAtom<SessionState>;
  readonly $save: WritableAtom<Save>;
  /** Work on this device that the LMS does not have, while the learner is asked about it. */
  readonly $earlier: WritableAtom<EarlierWork | null>;
  /** False where the course is not to ask. */
  readonly asks: boolean;
};

/** The session with the LMS, from launch to terminate. */
export type Session = {
  /** Connects and restores; answers what the LMS said, for the language and the notice. Never rejects. */
  open(): Promise<Connection>;
  /** True where what the LMS does not have yet is kept on this device, also over a login. */
  lasts(): boolean;
  /** The learner's answer to whose the earlier work on this device is: hand it in, or start afresh. */
  settleEarlier(handIn: boolean): void;
  /** The page is hidden, or kept for going back to: save what is not saved. */
  hide(): void;
  /** The page is shown again. */
  show(): void;
  /** Another window of the same learner has written, or a login has cleared what stood there. */
  absorb(): void;
  /** The page goes away: terminate without a commit, which would break Terminate while unloading (adapt_framework#2222). */
  unload(): void;
  /** The learner leaves. False where something could not be saved. */
  exit(): boolean;
};

/** A session with an LMS, or with the browser alone where there is none. */
export function createSession(around: SessionParts): Session {
  const { clock, $attempt, $session, $save } = around;
  /** The course as the LMS has it: that one may set a pass mark of its own. */
  let { course } = around;
  let saver: Saver | null = null;
  let terminate: Lms['terminate'] = () => true;
  let leave = () => true;
  let kept: Keeping | null = null;
  let afterEnd: Connection['afterEnd'];
  let earlier: Earlier | null = null;
  let ask = () => {};

  function begin(connection: Connection, shelf: Keeping, seed: number): void {
    const { lms, launch, tracked } = connection;
    course = { ...course, passMark: launch.passMark ?? course.passMark };
    const works = tracked && around.asks ? earlierWorks(shelf, course, launch.learner.id) : null;
    const journal = launch.mode === 'normal' ? openJournal(shelf, course, launch.learner.id, works?.putAside) : null;
    if (journal) kept = shelf;
    const entry = journal?.read() ?? null;
    const begun = beginFrom(course, launch, entry, seed, Math.round(clock.now() / 1000));
    // A language chosen while the LMS was looked for is the learner's latest wish.
    const { language, decided } = $attempt.get();
    $attempt.set(language === null ? begun.attempt : decide(begun.attempt, 'language', language, decided.language));
    terminate = lms.terminate;
    ({ afterEnd } = connection);
    if (launch.mode !== 'normal') return;
    leave = lms.leave;
    if (works) {
      // The journal goes on with the new attempt: what it had is put aside until the learner has answered.
      if (entry && !begun.entry) works.putAside(entry.attempt);
      ask = () => {
        earlier = works.find($attempt.get());
        around.$earlier.set(earlier?.work ?? null);
      };
      ask();
    }
    const probe = tracked ? (connection.arrived ?? around.probe) : () => Promise.resolve(true);
    const outbox = openOutbox(course, launch, begun, lms);
    const carried = begun.entry?.seconds ?? 0;
    saver = createSaver({ lms, clock, outbox, carried, journal, joins: begun.joins, probe, $attempt, $save });
  }

  function end(commit: boolean): boolean {
    if ($session.get() === 'closed') return true;
    const done = standingOf(course, $attempt.get()).completion === 'completed';
    if (commit && done && around.exit === 'normal') leave();
    // Some LMSs take the page away within Terminate: the end that comes with it finds nothing left to do.
    const last = terminate;
    terminate = () => true;
    const kept = saver ? saver.close(commit) : last(commit);
    $session.set('closed');
    $save.set(kept ? 'saved' : 'pending');
    if (commit) afterEnd?.((save) => $save.set(save));
    return kept;
  }

  function settleEarlier(handIn: boolean): void {
    if (!earlier) return;
    if (handIn) $attempt.set(settle(course, earlier.handedIn($attempt.get()), Math.round(clock.now() / 1000)));
    earlier.answered(handIn);
    ask();
  }

  return {
    settleEarlier,
    async open() {
      const seed = around.seed();
      const shelf = await around.shelf;
      const connection = await connect(around.dialect, {
        win: around.win,
        shelf,
        course: course.id,
        mark: encode(newAttempt(course, seed), 4096),
        ...clock,
        join: (theirs, mine) => joinTexts(course, theirs, mine),
      });
      if ($session.get() === 'closed') {
        // The learner has left meanwhile: what was opened is closed.
        connection.lms.terminate();
        return connection;
      }
      begin(connection, shelf, seed);
      $session.set(connection.launch.mode === 'normal' ? (connection.tracked ? 'open' : 'untracked') : 'review');
      return connection;
    },
    lasts: () => kept?.lasts() ?? false,
    hide: () => saver?.heard('hidden'),
    show: () => saver?.recheck(),
    absorb: () => void kept?.restore().then(() => saver?.heard('stirred')),
    unload: () => void end(false),
    exit: () => end(true),
  };
}
