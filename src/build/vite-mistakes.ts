import { relative, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { CourseFiles } from '../schemas/content.ts';
import type { Fault } from '../yaml/fault.ts';
import { saidBy } from '../said/error.ts';
import { unchanged } from '../said/say.ts';
import { checkFolder } from './check-folder.ts';
import { mediaIn } from './media/media-in.ts';
import { faultPage } from './fault-page.ts';
import { lessonTexts } from './vite-lessons.ts';

const wantsPage = (method: string | undefined, accept: string | undefined) =>
  method === 'GET' && accept?.includes('text/html') === true;

/** The mistakes in a course's folder; a folder that no longer holds a course counts as a mistake. */
function mistakesIn(folder: string): { files: CourseFiles; faults: readonly Fault[] } {
  try {
    const { files, faults } = checkFolder(folder);
    return { files, faults: faults.filter(({ severity }) => severity === 'error') };
  } catch (error) {
    const problem = saidBy(error);
    return { files: new Map(), faults: [{ file: 'course.yaml', problem, mend: unchanged(''), severity: 'error' }] };
  }
}

/** True for a module that is made of a file of the course: lessons' texts have placeholders of course.yaml in them. */
const isMadeOf = (id: string, path: string): boolean =>
  id.startsWith('\0virtual:') || (id.startsWith(lessonTexts) && (path === 'course.yaml' || id.endsWith(`/${path}`)));

/** Makes the server forget what it has made of a file of the course, so that no old text is shown; all else stays loaded. */
function forget({ environments }: ViteDevServer, path: string): void {
  for (const { moduleGraph } of Object.values(environments))
    for (const [id, module] of moduleGraph.idToModuleMap) if (isMadeOf(id, path)) moduleGraph.invalidateModule(module);
}

/** Has the page loaded anew. */
function reload(server: ViteDevServer): void {
  for (const { hot } of Object.values(server.environments)) hot.send({ type: 'full-reload' });
}

/** The course's media, each with what changes with it. */
const mediaStamps = (folder: string) =>
  [...mediaIn(folder)].map(([path, file]): [string, string] => [path, JSON.stringify(file)]);

/**
 * Shows an author's mistakes in place of the page until they are mended, in `npm run dev` and on the desk. The desk asks for
 * the page anew by itself: there, a page that is shown is not loaded anew (`isOnDesk`).
 */
export function viteMistakes(folder: string, isOnDesk: boolean): Plugin {
  return {
    name: 'sharewise-mistakes',
    apply: 'serve',
    // The page is loaded anew as a whole: Vite is not to change parts of it before.
    hotUpdate: ({ file }) => (resolve(file).startsWith(folder + sep) ? [] : undefined),
    configureServer(server) {
      let [changed, served] = [0, 0];
      let known: CourseFiles = new Map();
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder + sep)) return;
        changed = performance.now();
        forget(server, relative(folder, path).split(sep).join('/'));
        if (!isOnDesk) reload(server);
      });
      // A page that was being served while a file changed missed the reload: send it again.
      server.ws.on('connection', () => {
        if (!isOnDesk && changed > served) server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        if (!wantsPage(request.method, request.headers.accept)) return next();
        served = performance.now();
        const { files: texts, faults } = mistakesIn(folder);
        const files = new Map([...texts, ...mediaStamps(folder)]);
        // The watcher tells late on a busy machine, and of nothing on some drives: what is served is as the files are now.
        for (const path of new Set([...known.keys(), ...files.keys()]))
          if (known.get(path) !== files.get(path)) forget(server, path);
        known = files;
        if (faults.length === 0) return next();
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
        response.end(faultPage(texts, faults));
      });
    },
  };
}
