import { readFileSync, existsSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import type { Hono } from 'hono';
import { typeOf } from '../preview/requests.ts';
import { pageBundle, type PageBundle } from './page-bundle.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const html = ({ script, styles }: PageBundle, token: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="desk-token" content="${escaped(token)}">
<title>Sharewise</title>
<link rel="icon" href="/ui/favicon.svg" type="image/svg+xml">
${styles.map((style) => `<link rel="stylesheet" href="/ui/${style}">`).join('\n')}
<script type="module" src="/ui/${script}"></script>
</head>
<body><div id="desk"></div></body>
</html>
`;

/** Adds the desk's page, and its files below `/ui/`. */
export function addPage(app: Hono, token: string): void {
  app.get('/', async (c) => {
    c.header('cache-control', 'no-store');
    return c.html(html(await pageBundle(), token));
  });
  app.get('/ui/:path{.+}', async (c) => {
    const { folder } = await pageBundle();
    const path = normalize(join(folder, c.req.param('path')));
    if (!path.startsWith(folder + sep) || !existsSync(path)) return c.notFound();
    const isNamedByContent = c.req.path.startsWith('/ui/assets/');
    const cache = isNamedByContent ? 'max-age=31536000, immutable' : 'no-cache';
    return c.body(readFileSync(path), 200, { 'content-type': typeOf(path), 'cache-control': cache });
  });
}
