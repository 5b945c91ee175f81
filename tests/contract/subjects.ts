import { scorm12 } from '../../src/lms/scorm12.ts';
import { scorm2004 } from '../../src/lms/scorm2004.ts';
import type { Api } from '../../src/lms/find-api.ts';
import type { Interaction, Launch, Lms, Objective } from '../../src/lms/types.ts';
import { web, type Shelf } from '../../src/lms/web.ts';
import { openCmi5 } from '../../src/lms/cmi5.ts';
import { createCmi5Lms, type Cmi5Lms } from './strict/cmi5.ts';
import { createStrictLms, type StrictLms } from './strict/lms.ts';
import { createPreviewLms } from './strict/preview-lms.ts';

/** A dialect over the strict LMS's API; `win` is what `launch` of that LMS gave. */
export function portOver(dialect: StrictLms['dialect'], win: Record<string, unknown>): Lms {
  const api = (dialect === 'scorm12' ? win['API'] : win['API_1484_11']) as Api;
  return dialect === 'scorm12' ? scorm12(api) : scorm2004(api);
}

/** A shelf in memory. */
export function memoryShelf(kept: Map<string, string> = new Map()): Shelf {
  return {
    read: (name) => kept.get(name) ?? '',
    write(name, value) {
      kept.set(name, value);
      return true;
    },
  };
}

/** One of the dialects with a store behind it that outlives its launches. */
export type Subject = {
  readonly name: Lms['dialect'];
  readonly open: () => Lms | Promise<Lms>;
  /** Settles once what was told has arrived, where the LMS answers later. */
  readonly arrived?: () => Promise<boolean>;
};

/** Opens a launch of cmi5 that is expected to open. */
export async function openedCmi5(
  win: ReturnType<Cmi5Lms['launch']>['win'],
  mark = '',
  around: Partial<Parameters<typeof openCmi5>[0]> = {},
) {
  const opened = await openCmi5({
    win,
    course: 'sample',
    mark,
    later: (then) => queueMicrotask(then),
    now: () => Date.now(),
    ticks: () => performance.now(),
    join: (theirs, mine) => `${theirs}+${mine}`,
    ...around,
  });
  if (!('lms' in opened)) throw new Error('The session did not open.');
  return opened;
}

export type OpenedCmi5 = Awaited<ReturnType<typeof openedCmi5>>;

function overCmi5(): Subject {
  const lms = createCmi5Lms();
  let arrived = () => Promise.resolve(true);
  return {
    name: 'cmi5',
    arrived: () => arrived(),
    async open() {
      const opened = await openedCmi5(lms.launch().win);
      ({ arrived } = opened);
      return opened.lms;
    },
  };
}

const behindStrict = (name: StrictLms['dialect']): Subject => {
  const lms = createStrictLms(name);
  return { name, open: () => portOver(name, lms.launch().win) };
};

/** The same over scorm-again, as the preview has it: a second opinion on what an LMS takes. */
const inPreview = (name: StrictLms['dialect']): Subject => {
  const lms = createPreviewLms(name);
  return { name, open: () => portOver(name, lms.launch().win) };
};

/** Every dialect, each with a store of its own. */
export const subjects: Record<string, () => Subject> = {
  scorm12: () => behindStrict('scorm12'),
  scorm2004: () => behindStrict('scorm2004'),
  'scorm12 in the preview': () => inPreview('scorm12'),
  'scorm2004 in the preview': () => inPreview('scorm2004'),
  cmi5: overCmi5,
  web: () => {
    const shelf = memoryShelf();
    return { name: 'web', open: () => web(shelf, 'sample') };
  },
};

/** Launches a dialect that is expected to open. */
export function launched(lms: Lms, mark = ''): Launch {
  const launch = lms.launch(mark);
  if ('fault' in launch) throw new Error(`The session did not open: ${launch.fault}`);
  return launch;
}

export const interaction = (fields: Partial<Interaction> = {}): Interaction => ({
  index: 0,
  id: 'complaint-02',
  objective: 'final-check',
  description: 'Wat doe je als iemand in de buurtgroep klaagt? “Al drie weken wachten!”',
  correct: 'a',
  response: 'b',
  result: 'neutral',
  weighting: 1,
  latency: 12,
  at: new Date('2026-03-04T05:06:07.891Z'),
  ...fields,
});

export const objective = (fields: Partial<Objective> = {}): Objective => ({
  index: 0,
  id: 'final-check',
  completion: 'completed',
  success: 'passed',
  score: 88.89,
  ...fields,
});
