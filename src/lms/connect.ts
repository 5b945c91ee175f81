import { findApi } from './find-api.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';
import type { Launch, LaunchFault, Lms } from './types.ts';
import { web, type Shelf } from './web.ts';

/** How the course talks to its LMS. `bridge`: through a thin package, which talks to the LMS for it. */
export type Dialect = 'scorm12' | 'scorm2004' | 'cmi5' | 'web' | 'bridge';

export type Connection = {
  readonly lms: Lms;
  readonly launch: Launch;
  /** False where nothing is recorded: there is no LMS, or it refused. */
  readonly tracked: boolean;
  readonly fault: LaunchFault['fault'] | 'none' | null;
  /** For an LMS behind a thin package: resolves to whether it accepted the last commit and can be reached. */
  readonly arrived?: () => Promise<boolean>;
  /** For an LMS that answers later: after the end, sends until all has arrived, and calls back with how that stands. */
  readonly afterEnd?: (then: (save: 'saving' | 'saved' | 'pending') => void) => void;
  /** Calls back once the LMS takes nothing more of this launch, though the course goes on. */
  readonly whenOver?: (then: () => void) => void;
};

type Surroundings = {
  readonly win: unknown;
  readonly shelf: Shelf;
  readonly course: string;
  /** Written as suspend data into an attempt that has none, to recognise it at the next launch. */
  readonly mark: string;
  readonly later: (then: () => void, ms: number) => unknown;
  /** Milliseconds since 1970, and ones that never go back. */
  readonly now: () => number;
  readonly ticks: () => number;
  /** Two texts of suspend data as one: another window or device may have written, too. */
  readonly join: (theirs: string, mine: string) => string;
};

const pollEvery = 200;
const pollFor = 3000;

function lmsIn(win: unknown, dialect: Dialect): Lms | null {
  if (dialect !== 'scorm12' && dialect !== 'scorm2004') return null;
  const api = findApi(win, dialect === 'scorm12' ? 'API' : 'API_1484_11');
  if (!api) return null;
  return dialect === 'scorm12' ? scorm12(api) : scorm2004(api);
}

async function awaitLms(dialect: Dialect, { win, later }: Surroundings): Promise<Lms | null> {
  for (let waited = 0; ; waited += pollEvery) {
    const lms = lmsIn(win, dialect);
    if (lms || dialect === 'web' || waited >= pollFor) return lms;
    await new Promise<void>((resolve) => later(resolve, pollEvery));
  }
}

/** Keeps progress in the browser: for good where there is no LMS by design, else until the LMS can have it. */
function untracked({ shelf, course, mark }: Surroundings, fault: Connection['fault']): Connection {
  const lms = web(shelf, course, fault === null ? 'web' : 'unrecorded');
  return { lms, launch: lms.launch(mark) as Launch, tracked: false, fault };
}

async function connectAcross(surroundings: Surroundings): Promise<Connection> {
  const { reachAcross } = await import('./across.ts');
  const across = await reachAcross(surroundings.win, surroundings.mark, surroundings.later);
  if (!across) return untracked(surroundings, 'none');
  const { launch } = across.opened;
  if ('fault' in launch) return untracked(surroundings, launch.fault);
  return { lms: across.lms, launch, tracked: true, fault: null, arrived: across.arrived };
}

/** Its script is in packages of that standard alone, and loaded by them alone. */
async function connectCmi5(surroundings: Surroundings): Promise<Connection> {
  const opened = await (await import('./cmi5.ts')).openCmi5(surroundings);
  return 'lms' in opened ? opened : untracked(surroundings, opened.fault);
}

/**
 * Finds the LMS by its dialect and opens the session; without one, the browser keeps the progress. Rejects only where a dialect's
 * own script does not come: the page says then that not everything could be loaded.
 */
export async function connect(dialect: Dialect, surroundings: Surroundings): Promise<Connection> {
  if (dialect === 'bridge') return connectAcross(surroundings);
  if (dialect === 'cmi5') return connectCmi5(surroundings);
  const lms = await awaitLms(dialect, surroundings);
  if (!lms) return untracked(surroundings, dialect === 'web' ? null : 'none');
  const launch = lms.launch(surroundings.mark);
  if ('fault' in launch) return untracked(surroundings, launch.fault);
  return { lms, launch, tracked: true, fault: null };
}
