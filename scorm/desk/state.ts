import type { Hono } from 'hono';
import { isCourseFile } from '../../src/build/course-folder.ts';
import { jsonSchemas } from '../../src/build/json-schemas.ts';
import { ownWords } from '../../src/build/own-words.ts';
import type { DeskFile, DeskState } from '../../src/schemas/desk.ts';
import { deskFile } from './course/desk-file.ts';
import type { OpenCourse } from './course/open-course.ts';
import { stacksOf } from './history/stacks.ts';
import { budgetOf, mediaOf } from './media/media-of.ts';
import type { DeskParts } from './parts.ts';

const made = new WeakMap<Uint8Array, DeskFile>();

/** A file as the page gets it, parsed once a content. */
function fileOf(path: string, content: Uint8Array): DeskFile {
  const known = made.get(content);
  if (known?.path === path) return known;
  const file = deskFile(path, content);
  made.set(content, file);
  return file;
}

/** Files of a course that are texts, as the page gets them. */
export const filesIn = (files: ReturnType<OpenCourse['files']>): DeskFile[] =>
  [...files].flatMap(([path, { content }]) => (content && isCourseFile(path) ? [fileOf(path, content)] : []));

/** The course's files that are texts, as the page gets them. */
export const filesOf = (course: OpenCourse): DeskFile[] => filesIn(course.files());

async function stateOf({ course, checker, live, windows }: DeskParts): Promise<DeskState> {
  const open = course();
  open.refresh();
  const { undo, redo } = stacksOf(open.history.steps());
  const revision = open.revision();
  const files = filesOf(open);
  const media = await mediaOf(open, files);
  return {
    folder: open.folder,
    revision,
    files,
    faults: checker.faults(),
    canUndo: undo.at(-1)?.label ?? null,
    canRedo: redo.at(-1)?.label ?? null,
    media,
    budget: budgetOf(files, media),
    preview: live.page(),
    others: Math.max(0, windows() - 1),
    schemas: Object.fromEntries(
      [...jsonSchemas()].map(([name, text]) => [name.replace('.json', ''), JSON.parse(text) as unknown]),
    ),
    words: ownWords(),
  };
}

/** Adds `GET /api/state`; with `?files=a,b`, it has those files alone, and no schemas: what a change has to bring. */
export function addState(app: Hono, parts: DeskParts): void {
  app.get('/api/state', async (c) => {
    const state = await stateOf(parts);
    const wanted = c.req.queries('file');
    if (!wanted) return c.json(state);
    const files = state.files.filter(({ path }) => wanted.includes(path));
    return c.json({ ...state, files, schemas: undefined, words: undefined });
  });
  app.get('/api/faults', async (c) => {
    await parts.checker.settled();
    return c.json({ revision: parts.course().revision(), faults: parts.checker.faults() });
  });
}
