import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { assetAt } from './assets.ts';
import { csvOf } from './csv.ts';
import { knownFaults } from './faults.ts';
import { launchData } from './launch-data.ts';
import type { LoadedPackage } from './packages.ts';
import { homePage, launchPage, resultsPage } from './pages.ts';
import { resultOf, secondsOf } from './results.ts';
import type { Data, Store } from './store.ts';
import type { PreviewLanguage } from './wording.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

const languageOf = (c: Context): PreviewLanguage => {
  const wish = c.req.query('lang') ?? c.req.header('accept-language') ?? '';
  return wish.startsWith('nl') ? 'nl' : 'en';
};

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

type Around = { readonly store: Store; readonly packages: readonly LoadedPackage[]; readonly port: number };

/** The course's own files, as an LMS serves them; with the network lost or the session over, it does not. */
function content(c: Context, { store, packages }: Around): Response | Promise<Response> {
  const launched = store.launched(c.req.param('token') ?? '');
  const one = packages.find(({ name }) => name === launched?.package);
  if (!launched || !one) return c.text('This launch is not known. Launch the course again.', 404);
  if (launched.faults.includes('network-gone'))
    return c.text('The network is gone (a fault that is switched on).', 503);
  if (launched.faults.includes('session-expired'))
    return c.html('<!doctype html><title>Login</title><p>Please log in.</p>');
  const path = normalize(c.req.path.split('/').slice(3).map(decodeURIComponent).join(sep));
  const file = join(one.folder, path);
  if (!file.startsWith(one.folder + sep) || !existsSync(file)) return c.notFound();
  return c.body(new Uint8Array(readFileSync(file)), 200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
}

async function commit(c: Context, { store, packages }: Around): Promise<Response> {
  const token = c.req.param('token') ?? '';
  const launched = store.launched(token);
  const one = packages.find(({ name }) => name === launched?.package);
  const body = (await c.req.json().catch(() => null)) as {
    data?: unknown;
    ended?: unknown;
    sessionTime?: unknown;
  } | null;
  if (!launched || !one || !isData(body?.data)) return c.text('This commit can not be taken.', 400);
  if (launched.faults.some((fault) => fault === 'network-gone' || fault === 'session-expired'))
    return c.text('Gone.', 503);
  const registration = store.registration(launched.learner, one.course.id, one.dialect);
  const seconds = secondsOf(String(body.sessionTime ?? '')) ?? 0;
  store.store(registration, body.data, body.ended === true && !launched.ended ? { token, seconds } : null);
  return c.text('stored');
}

function results({ store, packages }: Around, language: string) {
  const learners = store.learners();
  return store.registrations().flatMap((registration) => {
    const course = packages.find((one) => one.course.id === registration.course)?.course;
    const learner = learners.find((one) => one.id === registration.learner);
    return course && learner ? resultOf(registration, learner, course, language) : [];
  });
}

function guard(app: Hono, port: number): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  app.use(async (c, next) => {
    if (!hosts.includes(c.req.header('host') ?? ''))
      return c.text(`This preview answers at http://${hosts[0]} only.`, 421);
    return next();
  });
  app.use(csrf({ origin: (origin) => hosts.some((host) => origin === `http://${host}`) }));
  app.use(bodyLimit({ maxSize: 2_000_000 }));
  // A JSON post of another site's page carries its origin; one of our own, ours.
  app.use(async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    if (c.req.method === 'POST' && site !== undefined && site !== 'same-origin')
      return c.text('Posts from other sites are refused.', 403);
    return next();
  });
  app.use('/content/*', async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
  });
  const strict = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      frameSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
    },
    crossOriginOpenerPolicy: false,
    xFrameOptions: false,
  });
  app.use(async (c, next) => (c.req.path.startsWith('/content/') ? next() : strict(c, next)));
}

/** The preview LMS as a web application; it keeps no state of its own beside the store. */
export function previewApp(around: Around): Hono {
  const { store, packages } = around;
  const app = new Hono();
  guard(app, around.port);
  const find = (name: string | undefined) => packages.find((one) => one.name === name);

  app.get('/', (c) => c.html(homePage(languageOf(c), packages, store.learners(), store.registrations())));
  app.post('/learners', async (c) => {
    const name = String((await c.req.parseBody())['name'] ?? '')
      .trim()
      .slice(0, 100);
    if (name !== '') store.addLearner(name);
    return c.redirect(`/?lang=${languageOf(c)}`, 303);
  });
  app.post('/launch/:package/:learner', async (c) => {
    const one = find(c.req.param('package'));
    const learner = store.learners().find(({ id }) => id === c.req.param('learner'));
    if (!one || !learner) return c.text('That package or learner is not known. Go back and choose again.', 404);
    const body = await c.req.parseBody();
    store.registration(learner.id, one.course.id, one.dialect);
    const on = knownFaults(String(body['faults'] ?? c.req.query('faults') ?? '').split(','));
    const token = store.launch(learner.id, one.course.id, one.dialect, one.name, on.join(','));
    return c.redirect(`/lms/${token}?lang=${languageOf(c)}&in=${body['in'] === 'window' ? 'window' : 'frame'}`, 303);
  });
  app.get('/lms/:token', (c) => {
    const token = c.req.param('token');
    const launched = store.launched(token);
    const one = find(launched?.package);
    const learner = store.learners().find(({ id }) => id === launched?.learner);
    if (!launched || !one || !learner) return c.text('This launch is not known. Launch the course again.', 404);
    const data = launchData(store.registration(learner.id, one.course.id, one.dialect), learner, launched.faults);
    return c.html(launchPage(languageOf(c), one, token, data, launched.faults, c.req.query('in') === 'window'));
  });
  app.post('/fault/:token', async (c) => {
    const names = (await c.req.json().catch(() => [])) as unknown;
    store.setFaults(c.req.param('token'), knownFaults(Array.isArray(names) ? names.map(String) : []).join(','));
    return c.text('switched');
  });
  app.post('/commit/:token', (c) => commit(c, around));
  app.get('/content/:token/*', (c) => content(c, around));
  app.get('/results', (c) => c.html(resultsPage(languageOf(c), results(around, languageOf(c)))));
  app.get('/results.csv', (c) => {
    const [one] = packages;
    if (!one) return c.notFound();
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="sharewise-results.csv"',
    };
    return c.body(csvOf(results(around, languageOf(c)), one.course), 200, headers);
  });
  app.get('/assets/:path{.+}', (c) => {
    const path = c.req.param('path');
    const asset = assetAt(path);
    return asset === null ? c.notFound() : c.body(asset, 200, { 'content-type': types[extname(path)] ?? 'text/plain' });
  });
  return app;
}
