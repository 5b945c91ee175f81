import { Hono } from 'hono';
import { addCourses } from './courses.ts';
import { addEdits } from './edits.ts';
import { addEvents } from './events.ts';
import { guard } from './guard.ts';
import { addHistory } from './history/routes.ts';
import { addMedia } from './media/routes.ts';
import { addPage } from './page.ts';
import type { DeskParts } from './parts.ts';
import { addPublish } from './publish/routes.ts';
import { isRefusal } from './refusal.ts';
import { addResults } from './results/routes.ts';
import { addReview } from './review/routes.ts';
import { addState } from './state.ts';
import { addLive } from './live/routes.ts';
import { addStructure } from './structure/routes.ts';
import { addTry } from './try/routes.ts';
import { say } from '../../src/said/say.ts';
import type { DeskProblem } from '../../src/schemas/desk.ts';

/** The desk as a web application. */
export function deskApp(parts: DeskParts, port: number): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (isRefusal(error)) return c.json(error.answer, error.status);
    console.error(error);
    return c.json({ problem: say`This is a mistake in Sharewise itself: ${error.message}` } satisfies DeskProblem, 500);
  });
  guard(app, { port, token: parts.token, frames: parts.frames });
  addPage(app, parts.token);
  addState(app, parts);
  addEvents(app, parts.events);
  addEdits(app, parts);
  addHistory(app, parts);
  addStructure(app, parts);
  addLive(app, parts);
  addCourses(app, parts);
  addMedia(app, parts);
  addTry(app, parts);
  addPublish(app, parts);
  addResults(app, parts);
  addReview(app, parts);
  return app;
}
