import { setTimeout as wait } from 'node:timers/promises';
import type { Context, Hono } from 'hono';
import { atTermination } from './at-termination.ts';
import { begin, heldOf, putBack, queryOf, takeOver } from './cmi5/of-launch.ts';
import { addCmi5, askedIn } from './cmi5/routes.ts';
import { seed } from './cmi5/seed.ts';
import { courseFile } from './course-file.ts';
import { knownFaults } from './faults.ts';
import { spoilt } from './kept-faults.ts';
import { launchData } from './launch-data.ts';
import { launchPage, leftPage, lockedPage, pageBetween } from './launch-page.ts';
import type { LoadedPackage } from './packages.ts';
import { hostsOf, languageOf, type PreviewParts } from './requests.ts';
import { secondsOf } from './results.ts';
import type { Data, Learner, Registration } from './store.ts';

const slowFor = 2000;

/** A launch with everything that belongs to it. */
type Launched = {
  readonly token: string;
  readonly one: LoadedPackage;
  readonly learner: Learner;
  readonly registration: Registration;
  readonly faults: readonly string[];
  readonly ended: boolean;
};

const launchedOf = (c: Context, around: PreviewParts) => launchedIn(c.req.param('token') ?? '', around);

function launchedIn(token: string, { store, packages }: PreviewParts): Launched | null {
  const launched = store.launched(token);
  const one = packages.find(({ name }) => name === launched?.package);
  const learner = store.learners().find(({ id }) => id === launched?.learner);
  if (!launched || !one || !learner) return null;
  const registration = store.registration(learner.id, one.course.id, one.dialect);
  return { token, one, learner, registration, faults: launched.faults, ended: launched.ended };
}

const unknown = (c: Context) => c.text('This launch is not known. Launch the course again.', 404);

const hasFailed = ({ data }: Registration) =>
  data['cmi.core.lesson_status'] === 'failed' || data['cmi.success_status'] === 'failed';

/** The data that a launch starts with. In SCORM 2004 a new attempt begins, with empty data, unless the last one was suspended (Moodle). */
function found({ dialect, data }: Registration, faults: readonly string[], { course }: LoadedPackage): Data {
  const ids = { ...course, lessons: course.lessons.map(({ id }) => id) };
  return spoilt(dialect === 'scorm2004' && data['cmi.exit'] !== 'suspend' ? {} : data, faults, ids);
}

async function launch(c: Context, around: PreviewParts): Promise<Response> {
  const { store, packages } = around;
  const one = packages.find(({ name }) => name === c.req.param('package'));
  const learner = store.learners().find(({ id }) => id === c.req.param('learner'));
  if (!one || !learner) return c.text('That package or learner is not known. Go back and choose again.', 404);
  const body = await c.req.parseBody({ all: true });
  const faults = knownFaults(
    [body['fault'] ?? []]
      .flat()
      .map(String)
      .concat((c.req.query('faults') ?? '').split(',')),
  );
  const registration = store.registration(learner.id, one.course.id, one.dialect);
  if (faults.includes('failed-locks') && hasFailed(registration)) return c.html(lockedPage(languageOf(c)), 403);
  const data = found(registration, faults, one);
  if (one.dialect === 'cmi5') putBack(store, learner.id, one, data);
  store.replace(registration, data);
  const token = store.launch(learner.id, one.course.id, one.dialect, one.name, faults.join(','), one.course.version);
  if (one.dialect === 'cmi5') begin(store, token, learner, one, faults, hostOf(c));
  return c.redirect(`/lms/${token}?lang=${languageOf(c)}&in=${body['in'] === 'window' ? 'window' : 'frame'}`, 303);
}

const hostOf = (c: Context) => `http://${c.req.header('host') ?? ''}`;

/** The address of the course's page: on this host, on another, or inside a page of another. */
function addressOf(c: Context, { port, store }: PreviewParts, token: string, faults: readonly string[]): string {
  const query = queryOf(store, token, faults, hostOf(c));
  const other = hostsOf(port).find((host) => host !== c.req.header('host'));
  if (faults.includes('foreign-parent')) return `http://${other}/between/${token}${query}`;
  return `${faults.includes('other-domain') ? `http://${other}` : ''}/content/${token}/index.html${query}`;
}

function lms(c: Context, around: PreviewParts): Response | Promise<Response> {
  const launched = launchedOf(c, around);
  if (!launched) return unknown(c);
  const { token, one, learner, registration, faults } = launched;
  const data = launchData(registration, learner, faults);
  const address = addressOf(c, around, token, faults);
  const inWindow = c.req.query('in') === 'window';
  return c.html(launchPage(languageOf(c), { one, learner: learner.id, token, data, faults, address, inWindow }));
}

