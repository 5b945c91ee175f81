import { setTimeout as wait } from 'node:timers/promises';
import type { Context, Hono } from 'hono';
import { atTermination } from './at-termination.ts';
import { courseFile } from './course-file.ts';
import { knownFaults } from './faults.ts';
import { spoilt } from './kept-faults.ts';
import { launchData } from './launch-data.ts';
import { launchPage, lockedPage, pageBetween } from './launch-page.ts';
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

function launchedOf(c: Context, { store, packages }: PreviewParts): Launched | null {
  const token = c.req.param('token') ?? '';
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
  store.replace(registration, found(registration, faults, one));
  const token = store.launch(learner.id, one.course.id, one.dialect, one.name, faults.join(','), one.course.version);
  return c.redirect(`/lms/${token}?lang=${languageOf(c)}&in=${body['in'] === 'window' ? 'window' : 'frame'}`, 303);
}

/** The address of the course's page: on this host, on another, or inside a page of another. */
function addressOf(c: Context, port: number, token: string, faults: readonly string[]): string {
  const other = hostsOf(port).find((host) => host !== c.req.header('host'));
  if (faults.includes('foreign-parent')) return `http://${other}/between/${token}`;
  return `${faults.includes('other-domain') ? `http://${other}` : ''}/content/${token}/index.html`;
}

function lms(c: Context, around: PreviewParts): Response | Promise<Response> {
  const launched = launchedOf(c, around);
  if (!launched) return unknown(c);
  const { token, one, learner, registration, faults } = launched;
  const data = launchData(registration, learner, faults);
  const address = addressOf(c, around.port, token, faults);
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
  const ends = body.ended === true && !launched.ended;
  const told = { ...registration.data, ...body.data };
  const judged = ends ? atTermination(one, told, faults) : {};
  const seconds = secondsOf(String(body.sessionTime ?? '')) ?? 0;
  store.store(registration, { ...body.data, ...judged }, ends ? { token, seconds } : null);
  return c.text('stored');
}

/**
 * Adds the routes that a launch needs: beginning it, its page, the course's files, commits, faults, and the stored
 * values.
 */
export function addLaunches(app: Hono, around: PreviewParts): void {
  app.post('/launch/:package/:learner', (c) => launch(c, around));
  app.get('/lms/:token', (c) => lms(c, around));
  app.get('/between/:token', (c) => {
    const [own] = hostsOf(around.port).filter((host) => host !== c.req.header('host'));
    return c.html(pageBetween(languageOf(c), `http://${own}/content/${c.req.param('token')}/index.html`));
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
    return c.json({ data: registration.data, launches: registration.launches, seconds: registration.seconds, ended });
  });
}
