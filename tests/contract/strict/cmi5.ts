import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { beginSession, launchQuery } from '../../../scorm/preview/cmi5/launch.ts';
import { openRecords } from '../../../scorm/preview/cmi5/records.ts';
import { addCmi5 } from '../../../scorm/preview/cmi5/routes.ts';
import type { Json } from '../../../scorm/preview/cmi5/rules.ts';
import type { LoadedPackage } from '../../../scorm/preview/packages.ts';

type Terms = {
  readonly mode?: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore?: number | null;
  readonly returnUrl?: string | null;
  readonly learner?: string;
};

/** A request of the course, and what was answered. */
export type Asked = { readonly method: string; readonly path: string; readonly body: string; readonly status: number };

const host = 'http://lms.example';

/** A tab's own storage. */
function storage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
}

/** The preview's record store in memory, with its rules: what it refuses of the course's is in `offences`. */
export function createCmi5Lms(courseJson: unknown = {}) {
  const records = openRecords(new DatabaseSync(':memory:'));
  const faults = new Set<string>();
  const asked: Asked[] = [];
  const offences: string[] = [];
  /** Answers in the place of the store where it gives something. */
  let intercept: ((method: string, path: string) => Response | 'no answer' | null) | null = null;
  const app = new Hono();
  addCmi5(app, {
    records,
    faultsOf: () => [...faults],
    switchOff: (_, fault) => faults.delete(fault),
    changed: () => {},
  });
  app.onError((error) => {
    throw error;
  });

  async function fetcher(address: string, init: RequestInit = {}): Promise<Response> {
    if (address === './course.json') return Response.json(courseJson);
    const { pathname } = new URL(address);
    const path = pathname.replace(/^\/cmi5\/[^/]+\//, '');
    const method = init.method ?? 'GET';
    const instead = intercept?.(method, path) ?? null;
    if (instead === 'no answer') throw new TypeError('Failed to fetch');
    const { keepalive: _, signal: __, credentials: ___, cache: ____, ...rest } = init;
    const response = instead ?? (await app.fetch(new Request(address, rest)));
    asked.push({ method, path, body: typeof init.body === 'string' ? init.body : '', status: response.status });
    if (response.status === 504) throw new TypeError('Failed to fetch');
    return response;
  }

  const one = { course: { id: 'sample' } } as LoadedPackage;
  const unit = { id: 'urn:sharewise:sample/course', masteryScore: 0.8, moveOn: 'Passed' };
  const tokens: string[] = [];
  return {
    records,
    faults,
    asked,
    setIntercept: (by: typeof intercept) => void (intercept = by),
    /** A launch: the course's window. The same one again is the page loaded anew. */
    launch({ mode = 'Normal', masteryScore = 0.8, returnUrl = null, learner = 'l-1' }: Terms = {}) {
      const token = crypto.randomUUID();
      tokens.push(token);
      const learns = { id: learner, name: 'Somebody' };
      const session = beginSession(records, token, learns, one, unit, { mode, masteryScore, returnUrl });
      const search = `?${launchQuery(session, host)}`;
      const went: string[] = [];
      const location = { search, assign: (url: string) => void went.push(url) };
      return { session, went, win: { location, sessionStorage: storage(), fetch: fetcher } };
    },
    /** What cmi5 forbids of all that the course has done. */
    offences: () => [...offences, ...tokens.flatMap((token) => records.offences(token))],
    /** All statements of the course, in the order in which they came. */
    statements: (): readonly Json[] =>
      records.all().filter((each) => !String((each['verb'] as { id: string }).id).endsWith('/launched')),
  };
}

export type Cmi5Lms = ReturnType<typeof createCmi5Lms>;
