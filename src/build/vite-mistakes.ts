import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { checkFolder } from './check-folder.ts';
import { courseFolder } from './course-folder.ts';
import { faultPage } from './fault-page.ts';

const wantsPage = (method: string | undefined, accept: string | undefined) =>
  method === 'GET' && accept?.includes('text/html') === true;

/** Shows an author's mistakes in the page while the course is written, and goes on when they are mended. */
export function viteMistakes(): Plugin {
  const folder = courseFolder();
  return {
    name: 'sharewise-mistakes',
    apply: 'serve',
    configureServer(server) {
      let [changed, served] = [0, 0];
      const reload = () => server.ws.send({ type: 'full-reload' });
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        const isOurs = path.startsWith(folder + sep);
        // Astro keeps the lessons' texts in a store of its own, which it writes a moment after they have changed.
        if (isOurs || path.endsWith('data-store.json')) changed = performance.now();
        if (!isOurs) return;
        // What the server has run already counts as well: else a page can come out of texts that are gone.
        for (const { moduleGraph, hot } of Object.values(server.environments)) {
          moduleGraph.invalidateAll();
          hot.send({ type: 'full-reload' });
        }
      });
      // A page that was on its way while something changed has not heard of it.
      server.ws.on('connection', () => {
        if (changed > served) reload();
      });
      server.middlewares.use((request, response, next) => {
        if (!wantsPage(request.method, request.headers.accept)) return next();
        served = performance.now();
        const { files, faults } = checkFolder(folder);
        const errors = faults.filter(({ severity }) => severity === 'error');
        if (errors.length === 0) return next();
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
        response.end(faultPage(files, errors));
      });
    },
  };
}
