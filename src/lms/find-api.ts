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
function from(win: unknown, name: 'parent' | 'opener' | 'top' | 'document'): unknown {
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
 * Looks for the API: own window, parents, each one's opener and its parents, the top window's opener and its document
 * (SCORM 2004 RTE 3.3.6, widened by what LMSs do). Never throws.
 */
export function findApi(win: unknown, name: keyof typeof openers): Api | null {
  for (const place of places(win)) {
    const api = apiIn(place, name);
    if (api) return api;
  }
  return null;
}
