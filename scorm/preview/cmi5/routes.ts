import type { Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { faulty } from './faulty.ts';
import { attemptPlace } from './launch.ts';
import { answerLrs } from './lrs.ts';
import type { LaunchedSession, Records } from './records.ts';

/** What the routes need of the preview around them. */
export type Cmi5Parts = {
  readonly records: Records;
  readonly faultsOf: (token: string) => readonly string[];
  readonly switchOff: (token: string, fault: string) => void;
  /** Called once a launch's registration holds something new. */
  readonly changed: (session: LaunchedSession) => void;
};

/** A request of the course, as the launch page lists it. */
type Asked = {
  readonly name: string;
  readonly args: readonly string[];
  readonly answer: string;
  readonly error: string;
  readonly why: string;
  readonly at: number;
};

const requests = new Map<string, Asked[]>();

/** What the course has asked in a launch since this preview was started. */
export const askedIn = (token: string): readonly Asked[] => requests.get(token) ?? [];

/** Takes a request down with what was answered; the verbs tell what was said. */
async function takeDown(c: Context, token: string, resource: string, body: string): Promise<void> {
  const verbs = [...body.matchAll(/"http:\/\/adlnet\.gov\/expapi\/verbs\/(\w+)"/g)].map(([, verb]) => verb);
  const what = verbs.length > 0 && c.req.method !== 'GET' ? verbs.join(', ') : (c.req.query('stateId') ?? '');
  const { status } = c.res;
  const why = status < 400 ? '' : await c.res.clone().text();
  const asked = { name: `${c.req.method} ${resource}`, args: [what], answer: String(status), why, at: Date.now() };
  requests.set(token, [...askedIn(token), { ...asked, error: status < 400 ? '' : String(status) }]);
}

const memories = new Map<string, { busyUntil: number; moved: boolean }>();

function memoryOf(token: string) {
  const memory = memories.get(token) ?? { busyUntil: 0, moved: false };
  memories.set(token, memory);
  return memory;
}

/** The token, once (cmi5 8.2). */
function token(c: Context, { records, faultsOf }: Cmi5Parts, session: LaunchedSession): Response {
  const faults = faultsOf(session.token);
  if (c.req.method !== 'POST') {
    records.addOffence(session.token, '8.1.2.0-4: the token was not asked for by POST.');
    return c.json({ 'error-code': '3', 'error-text': 'Ask by POST.' });
  }
  if (faults.includes('initialize-false'))
    return c.json({ 'error-code': '2', 'error-text': 'This LMS refuses (a fault that is switched on).' });
  if (faults.includes('initialize-over'))
    return c.json({ 'error-code': '1', 'error-text': 'The visit is over (a fault that is switched on).' });
  if (session.fetched) {
    records.addOffence(session.token, '8.2.3.0-1: the token was asked for more than once.');
    return c.json({ 'error-code': '1', 'error-text': 'The token has already been returned.' });
  }
  records.putSession({ ...session, fetched: true });
  return c.json({ 'auth-token': session.auth });
}

/** The same document with a space more, so that its tag is another: somebody else has written it. */
function touch(records: Records, session: LaunchedSession): void {
  const place = attemptPlace(session.registration);
  const there = records.document(place);
  if (there) records.putDocument(place, `${there.text} `);
}

/** Adds the record store of cmi5, which pages of any website may ask: the token is what it goes by. */
export function addCmi5(app: Hono, parts: Cmi5Parts): void {
  const { records, faultsOf, switchOff, changed } = parts;
  app.use(
    '/cmi5/*',
    cors({
      origin: '*',
      allowHeaders: ['authorization', 'content-type', 'x-experience-api-version', 'if-match', 'if-none-match'],
      allowMethods: ['GET', 'POST', 'PUT', 'OPTIONS'],
      exposeHeaders: ['etag', 'retry-after', 'x-experience-api-version'],
      maxAge: 600,
    }),
  );
  app.use('/cmi5/:token/:resource{.+}', async (c, next) => {
    const body = c.req.method === 'GET' ? '' : await c.req.raw.clone().text();
    const { token: name, resource } = c.req.param();
    await next();
    await takeDown(c, name, resource.replace(/^lrs\//, ''), body);
  });
  app.all('/cmi5/:token/fetch', (c) => {
    const session = records.sessions(c.req.param('token'));
    return session ? token(c, parts, session) : c.notFound();
  });
  app.all('/cmi5/:token/lrs/:resource{.+}', async (c) => {
    const { token: name, resource } = c.req.param();
    const session = records.sessions(name);
    if (!session) return c.notFound();
    const go = () => answerLrs(c, resource, { records, session, changed: () => changed(session) });
    c.header('x-experience-api-version', '1.0.3');
    return faulty(c, resource, {
      faults: faultsOf(name),
      switchOff: (fault) => switchOff(name, fault),
      offend: (said) => records.addOffence(name, said),
      memory: memoryOf(name),
      touch: () => touch(records, session),
      go,
    });
  });
}
