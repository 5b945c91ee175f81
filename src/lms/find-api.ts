/** The LMS's API object, as found in a window: functions under the names of its dialect. */
export type Api = Readonly<Record<string, unknown>>;

const mostParents = 500;

const openers = { API: 'LMSInitialize', API_1484_11: 'Initialize' };

/**
 * The API of one window. Reading a window of another website throws: it counts as having none, as does one where
 * something else has that name.
 */
function apiIn(win: unknown, name: keyof typeof openers): Api | null {
  try {
    const api = (win as Record<string, Api | null | undefined> | null)?.[name];
    return typeof api?.[openers[name]] === 'function' ? api : null;
  } catch {
    return null;
  }
}

/** A window's own property, or null where reading it throws. */
function from(win: unknown, name: 'parent' | 'opener' | 'top' | 'document' | 'closed'): unknown {
  try {
    return (win as Record<string, unknown> | null)?.[name] ?? null;
  } catch {
    return null;
  }
}

/** A window and its parents, the nearest first. */
function* upwards(start: unknown): Generator<unknown> {
  let win = start;
  for (let i = 0; win && i <= mostParents; i++) {
    yield win;
    const parent = from(win, 'parent');
    win = parent === win ? null : parent;
  }
}

function* places(start: unknown): Generator<unknown> {
  yield* upwards(start);
  for (const win of upwards(start)) yield* upwards(from(win, 'opener'));
  const opener = from(from(start, 'top'), 'opener');
  yield* upwards(opener);
  // Plateau keeps the API on the opener's document (pipwerks' finder).
  yield from(opener, 'document');
}

/**
 * An API that throws once its window was closed or shows another page: its functions would still run, and some say that all is
 * well, but nothing that they send arrives.
 */
function whileThere(api: Api, win: unknown): Api {
  const page = from(win, 'document');
  const get = (_none: Api, name: string) => {
    if (from(win, 'closed') === true || from(win, 'document') !== page) throw new Error('The page of the LMS is gone.');
    const value = api[name];
    return typeof value === 'function' ? (...all: unknown[]): unknown => Reflect.apply(value, api, all) : value;
  };
  return new Proxy<Api>({}, { get });
}

/**
 * Looks for the API: own window, parents, each one's opener and its parents, the top window's opener and its document
 * (SCORM 2004 RTE 3.3.6, widened by what LMSs do). Never throws.
 */
export function findApi(win: unknown, name: keyof typeof openers): Api | null {
  for (const place of places(win)) {
    const api = apiIn(place, name);
    if (api) return whileThere(api, place);
  }
  return null;
}
