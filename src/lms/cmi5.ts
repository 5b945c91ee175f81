import { addressIn, learnerIn, type Address } from './cmi5/address.ts';
import { sessionClock } from './cmi5/clock.ts';
import { createDocument, nothingKept, type Kept } from './cmi5/document.ts';
import {
  languagesOf,
  launchDataIn,
  launchDataQuery,
  persistently,
  toldIn,
  type LaunchData,
} from './cmi5/launch-data.ts';
import { jsonOf, lrsOf, request, type Fetcher, type Lrs } from './cmi5/lrs.ts';
import { createOutgoing } from './cmi5/outgoing.ts';
import { createSession, type Session } from './cmi5/session.ts';
import type { Said, Wording } from './cmi5/statements.ts';
import { visitIn } from './cmi5/visit.ts';
import { uuidOf } from './cmi5/uuid.ts';
import type { Launch, LaunchFault, Lms } from './types.ts';

/** What is used of the course's window. */
type Own = {
  readonly location: { readonly search: string; assign(url: string): void };
  readonly sessionStorage?: Storage;
  fetch(url: string, init: RequestInit): Promise<Response>;
};

/** What the dialect needs of the page around it. */
type Surroundings = {
  readonly win: unknown;
  readonly course: string;
  readonly mark: string;
  readonly later: (then: () => void, ms: number) => unknown;
  /** Milliseconds since 1970, and ones that never go back. */
  readonly now: () => number;
  readonly ticks: () => number;
  /** Two texts of suspend data as one. */
  readonly join: (theirs: string, mine: string) => string;
};

/** A session with an LMS that answers later. */
export type Opened = {
  readonly lms: Lms;
  readonly launch: Launch;
  readonly tracked: true;
  readonly fault: null;
  /** Whether all that was told has arrived. After the end, each asking tries again. */
  readonly arrived: () => Promise<boolean>;
  /** Once the learner has left, sends what is on its way until it is there, and calls back with how that stands. */
  readonly afterEnd: (then: (save: 'saving' | 'saved' | 'pending') => void) => void;
  /** Calls back once the LMS takes nothing more of this launch. */
  readonly whenOver: (then: () => void) => void;
};

/** The token, which the LMS gives away once (cmi5 8.2): asked for again where nobody answered, since that may have been the network. */
async function tokenOf(
  fetcher: Fetcher,
  { fetch }: Address,
  later: Surroundings['later'],
): Promise<{ readonly token: string } | LaunchFault> {
  const reply = await persistently(() => request(fetcher, fetch, { method: 'POST' }), later);
  const found = Object(jsonOf(reply.text)) as Record<string, unknown>;
  if (typeof found['auth-token'] === 'string') return { token: found['auth-token'] };
  return { fault: String(found['error-code']) === '1' ? 'relaunch' : 'refused' };
}

type Built = { readonly version?: string; readonly questions?: readonly Wording[] };

/** The course's version and its questions' words, from the file that every package carries; a statement can do without. */
async function wordingOf(fetcher: Fetcher): Promise<Pick<Said, 'version' | 'wording'>> {
  const { text } = await request(fetcher, './course.json', {});
  const { version = '', questions = [] } = Object(jsonOf(text)) as Built;
  const byId = new Map(questions.map((one) => [one.id, one]));
  return { version, wording: (question) => byId.get(question) ?? null };
}

/** What the record store has of the registration: by its statements or, where it does not show them, by the document. */
async function withTold(lrs: Lrs, address: Address, kept: Kept): Promise<Kept> {
  const [passed, failed, completed] = await Promise.all(
    (['passed', 'failed', 'completed'] as const).map((verb) => toldIn(lrs, address, verb)),
  );
  return {
    ...kept,
    completed: completed?.told ?? kept.completed,
    passed: passed?.told ?? kept.passed,
    failed: failed?.told ?? kept.failed,
    score: passed?.score ?? failed?.score ?? kept.score,
  };
}

/** The launch as the course takes it; `found` is false where there is nothing yet, null where the attempt could not be read. */
function launchOf(
  address: Address,
  { mode, masteryScore }: LaunchData,
  { completed, passed, failed, score, data }: Kept,
  found: boolean | null,
  language: string,
): Launch {
  return {
    mode,
    learner: { id: learnerIn(address) },
    language,
    suspendData: found === null ? null : data,
    begun: found === true,
    completion: completed || passed ? 'completed' : 'incomplete',
    success: passed ? 'passed' : failed ? 'failed' : 'unknown',
    score: passed || failed ? score : null,
    interactions: 0,
    objectives: 0,
    passMark: masteryScore === null ? null : Number((masteryScore * 100).toFixed(2)),
  };
}

