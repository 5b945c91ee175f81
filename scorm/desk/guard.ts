import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { DeskProblem } from '../../src/schemas/desk.ts';
import { say } from '../../src/said/say.ts';

/** The address under which the desk answers, and no other. */
export const originOf = (port: number): string => `http://127.0.0.1:${port}`;

/** What the guard holds requests against: `frames` are the origins that the page may show in a frame. */
export type Guarded = { readonly port: number; readonly token: string; readonly frames: readonly string[] };

/** Pages that were made of what others wrote, or for others: the report, and the sheet of a package. */
const pages = ['/api/results/report/', '/api/publish/sheet'];

const isPage = (path: string) => pages.some((one) => path.startsWith(one));

/** Such a page runs nothing and fetches nothing, and only the desk's page shows it; its tables can be downloaded. */
const pagePolicy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'unsafe-inline'"],
  fontSrc: ['data:'],
  imgSrc: ['data:'],
  formAction: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'self'"],
  sandbox: ['allow-downloads'],
};

/** In bytes: what a change in words may have, and what an upload may. */
const most = { change: 4_000_000, upload: 200_000_000 };

/**
 * Lets requests of the desk's own page through alone. A page of another website, or one that reaches this computer under
 * another name (DNS rebinding), is refused by Host, Origin and Sec-Fetch-Site; a change needs the page's token as well.
 */
export function guard(app: Hono, { port, token, frames }: Guarded): void {
  const origin = originOf(port);
  app.use(async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (host === `localhost:${port}` && c.req.method === 'GET' && c.req.path === '/') return c.redirect(`${origin}/`);
    if (`http://${host}` !== origin)
      return c.json({ problem: say`The desk answers at ${origin} only.` } satisfies DeskProblem, 421);
    const [from, site] = [c.req.header('origin'), c.req.header('sec-fetch-site')];
    const isOwn = from === undefined || from === origin;
    const isTyped = site === 'none' && c.req.method === 'GET';
    // A link in a mail or on another page may open the desk, and nothing more.
    const isLink = c.req.method === 'GET' && c.req.path === '/' && c.req.header('sec-fetch-mode') === 'navigate';
    if (!isOwn || (site !== undefined && site !== 'same-origin' && !isTyped && !isLink))
      return c.json({ problem: say`Requests from other sites are refused.` } satisfies DeskProblem, 403);
    return next();
  });
  app.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.header('x-desk-token') === token) return next();
    const mend = say`Reload the page: it was opened before the desk was started anew.`;
    return c.json({ problem: say`This page may not change the course.`, mend } satisfies DeskProblem, 403);
  });
  app.use('/api/*', async (c, next) => {
    const maxSize =
      c.req.path.startsWith('/api/media') || c.req.path.startsWith('/api/results') ? most.upload : most.change;
    const onError = () =>
      c.json({ problem: say`This is larger than ${maxSize / 1_000_000} MB.` } satisfies DeskProblem, 413);
    return bodyLimit({ maxSize, onError })(c, next);
  });
  app.use(async (c, next) => {
    if (isPage(c.req.path))
      return secureHeaders({ contentSecurityPolicy: pagePolicy, referrerPolicy: 'no-referrer' })(c, next);
    return secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        frameSrc: ["'self'", ...frames],
        formAction: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        // A drawing of the course that is opened on its own runs nothing.
        ...(c.req.path === '/api/media/file' ? { sandbox: [] } : {}),
      },
      referrerPolicy: 'no-referrer',
    })(c, next);
  });
}
