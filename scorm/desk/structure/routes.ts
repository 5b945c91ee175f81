import type { Hono } from 'hono';
import { structureRequest, type StructureRequest } from '../../../src/schemas/desk.ts';
import { bodyOf, clientOf } from '../body.ts';
import type { OpenCourse } from '../course/open-course.ts';
import type { DeskParts } from '../parts.ts';
import { makeDraft, type Draft } from './draft.ts';
import { addExercise, removeExercise } from './exercises.ts';
import { addLanguage, removeLanguage } from './languages.ts';
import { addLesson, changeId, duplicateLesson, moveLesson, removeLesson, renameLesson, type Made } from './lessons.ts';
import { addSituation, duplicateSituation, removeSituation } from './situations.ts';

type Operations = {
  readonly [Op in StructureRequest['op']]: (draft: Draft, request: Extract<StructureRequest, { op: Op }>) => Made;
};

const operations: Operations = {
  'add-lesson': addLesson,
  'duplicate-lesson': duplicateLesson,
  'remove-lesson': removeLesson,
  'move-lesson': moveLesson,
  'rename-lesson': renameLesson,
  'change-id': changeId,
  'add-exercise': addExercise,
  'remove-exercise': removeExercise,
  'add-situation': addSituation,
  'duplicate-situation': duplicateSituation,
  'remove-situation': removeSituation,
  'add-language': addLanguage,
  'remove-language': removeLanguage,
};

/** Changes the structure of a course: all of its files are written together, as one step of Undo. */
export function restructure(course: OpenCourse, request: StructureRequest, client?: string): Made {
  course.refresh();
  const draft = makeDraft(course);
  const operate = operations[request.op] as (draft: Draft, request: StructureRequest) => Made;
  const made = operate(draft, request);
  course.write({ label: request.label, client, contents: draft.contents() });
  return made;
}

/** Adds `POST /api/structure`. */
export function addStructure(app: Hono, { course }: DeskParts): void {
  app.post('/api/structure', async (c) => {
    const request = await bodyOf(c, structureRequest);
    const made = restructure(course(), request, clientOf(c));
    return c.json({ revision: course().revision(), ...made });
  });
}
