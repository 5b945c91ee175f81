// The script of a thin package: it stands in the LMS, with the course in a frame that comes from another website.
import { connect, type Dialect } from '../lms/connect.ts';
import { isOurs, protocol, type Answer, type Ask } from '../lms/messages.ts';
import type { Launch, LaunchFault, Lms } from '../lms/types.ts';
import { isAsk, serveLms } from './serve.ts';
import { browserClock } from '../session/clock.ts';
import { createProbe } from '../session/probe.ts';

const { dialect, onFail, window: closes } = document.documentElement.dataset;
const frame = document.querySelector('iframe');
const course = new URL(frame?.src ?? location.href).origin;
const probe = createProbe(fetch.bind(window), browserClock);

const send = (answer: object) =>
  frame?.contentWindow?.postMessage({ sharewise: protocol, ...answer } as Answer, course);

type Serving = ReturnType<typeof serveLms>;

let page = '';
/** The LMS, once its session is open. */
let port: Lms | null = null;
let opening: Promise<Serving | null> = Promise.resolve(null);
let serving: Serving | null = null;
/** True where the LMS accepted the last Commit or Terminate. */
let taken = true;

/** Finds the LMS and opens the session. */
async function find(mark: string): Promise<{ lms: Lms; launch: Launch | LaunchFault } | null> {
  const shelf = { read: () => '', write: () => false };
  const join = (_: string, mine: string) => mine;
  const around = { win: window, shelf, course: '', mark, ...browserClock, join };
  const { lms, launch, fault } = await connect(dialect as Dialect, around);
  if (fault === 'none') return null;
  return { lms, launch: fault ? { fault } : launch };
}

/** Opens the session. Called again when the course's frame is loaded again: the LMS's values are read anew. */
async function open(mark: string): Promise<Serving | null> {
  const found = port ? { lms: port, launch: port.launch(mark) } : await find(mark);
  if (!found) {
    send({ opened: null });
    return null;
  }
  const { lms, launch } = found;
  const opened = { dialect: lms.dialect, capacity: lms.capacity, resends: lms.resends, launch };
  send({ opened });
  if ('fault' in launch) return null;
  port = lms;
  return serveLms(lms, opened, onFail ?? 'failed', probe, browserClock.ticks);
}

/** Closes the window as the package says (`data-window`), once everything has reached the LMS. */
async function close(): Promise<void> {
  if (!taken || !(await probe())) return;
  try {
    if (closes === 'close-around') window.top?.close();
    else if (closes === 'close' && window.opener !== null) window.close();
  } catch {
    // A browser may refuse to close it: then the window keeps showing the course's last screen.
  }
}

function hello(mark: string, from: string): void {
  // Taken out, not hidden by a style, which may not have come.
  document.querySelector('.missing')?.remove();
  send({ here: true });
  if (from === page) return;
  page = from;
  opening = open(mark).then((one) => (serving = one));
}

async function answer(ask: Exclude<Ask, { readonly verb: 'hello' | 'close' }>): Promise<void> {
  await opening;
  const done = (await serving?.answer(ask)) ?? false;
  if (ask.verb === 'commit') taken = done;
  if (ask.verb === 'terminate') taken &&= done;
  send({ id: ask.id, done });
}

addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
  if (origin !== course || source !== frame?.contentWindow || !isOurs(data) || !isAsk(data)) return;
  if (data.verb === 'hello') hello(data.mark, data.page);
  else if (data.verb === 'close') void close();
  else void answer(data);
});

addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) serving?.leave();
});
