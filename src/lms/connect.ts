import { findApi } from './find-api.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';
import type { Launch, LaunchFault, Lms } from './types.ts';
import { web, type Shelf } from './web.ts';

/** The standard that the package was made for; it alone decides the dialect. */
export type Standard = 'scorm12' | 'scorm2004' | 'web';

export type Connection = {
  readonly lms: Lms;
  readonly launch: Launch;
  /** False where nothing is recorded: there is no LMS, or it refused. */
  readonly tracked: boolean;
  readonly fault: LaunchFault['fault'] | 'none' | null;
};

type Surroundings = {
  readonly win: unknown;
  readonly shelf: Shelf;
  readonly course: string;
  /** Suspend data that stands for a new attempt. */
  readonly mark: string;
  readonly later: (then: () => void, ms: number) => unknown;
};

const pollEvery = 200;
const pollFor = 3000;

function lmsIn(win: unknown, standard: Standard): Lms | null {
  if (standard === 'web') return null;
  const api = findApi(win, standard === 'scorm12' ? 'API' : 'API_1484_11');
  if (!api) return null;
  return standard === 'scorm12' ? scorm12(api) : scorm2004(api);
}

async function awaitLms(standard: Standard, { win, later }: Surroundings): Promise<Lms | null> {
  for (let waited = 0; ; waited += pollEvery) {
    const lms = lmsIn(win, standard);
    if (lms || standard === 'web' || waited >= pollFor) return lms;
    await new Promise<void>((resolve) => later(resolve, pollEvery));
  }
}

function untracked({ shelf, course, mark }: Surroundings, fault: Connection['fault']): Connection {
  const lms = web(shelf, course);
  return { lms, launch: lms.launch(mark) as Launch, tracked: false, fault };
}

/** Finds the LMS of a standard and opens the session; without one, the browser keeps the progress. Never rejects. */
export async function connect(standard: Standard, around: Surroundings): Promise<Connection> {
  const lms = await awaitLms(standard, around);
  if (!lms) return untracked(around, standard === 'web' ? null : 'none');
  const launch = lms.launch(around.mark);
  if ('fault' in launch) return untracked(around, launch.fault);
  return { lms, launch, tracked: true, fault: null };
}