/** The port: what is told goes out in the background, one thing after the other. */
function lmsOf(session: Session, launch: Launch, save: () => void) {
  const writes = launch.mode === 'normal';
  let leaving = false;
  let tail: Promise<boolean> = Promise.resolve(true);
  const then = (next: () => Promise<boolean>) => {
    const after = () => next().finally(save);
    tail = tail.then(after, after);
    return tail;
  };
  const told =
    <T>(tell: (one: T) => void) =>
    (one: T): boolean => {
      if (writes && !session.so().over) tell(one);
      save();
      return true;
    };
  const lms: Lms = {
    dialect: 'cmi5',
    capacity: 64_000,
    resends: true,
    launch: () => launch,
    recordInteraction: told(session.answer),
    recordObjective: () => true,
    reportResult: told(session.report),
    restateResult: told(session.report),
    suspend: told(session.suspend),
    commit() {
      void then(session.flush);
      return true;
    },
    leave: () => true,
    terminate(leaves = false) {
      leaving = leaves;
      if (leaves) void then(session.leave);
      else session.unload();
      save();
      return true;
    },
  };
  return { lms, arrived: () => (leaving ? then(session.leave) : tail) };
}

/** Tries again and again, ever more rarely, and says how it stands; once all is there, the learner goes where the LMS wants them. */
const chased =
  (arrived: () => Promise<boolean>, later: Surroundings['later'], goBack: (() => void) | null): Opened['afterEnd'] =>
  (then) => {
    async function chase(tries: number): Promise<void> {
      const all = await arrived();
      if (all && goBack) return goBack();
      then(all ? 'saved' : 'pending');
      if (!all) later(() => void chase(tries + 1), Math.min(15_000, 1000 * 2 ** tries));
    }
    then('saving');
    void chase(0);
  };

/** Asks for all that a session begins with, in the order that cmi5 prescribes: the launch data, then the preferences. */
async function askFor(
  lrs: Lrs,
  address: Address,
  later: Surroundings['later'],
): Promise<LaunchFault | { readonly fault: null; readonly data: LaunchData; readonly language: string }> {
  const answer = await persistently(() => lrs('activities/state', { query: launchDataQuery(address) }), later);
  if (answer.status === 401) return { fault: 'relaunch' };
  const data = answer.status === 200 ? launchDataIn(answer.text) : null;
  const language = await languagesOf(lrs, address, later);
  return data === null || language === null ? { fault: 'refused' } : { fault: null, data, language };
}

/**
 * cmi5 (Quartz, 1st edition) over xAPI 1.0.3: the launch's parameters from the address, the token once, the launch data, the
 * learner's preferences, then statements. Opens the session, or says why not.
 */
export async function openCmi5(
  around: Surroundings,
): Promise<Opened | { readonly fault: LaunchFault['fault'] | 'none' }> {
  const win = around.win as Own;
  const fetcher: Fetcher = (url, init) => win.fetch(url, init);
  const address = addressIn(win.location.search);
  if (!address) return { fault: 'none' };
  const place = visitIn(() => win.sessionStorage, `sharewise/visit/${uuidOf(address.fetch)}`);
  const visit = place.read();
  const given = visit.token ? { token: visit.token } : await tokenOf(fetcher, address, around.later);
  if (!('token' in given)) return given;
  place.write({ ...visit, token: given.token });
  const lrs = lrsOf(fetcher, address, given.token, around.now);
  const asked = await askFor(lrs, address, around.later);
  if (asked.fault) return asked;
  const { language } = asked;
  // Nothing may be told of a session that has ended: whoever loads its page again looks back.
  const data: LaunchData = visit.over && asked.data.mode === 'normal' ? { ...asked.data, mode: 'review' } : asked.data;
  const writes = data.mode === 'normal';

  const document = createDocument(lrs, address, around.join);
  const [found, words] = await Promise.all([document.open(), wordingOf(fetcher)]);
  const before = found === 'unknown' ? nothingKept : (found.kept ?? nothingKept);
  const kept = await withTold(lrs, address, before);
  const clock = sessionClock(around, visit);
  const out = createOutgoing(lrs, visit);
  const { template, session: id, masteryScore } = data;
  const said = { address, template, session: id, course: around.course, masteryScore, ...words };
  const session = createSession({ ...visit, clock, said, out, document, kept, writes });
  const save = () =>
    place.write({
      token: given.token,
      ...session.so(),
      latest: clock.latest(),
      seconds: clock.seconds(),
      arrived: out.arrived(),
      pending: out.pending(),
    });

  if (writes) {
    for (const { at, ...one } of before.owed) session.answer({ ...one, at: new Date(at) });
    if (found !== 'unknown' && !found.kept)
      session.suspend({ data: around.mark, location: null, seconds: 0, progress: 0 });
  }
  const launch = launchOf(address, data, kept, found === 'unknown' ? null : found.kept !== null, language);
  const port = lmsOf(session, launch, save);
  port.lms.commit();
  await port.arrived();
  const { whenOver } = session;
  const afterEnd = chased(port.arrived, around.later, data.returnTo ? () => win.location.assign(data.returnTo) : null);
  return { ...port, launch, tracked: true, fault: null, whenOver, afterEnd };
}
