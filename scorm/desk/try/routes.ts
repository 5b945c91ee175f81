import type { Hono } from 'hono';
import type { DeskParts } from '../parts.ts';
import { refusalOf } from '../refusal-of.ts';

/** Adds `POST /api/try`: it answers the preview LMS's address once the last saved state of the course is in it. */
export function addTry(app: Hono, { course, events, tryPlace }: DeskParts): void {
  app.post('/api/try', async (c) => {
    const open = course();
    open.refresh();
    const told = (words: string) => events.tell('job', { id: 'try', state: 'running', words });
    try {
      const url = await tryPlace.open(open.folder, open.revision(), told);
      events.tell('job', { id: 'try', state: 'done', words: '' });
      return c.json({ url });
    } catch (error) {
      events.tell('job', { id: 'try', state: 'failed', words: '' });
      throw refusalOf(error, 409);
    }
  });
}
