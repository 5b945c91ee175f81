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
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
};

/** What becomes of a document's tag on its way: it stands in no answer that a page may read, is no digest, or may not be sent (CORS). */
export type Tags = 'shown' | 'hidden' | 'hidden, and no digest' | 'not to be sent';

const host = 'http://lms.example';

/** What a browser lets be on its way at once behind a page that has gone (Fetch standard, 64 KiB). */
const mostInFlight = 65_536;

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
  let tags: Tags = 'shown';
  let inFlight = 0;
  let flung = 0;
  /** True for an answer that gets lost, though the store has done what was asked. */
  let loses = (_method: string, _path: string): boolean => false;
  let intercept: ((method: string, path: string, body: string) => Response | 'no answer' | null) | null = null;
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
    const instead = intercept?.(method, path, typeof init.body === 'string' ? init.body : '') ?? null;
    if (instead === 'no answer') throw new TypeError('Failed to fetch');
    const bytes = init.keepalive ? new TextEncoder().encode(String(init.body)).length : 0;
    if ((inFlight += bytes) > mostInFlight) throw new TypeError('Failed to fetch');
    flung += bytes;
    const { keepalive: _, signal: __, credentials: ___, cache: ____, ...rest } = init;
    const headers = { ...(init.headers as Record<string, string> | undefined) };
    if (tags === 'not to be sent' && ('if-match' in headers || 'if-none-match' in headers))
      throw new TypeError('Failed to fetch');
    if (tags === 'hidden, and no digest' && 'if-match' in headers) headers['if-match'] = '"of another kind"';
    const response = instead ?? (await app.fetch(new Request(address, { ...rest, headers })));
    const body = typeof init.body === 'string' ? init.body : '';
    const query = Object.fromEntries(new URL(address).searchParams);
    asked.push({ method, path, query, headers, body, status: response.status });
    inFlight -= bytes;
    if (response.status === 504 || loses(method, path)) throw new TypeError('Failed to fetch');
    if (tags !== 'shown') response.headers.delete('etag');
    return response;
  }

  const one = { course: { id: 'sample' } } as LoadedPackage;
  const unit = { id: 'urn:sharewise:sample/course', masteryScore: 0.8, moveOn: 'Passed' };
  const tokens: string[] = [];
  return {
    records,
    faults,
    asked,
    /** How many bytes have gone out while pages went away. */
    flung: () => flung,
    setAnswers: (lost: typeof loses) => void (loses = lost),
    setTags: (how: Tags) => void (tags = how),
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
