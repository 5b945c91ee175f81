import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import { publishRequest, type DeskPublish } from '../../../src/schemas/desk.ts';
import { presets } from '../../package/presets/presets.ts';
import { bodyOf } from '../body.ts';
import type { DeskParts } from '../parts.ts';
import { refusal } from '../refusal.ts';
import { refusalOf } from '../refusal-of.ts';
import { makePackages } from './make-packages.ts';
import { packageFilesIn, packagesIn } from './packages.ts';
import { sinceLastOf } from './since-last.ts';
import { say } from '../../../src/said/say.ts';

const offered = presets.map(({ name, title, standards, standardsWhy }) => ({
  name,
  title,
  standards,
  why: standardsWhy,
}));

/** Adds the making of packages, one at a time, and their downloads: they are kept with what is this computer's of the course. */
export function addPublish(app: Hono, { course, data, events }: DeskParts): void {
  let isBusy = false;
  const folder = () => join(data(), 'packages');

  app.get('/api/publish', (c) => {
    course().refresh();
    const sinceLast = sinceLastOf(course(), folder());
    return c.json({ presets: offered, packages: packagesIn(folder()), sinceLast } satisfies DeskPublish);
  });

  app.post('/api/publish', async (c) => {
    const { preset, standards, note, ...part } = await bodyOf(c, publishRequest);
    if (isBusy) throw refusal(409, say`Packages are being made already.`, say`Wait until they are there.`);
    isBusy = true;
    const open = course();
    open.refresh();
    const told = (words: string) => events.tell('job', { id: 'publish', state: 'running', words });
    try {
      const made = await makePackages({ course: open.folder, out: folder(), preset, standards, part, note, told });
      events.tell('job', { id: 'publish', state: 'done', words: '' });
      return c.json(made);
    } catch (error) {
      events.tell('job', { id: 'publish', state: 'failed', words: '' });
      throw refusalOf(error, 409);
    } finally {
      isBusy = false;
    }
  });

  const nameOf = (c: Context): string => {
    const name = c.req.query('name') ?? '';
    if (!packageFilesIn(folder()).includes(name)) throw refusal(404, say`There is no package or sheet "${name}".`);
    return name;
  };

  // A sheet to look at: the guard lets it run nothing.
  app.get('/api/publish/sheet', (c) => {
    const name = nameOf(c);
    if (!name.endsWith('.html')) throw refusal(404, say`There is no package or sheet "${name}".`);
    c.header('cache-control', 'no-store');
    return c.html(readFileSync(join(folder(), name), 'utf8'));
  });

  app.get('/api/publish/file', (c) => {
    const name = nameOf(c);
    return c.body(readFileSync(join(folder(), name)), 200, {
      'content-type': name.endsWith('.zip') ? 'application/zip' : 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    });
  });
}
