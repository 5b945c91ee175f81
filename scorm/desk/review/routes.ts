import type { Hono } from 'hono';
import { z } from 'zod';
import { readFiles } from '../../../src/build/course-folder.ts';
import { say } from '../../../src/said/say.ts';
import { bodyOf } from '../body.ts';
import type { DeskParts } from '../parts.ts';
import { refusal } from '../refusal.ts';
import { withComments } from './comment-store.ts';
import { commentsNow } from './comments-now.ts';
import { courseOf } from './course-of.ts';
import { readComments } from './read-comments.ts';
import { picturesOf } from './pictures.ts';
import { reviewPage } from './review-page.ts';

/** Adds the review file, and the comments that come back: they are kept with what is this computer's of the course. */
export function addReview(app: Hono, { course, data, events }: DeskParts): void {
  const filesNow = () => {
    course().refresh();
    return readFiles(course().folder);
  };

  app.get('/api/review', async (c) => {
    const files = filesNow();
    const own = courseOf(files);
    const asked = c.req.query('language') ?? 'all';
    if (asked !== 'all' && !own.languages.includes(asked))
      throw refusal(400, say`The course has no language "${asked}".`);
    const languages = asked === 'all' ? own.languages : [asked];
    const desk = c.req.query('in') === 'nl' ? 'nl' : 'en';
    const pictures = await picturesOf(course().folder, [...course().files().keys()]);
    const page = reviewPage({ files, course: own, languages, desk, pictures });
    const name = [own.id, own.version, 'review', ...(asked === 'all' ? [] : [asked])].join('-');
    c.header('content-disposition', `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}.html"`);
    c.header('cache-control', 'no-store');
    return c.html(page);
  });

  app.get('/api/comments', (c) =>
    c.json(
      commentsNow(
        withComments(data(), (store) => store.all()),
        filesNow(),
      ),
    ),
  );

  app.post('/api/comments', async (c) => {
    const read = readComments(await c.req.text(), courseOf(filesNow()).id);
    const taken = withComments(data(), (store) => store.take(read));
    events.tell('comments', {});
    return c.json(taken);
  });

  app.post('/api/comments/resolve', async (c) => {
    const { id, isResolved } = await bodyOf(c, z.strictObject({ id: z.string(), isResolved: z.boolean() }));
    if (!withComments(data(), (store) => store.resolve(id, isResolved)))
      throw refusal(404, say`This comment is no longer kept.`);
    events.tell('comments', {});
    return c.json({});
  });

  app.delete('/api/comments', (c) => {
    withComments(data(), (store) => store.forget());
    events.tell('comments', {});
    return c.json({});
  });
}
