import { isOurs, protocol, type Answer, type Opened, type Verb } from './messages.ts';
import type { Lms } from './types.ts';

/** The window of the thin package, in which the course is framed. */
type ThinWindow = { postMessage(message: unknown, origin: string): void };

type Message = { readonly data: unknown; readonly origin: string; readonly source: unknown };

/** What is used of the course's own window. */
type Own = {
  readonly parent: ThinWindow;
  readonly location?: { readonly ancestorOrigins?: ArrayLike<string> };
  readonly document?: { readonly referrer: string };
  addEventListener(type: 'message', listener: (event: Message) => void): void;
};

/** An LMS across windows, with a promise of what became of the last commit. */
export type Across = { readonly lms: Lms; readonly opened: Opened; readonly arrived: () => Promise<boolean> };

type Later = (then: () => void, ms: number) => unknown;

const helloEvery = 200;
const helloFor = 10_000;
const openWithin = 30_000;
/** Longer than the thin package's own request to the server can take. */
const answerWithin = 12_000;

/** The origin of the parent page where the browser tells it; null where it is known only from its first message. */
function originOfParent({ location, document }: Own): string | null {
  const named = location?.ancestorOrigins?.[0];
  if (named !== undefined) return named;
  try {
    return new URL(document?.referrer ?? '').origin;
  } catch {
    return null;
  }
}

/** Listens to the parent page, to its origin only, and gives a way to send it messages. */
function lineTo(win: Own, listen: (answer: Answer) => void) {
  let origin = originOfParent(win);
  win.addEventListener('message', ({ data, origin: from, source }) => {
    if (source !== win.parent || !isOurs(data) || data.sharewise !== protocol) return;
    origin ??= from;
    if (from === origin) listen(data as Answer);
  });
  return (message: object) => win.parent.postMessage({ sharewise: protocol, ...message }, origin ?? '*');
}

/** The port's verbs. They return true at once; whether values arrived is known from the commit after them. */
function verbs(opened: Opened, ask: (verb: Verb, arg?: unknown) => Promise<boolean>): Omit<Across, 'opened'> {
  let last: Promise<boolean> = Promise.resolve(true);
  const tell = (verb: Verb) => (arg: unknown) => {
    void ask(verb, arg);
    return true;
  };
  return {
    arrived: async () => (await last) && ask('probe'),
    lms: {
      dialect: opened.dialect,
      capacity: opened.capacity,
      resends: opened.resends,
      launch: () => opened.launch,
      recordInteraction: tell('recordInteraction'),
      recordObjective: tell('recordObjective'),
      reportResult: tell('reportResult'),
      restateResult: tell('restateResult'),
      suspend: tell('suspend'),
      leave: () => tell('leave')(null),
      commit() {
        last = ask('commit');
        return true;
      },
      terminate() {
        const before = last;
        const ended = ask('terminate');
        last = (async () => (await before) && (await ended))();
        return true;
      },
    },
  };
}

/**
 * Opens the session of an LMS that is reached through a thin package around this window, on another website. Null where there
 * is none. (scorm-again's cross-frame classes do so with the raw calls; here the port's verbs travel, and a commit is a promise.)
 */
export async function reachAcross(win: unknown, mark: string, later: Later): Promise<Across | null> {
  const own = win as Own;
  if (own.parent === (own as unknown)) return null;
  const waiting = new Map<number, (done: boolean) => void>();
  let here = false;
  let decide: (opened: Opened | null) => void = () => {};
  const opening = new Promise<Opened | null>((resolve) => (decide = resolve));
  const send = lineTo(own, (answer) => {
    if ('here' in answer) here = true;
    else if ('opened' in answer) decide(answer.opened);
    else waiting.get(answer.id)?.(answer.done);
  });
  const ask = (verb: Verb, arg?: unknown) =>
    new Promise<boolean>((resolve) => {
      const id = waiting.size + 1;
      waiting.set(id, resolve);
      later(() => resolve(false), answerWithin);
      send({ id, verb, arg });
    });
  // No `randomUUID()`: within an LMS that has no https, browsers leave it out.
  const page = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const isHere = () => here;
  for (let waited = 0; waited <= helloFor && !isHere(); waited += helloEvery) {
    send({ id: 0, verb: 'hello', mark, page });
    await new Promise<void>((resolve) => later(resolve, helloEvery));
  }
  if (!here) return null;
  later(() => decide(null), openWithin);
  const opened = await opening;
  return opened && { opened, ...verbs(opened, ask) };
}
