import { addressIn, learnerIn, type Address } from './cmi5/address.ts';
import { askFor, tokenOf, withTold } from './cmi5/asking.ts';
import { sessionClock } from './cmi5/clock.ts';
import { createDocument, nothingKept, type Kept } from './cmi5/document.ts';
import type { LaunchData } from './cmi5/launch-data.ts';
import { lrsOf, type Fetcher } from './cmi5/lrs.ts';
import { createOutgoing } from './cmi5/outgoing.ts';
import { chased, portOf, type AfterEnd, type Port } from './cmi5/port.ts';
import { createSession } from './cmi5/session.ts';
import { uuidOf } from './cmi5/uuid.ts';
import { visitIn } from './cmi5/visit.ts';
import { wordingOf } from './cmi5/wording.ts';
import type { Launch, LaunchFault } from './types.ts';

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
export type Opened = Port & {
  readonly launch: Launch;
  readonly tracked: true;
  readonly fault: null;
  /** Once the learner has left, sends what is on its way until it is there. */
  readonly afterEnd: AfterEnd;
  /** Calls back once the LMS takes nothing more of this launch. */
  readonly whenOver: (then: () => void) => void;
};

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

/** The launch that a page's address names, with its token; what a page of it before this one has left is in `visit`. */
async function reach(around: Surroundings, win: Own, fetcher: Fetcher) {
  const address = addressIn(win.location.search);
  if (!address) return { fault: 'none' } as const;
  const place = visitIn(() => win.sessionStorage, `sharewise/visit/${uuidOf(address.fetch)}`);
  const visit = place.read();
  const given = visit.token ? { token: visit.token } : await tokenOf(fetcher, address, around.later);
  if (!('token' in given)) return given;
  const { token } = given;
  place.write({ ...visit, token });
  return { fault: null, address, place, visit, token, lrs: lrsOf(fetcher, address, token, around.now) };
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
  const reached = await reach(around, win, fetcher);
  if (reached.fault) return reached;
  const { address, place, visit, token, lrs } = reached;
  const asked = await askFor(lrs, address, around.later);
  if (asked.fault) return asked;
  // Nothing may be told of a session that has ended: whoever loads its page again looks back.
  const data: LaunchData = visit.over && asked.data.mode === 'normal' ? { ...asked.data, mode: 'review' } : asked.data;
  const writes = data.mode === 'normal';

  const document = createDocument(lrs, address, around.join);
  const [found, words] = await Promise.all([document.open(), wordingOf(fetcher)]);
  const before = found === 'unknown' ? nothingKept : (found.kept ?? nothingKept);
  const kept = await withTold(lrs, address, before);
  const clock = sessionClock(around, visit);
  const out = createOutgoing(lrs, visit);
  const { template, session: id, masteryScore, returnTo } = data;
  const said = { address, template, session: id, course: around.course, masteryScore, ...words };
  const session = createSession({ ...visit, clock, said, out, document, kept, writes });
  if (writes) {
    for (const { at, ...one } of before.owed) session.answer({ ...one, at: new Date(at) });
    if (found !== 'unknown' && !found.kept)
      session.suspend({ data: around.mark, location: null, seconds: 0, progress: 0 });
  }

  const launch = launchOf(address, data, kept, found === 'unknown' ? null : found.kept !== null, asked.language);
  const save = () =>
    place.write({ token, ...session.so(), ...clock.so(), arrived: out.arrived(), pending: out.pending() });
  const port = portOf(session, launch, save);
  port.lms.commit();
  await port.arrived();
  const afterEnd = chased(port, around.later, returnTo ? () => win.location.assign(returnTo) : null);
  return { ...port, launch, tracked: true, fault: null, whenOver: session.whenOver, afterEnd };
}
