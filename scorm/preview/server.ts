import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { reportStyle } from '../report/page/style.ts';
import { assetAt } from './assets.ts';
import { csvOf } from './csv.ts';
import { homePage } from './home-page.ts';
import { addLaunches } from './launches.ts';
import { reportPage } from './report.ts';
import { hostsOf, languageOf, typeOf, type PreviewParts } from './requests.ts';
import { resultsOf } from './results-of.ts';
import { resultsPage } from './results-page.ts';

/** A record store goes by its token, whichever website's page asks it. */
const isRecordStore = (c: Context) => c.req.path.startsWith('/cmi5/');

function guard(app: Hono, port: number): void {
  const hosts = hostsOf(port);
  app.use(async (c, next) => {
    if (!hosts.includes(c.req.header('host') ?? ''))
      return c.text(`This preview answers at http://${hosts[0]} only.`, 421);
    return next();
  });
  const own = csrf({ origin: (origin) => hosts.some((host) => origin === `http://${host}`) });
  app.use((c, next) => (isRecordStore(c) ? next() : own(c, next)));
  app.use(bodyLimit({ maxSize: 2_000_000 }));
  // A JSON request from another website's page has that site's origin, and is refused.
  app.use(async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    if (c.req.method === 'POST' && !isRecordStore(c) && site !== undefined && site !== 'same-origin')
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
      // The host's other name plays the other website.
      frameSrc: ["'self'", ...hosts.map((host) => `http://${host}`)],
      connectSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
    },
    crossOriginOpenerPolicy: false,
    xFrameOptions: false,
  });
  // The report has its style inline, and no script.
  const still = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'", reportStyle().source],
      fontSrc: ['data:'],
      formAction: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  });
  app.use(async (c, next) => {
    if (c.req.path.startsWith('/content/') || isRecordStore(c)) return next();
    return c.req.path === '/report' ? still(c, next) : strict(c, next);
  });
}

/** The preview LMS as a web application; its only state is the store. */
export function previewApp(around: PreviewParts): Hono {
  const { store, packages } = around;
  const app = new Hono();
  guard(app, around.port);

  app.get('/', (c) => c.html(homePage(languageOf(c), packages, store.learners(), store.registrations())));
  app.post('/learners', async (c) => {
    const name = String((await c.req.parseBody())['name'] ?? '')
      .trim()
      .slice(0, 100);
    const learner = name === '' ? null : store.addLearner(name);
    return c.redirect(`/?lang=${languageOf(c)}${learner ? `#${learner.id}` : ''}`, 303);
  });
  addLaunches(app, around);
  app.get('/results', (c) =>
    c.html(resultsPage(languageOf(c), resultsOf(around, languageOf(c)), Number(c.req.query('page') ?? 1))),
  );
  app.get('/report', async (c) => c.html(await reportPage(languageOf(c), around)));
  app.get('/results.csv', (c) => {
    if (packages.length === 0) return c.notFound();
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="sharewise-results.csv"',
    };
    return c.body(csvOf(resultsOf(around, languageOf(c))), 200, headers);
  });
  app.get('/assets/:path{.+}', (c) => {
    const path = c.req.param('path');
    const asset = assetAt(path);
    return asset === null ? c.notFound() : c.body(asset, 200, { 'content-type': typeOf(path) });
  });
  return app;
}
