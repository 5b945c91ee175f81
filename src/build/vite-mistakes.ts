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
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder + sep)) return;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        if (!wantsPage(request.method, request.headers.accept)) return next();
        const { files, faults } = checkFolder(folder);
        const errors = faults.filter(({ severity }) => severity === 'error');
        if (errors.length === 0) return next();
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
        response.end(faultPage(files, errors));
      });
    },
  };
}
