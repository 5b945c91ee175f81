import { Hono } from 'hono';
import type { DeskState } from '../../src/schemas/desk.ts';
import { jsonSchemas } from '../../src/build/json-schemas.ts';
import { ownWords } from '../../src/build/own-words.ts';
import { isCourseFile } from '../../src/build/course-folder.ts';
import { guard } from './guard.ts';
import { addPage } from './page.ts';
import { deskFile } from './course/desk-file.ts';
import { scan } from './course/scan.ts';

/** The desk as a web application. */
export function deskApp({ folder, port, token }: { folder: string; port: number; token: string }): Hono {
  const app = new Hono();
  guard(app, { port, token, frames: () => [] });
  addPage(app, token);
  app.get('/api/state', (c) => {
    const files = [...scan(folder, new Map())].filter(([path]) => isCourseFile(path));
    const state: DeskState = {
      folder,
      revision: 1,
      files: files.map(([path, { content }]) => deskFile(path, content)),
      faults: [],
      canUndo: null,
      canRedo: null,
      media: [],
      preview: { state: 'stopped', url: '' },
      others: 0,
      schemas: Object.fromEntries(
        [...jsonSchemas()].map(([name, text]) => [name.replace('.json', ''), JSON.parse(text)]),
      ),
      words: ownWords(),
    };
    return c.json(state);
  });
  return app;
}