/** Serves the course's files as an LMS does; not while the fault "network gone" or "session expired" is on. */
async function content(c: Context, around: PreviewParts): Promise<Response> {
  const launched = launchedOf(c, around);
  if (!launched) return unknown(c);
  const { one, faults } = launched;
  if (faults.includes('network-gone')) return c.text('The network is gone (a fault that is switched on).', 503);
  if (faults.includes('session-expired')) return c.html('<!doctype html><title>Login</title><p>Please log in.</p>');
  const path = c.req.path.split('/').slice(3).map(decodeURIComponent).join('/');
  // A browser that has gone asks for it no longer.
  const faultsNow = () => (c.req.raw.signal.aborted ? [] : (launchedOf(c, around)?.faults ?? []));
  const file = await courseFile(one.folder, path, faultsNow);
  return file ? c.body(file.body, 200, { ...file.headers }) : c.notFound();
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

type Commit = { readonly data?: unknown; readonly ended?: unknown; readonly sessionTime?: unknown };

async function commit(c: Context, around: PreviewParts): Promise<Response> {
  const { store } = around;
  const body = (await c.req.json().catch(() => null)) as Commit | null;
  const launched = launchedOf(c, around);
  if (!launched || !isData(body?.data)) return c.text('This commit can not be taken.', 400);
  const { token, one, learner, faults } = launched;
  if (faults.includes('network-gone') || faults.includes('session-expired')) return c.text('Gone.', 503);
  if (faults.includes('slow')) await wait(slowFor);
  const registration = store.registration(learner.id, one.course.id, one.dialect);
  const session = store.cmi5.sessions(token);
  if (session) {
    seed(store.cmi5, session, body.data);
    store.replace(registration, heldOf(store, session.registration, one));
    return c.text('stored');
  }
  const ends = body.ended === true && !launched.ended;
  const told = { ...registration.data, ...body.data };
  const judged = ends ? atTermination(one, told, faults) : {};
  const seconds = secondsOf(String(body.sessionTime ?? '')) ?? 0;
  store.store(registration, { ...body.data, ...judged }, ends ? { token, seconds } : null);
  return c.text('stored');
}

/** The record store of cmi5, and what of it the preview's own records take over. */
function addRecordStore(app: Hono, around: PreviewParts): void {
  const { store } = around;
  addCmi5(app, {
    records: store.cmi5,
    faultsOf: (token) => store.launched(token)?.faults ?? [],
    switchOff(token, fault) {
      const left = (store.launched(token)?.faults ?? []).filter((one) => one !== fault);
      store.setFaults(token, left.join(','));
    },
    changed(session) {
      const launched = launchedIn(session.token, around);
      if (launched) takeOver(store, session, launched.registration, launched.one, launched.ended);
    },
  });
  app.get('/asked/:token', (c) => {
    const token = c.req.param('token');
    return c.json({ requests: askedIn(token), offences: store.cmi5.offences(token) });
  });
  app.get('/left/:token', (c) => c.html(leftPage(languageOf(c))));
}

/**
 * Adds the routes that a launch needs: beginning it, its page, the course's files, commits, faults, and the stored
 * values.
 */
export function addLaunches(app: Hono, around: PreviewParts): void {
  addRecordStore(app, around);
  app.post('/launch/:package/:learner', (c) => launch(c, around));
  app.get('/lms/:token', (c) => lms(c, around));
  app.get('/between/:token', (c) => {
    const [own] = hostsOf(around.port).filter((host) => host !== c.req.header('host'));
    const query = new URL(c.req.url).search;
    return c.html(pageBetween(languageOf(c), `http://${own}/content/${c.req.param('token')}/index.html${query}`));
  });
  app.get('/content/:token/*', (c) => content(c, around));
  app.post('/commit/:token', (c) => commit(c, around));
  app.post('/fault/:token', async (c) => {
    const names = (await c.req.json().catch(() => [])) as unknown;
    around.store.setFaults(c.req.param('token'), knownFaults(Array.isArray(names) ? names.map(String) : []).join(','));
    return c.text('switched');
  });
  app.get('/record/:token', (c) => {
    const launched = launchedOf(c, around);
    if (!launched) return unknown(c);
    const { registration, ended } = launched;
    const session = around.store.cmi5.sessions(launched.token);
    const told = session && {
      statements: around.store.cmi5.ofRegistration(session.registration),
      offences: around.store.cmi5.offences(launched.token),
    };
    const { data, launches, seconds } = registration;
    return c.json({ data, launches, seconds, ended, ...told });
  });
}
