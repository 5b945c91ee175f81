import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { bodyOf, clientOf } from '../body.ts';
import type { DeskParts } from '../parts.ts';
import { refusal } from '../refusal.ts';
import { goBackTo, since, step } from './go-back.ts';
import { versionInList, versionInWords } from './in-words.ts';
import type { Version } from './open-history.ts';
import { say } from '../../../src/said/say.ts';

const page = 50;

/** Adds undo, redo and the list of versions. */
export function addHistory(app: Hono, { course }: DeskParts): void {
  const versionOf = (c: Context): Version => {
    const version = course().history.version(Number(c.req.param('id')));
    if (!version) throw refusal(404, say`There is no such version any more.`);
    return version;
  };
  for (const kind of ['undo', 'redo'] as const)
    app.post(`/api/${kind}`, (c) => {
      step(course(), kind, clientOf(c));
      return c.json({ revision: course().revision() });
    });
  app.get('/api/versions', (c) => {
    const before = Number(c.req.query('before') ?? Number.MAX_SAFE_INTEGER);
    return c.json(course().history.before(before, page).map(versionInList));
  });
  app.get('/api/versions/:id', (c) => {
    const version = versionOf(c);
    const files = since(course(), version).map(({ path }) => path);
    return c.json({ ...versionInWords(course().history, version), since: files });
  });
  app.post('/api/versions/:id/restore', async (c) => {
    const { label } = await bodyOf(c, z.strictObject({ label: z.string().trim().min(1).max(200) }));
    goBackTo(course(), versionOf(c), label, clientOf(c));
    return c.json({ revision: course().revision() });
  });
}
