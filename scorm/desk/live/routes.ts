import type { Hono } from 'hono';
import type { DeskParts } from '../parts.ts';
import { filesIn, filesOf } from '../state.ts';
import { placeOfClick } from './place.ts';

/** Adds `GET /api/place`, and `POST /api/page`, which starts the live page anew where it has stopped. */
export function addLive(app: Hono, { course, live }: DeskParts): void {
  app.get('/api/place', (c) => {
    const { text = '', language = '', lesson, scenario, scene, choice, revision } = c.req.query();
    const clicked = { text: text.slice(0, 500), language, lesson, scenario, scene, choice };
    const open = course();
    const before = open.files(Number(revision));
    return c.json(placeOfClick(filesOf(open), clicked, filesIn(before)) ?? null);
  });
  app.post('/api/page', (c) => {
    live.start();
    return c.json(live.page());
  });
}
