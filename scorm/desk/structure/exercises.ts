import type { StructureRequest } from '../../../src/schemas/desk.ts';
import { splitHead } from '../../../src/schemas/lesson.ts';
import { textOf } from '../course/desk-file.ts';
import { edited } from '../course/edited.ts';
import { refusal } from '../refusal.ts';
import { allLanguages, courseOf, folderOf, lessonAt } from './course-of.ts';
import type { Draft } from './draft.ts';
import type { Made } from './lessons.ts';
import { idsIn, newId } from './new-id.ts';
import { newFile } from './new-files.ts';
import { say } from '../../../src/said/say.ts';

type Asked<Op extends StructureRequest['op']> = Extract<StructureRequest, { op: Op }>;

function folderFor(draft: Draft, lesson: string): string {
  lessonAt(courseOf(draft), lesson);
  const folder = folderOf(draft, lesson);
  if (folder === undefined) throw refusal(404, say`The lesson "${lesson}" has no folder.`);
  return folder;
}

const textsOf = (draft: Draft, folder: string) =>
  draft.paths().filter((path) => path.startsWith(`${folder}/`) && /\/[a-z]{2,3}\.mdx$/.test(path));

const placeOf = (kind: string) =>
  new RegExp(`^[ \\t]*<Activity(?:\\s+name=["']${kind}["'])?\\s*/>[ \\t]*(?:\\r?\\n|$)`, 'm');

function changeText(draft: Draft, path: string, change: (text: string) => string): void {
  const present = draft.read(path);
  if (!present) return;
  const text = change(textOf(present));
  draft.put(path, textOf(edited(path, present, undefined, [{ op: 'text', text }])));
}

/** Adds an exercise to a lesson, with its place in the text where there is none yet. */
export function addExercise(draft: Draft, { lesson, kind }: Asked<'add-exercise'>): Made {
  const [course, folder] = [courseOf(draft), folderFor(draft, lesson)];
  const file = `${folder}/${kind}.yaml`;
  if (draft.has(file))
    throw refusal(409, say`This lesson has that exercise already.`, say`Change it, or take another lesson.`);
  const id = newId(kind === 'scenario' ? `${lesson}-practice` : lesson, idsIn(draft));
  draft.put(file, newFile(file, kind, { id, languages: allLanguages(course), skill: course.skills[0] ?? lesson }));
  for (const path of textsOf(draft, folder))
    changeText(draft, path, (text) => {
      if (/<Activity\b/.test(splitHead(text).body)) return text;
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      return `${text.trimEnd()}${eol}${eol}<Activity />${eol}`;
    });
  return { file, id };
}

/** Removes an exercise from a lesson, and its place in the text where no other one is left. */
export function removeExercise(draft: Draft, { lesson, kind }: Asked<'remove-exercise'>): Made {
  const folder = folderFor(draft, lesson);
  const file = `${folder}/${kind}.yaml`;
  if (!draft.has(file)) throw refusal(404, say`This lesson has no such exercise.`);
  draft.remove(file);
  const others = draft.paths().filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.yaml'));
  for (const path of textsOf(draft, folder))
    changeText(draft, path, (text) => {
      const named = new RegExp(`<Activity\\s+name=["']${kind}["']`).test(text);
      if (others.length > 0 && !named) return text;
      const pattern = named ? new RegExp(placeOf(kind).source.replace(')?', ')'), 'm') : placeOf(kind);
      return text.replace(pattern, '').replaceAll(/(\r?\n)(?:[ \t]*\r?\n){2,}/g, '$1$1');
    });
  return {};
}
