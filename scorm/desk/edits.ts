import type { Hono } from 'hono';
import { editRequest, type EditRequest } from '../../src/schemas/desk.ts';
import { bodyOf, clientOf } from './body.ts';
import { hashOf, textOf } from './course/desk-file.ts';
import { conflict, edited } from './course/edited.ts';
import type { OpenCourse } from './course/open-course.ts';
import { placeIn } from './course/safe-path.ts';
import type { DeskParts } from './parts.ts';
import { refusal } from './refusal.ts';
import { say } from '../../src/said/say.ts';

/** What can be edited in words, and made where it is not there yet: no script, and nothing that the course is not made of. */
const isText =
  /^(course|sources)\.yaml$|^interface\/[a-z]{2,3}\.yaml$|^(?:\d+-[^/]+|final-check)\/(?:[^/]+\/)*[^/]+\.(yaml|mdx|vtt)$/;

/** The field that a request sets, where it sets one: changes of it shortly after each other are one step of Undo. */
function fieldOf({ file, edits }: EditRequest): string | undefined {
  const [edit, ...more] = edits;
  if (!edit || more.length > 0 || (edit.op !== 'set' && edit.op !== 'text')) return undefined;
  return edit.op === 'text' ? file : `${file}#${edit.path.join('.')}`;
}

/** The content on which a change was made; undefined where it is the present one. */
function baseOf({ history }: OpenCourse, { file, base }: EditRequest, present: Uint8Array | undefined) {
  if (present === undefined ? base === '' : hashOf(present) === base) return undefined;
  const content = history.content(base);
  if (!present) throw refusal(409, say`${file} was removed meanwhile.`, say`Undo that, or take the change up anew.`);
  if (!content) throw conflict(file, textOf(present));
  return content;
}

/** Applies a request's edits to the course. */
export function edit(course: OpenCourse, request: EditRequest, client?: string): void {
  const { file, edits, label } = request;
  if (!isText.test(file)) throw refusal(400, say`"${file}" can't be changed in words.`);
  placeIn(course.folder, file);
  course.refresh();
  const present = course.read(file);
  const base = baseOf(course, request, present);
  const content = edited(file, present, base, edits);
  const field = fieldOf(request);
  course.write({ label, client, contents: new Map([[file, content]]), ...(field ? { field } : {}) });
}

/** Adds `POST /api/edit`. */
export function addEdits(app: Hono, { course }: DeskParts): void {
  app.post('/api/edit', async (c) => {
    const request = await bodyOf(c, editRequest);
    const open = course();
    edit(open, request, clientOf(c));
    return c.json({ revision: open.revision(), hash: open.files().get(request.file)?.hash });
  });
}
