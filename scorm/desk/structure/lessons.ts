import { motifs } from '../../../src/schemas/course.ts';
import type { StructureRequest } from '../../../src/schemas/desk.ts';
import { refusal } from '../refusal.ts';
import { allLanguages, courseOf, folderOf, lessonAt } from './course-of.ts';
import type { Draft } from './draft.ts';
import { idsIn, newId } from './new-id.ts';
import { newFile } from './new-files.ts';
import { newWord } from './new-words.ts';
import { renamed } from './renamed.ts';
import { say } from '../../../src/said/say.ts';

type Asked<Op extends StructureRequest['op']> = Extract<StructureRequest, { op: Op }>;

/** What was made: the file to show, and the id of what it is about. */
export type Made = { readonly file?: string; readonly id?: string };

const course = 'course.yaml';

function moveFolder(draft: Draft, from: string, to: string): void {
  for (const path of draft.paths().filter((one) => one.startsWith(`${from}/`))) {
    draft.copy(path, to + path.slice(from.length));
    draft.remove(path);
  }
}

/** Numbers the lessons' folders as the list has them, where they say another order. */
export function numberFolders(draft: Draft): void {
  const { lessons } = courseOf(draft);
  const width = Math.max(2, String(lessons.length).length);
  const folders = lessons.map(({ id }) => folderOf(draft, id));
  lessons.forEach(({ id }, at) => {
    const [from, to] = [folders[at], `${String(at + 1).padStart(width, '0')}-${id}`];
    if (from !== undefined && from !== to) moveFolder(draft, from, to);
  });
}

/** The drawing that the fewest lessons have. */
function rareMotif(lessons: readonly { readonly motif: string }[]): string {
  const count = (motif: string) => lessons.filter((lesson) => lesson.motif === motif).length;
  return motifs.toSorted((one, other) => count(one) - count(other))[0] ?? motifs[0];
}

const heading = (title: string) => (/^[\p{L}\d][\p{L}\d ’'.,?!-]*$/u.test(title) ? title : JSON.stringify(title));

/** Adds a lesson with a text in every language, and an exercise where it is to have one. */
export function addLesson(draft: Draft, { title, kind, at }: Asked<'add-lesson'>): Made {
  const whole = courseOf(draft);
  const id = newId(title, idsIn(draft));
  const place = Math.min(at, whole.lessons.length);
  draft.edit(course, [{ op: 'insert', path: ['lessons'], at: place, value: { id, motif: rareMotif(whole.lessons) } }]);
  const folder = `00-${id}`;
  const exercise = kind === 'text' ? '' : '\n<Activity />\n';
  for (const language of allLanguages(whole))
    draft.put(
      `${folder}/${language}.mdx`,
      `---\ntitle: ${heading(title)}\nidea: ${newWord('idea', language)}\n---\n\n${newWord('body', language)}\n${exercise}`,
    );
  if (kind !== 'text') {
    const about = {
      id: kind === 'scenario' ? `${id}-practice` : id,
      languages: allLanguages(whole),
      skill: whole.skills[0] ?? id,
    };
    draft.put(`${folder}/${kind}.yaml`, newFile(`${folder}/${kind}.yaml`, kind, about));
  }
  numberFolders(draft);
  return { id, file: `${folderOf(draft, id)}/${whole.languages[0] ?? 'en'}.mdx` };
}

/** Copies a lesson behind itself. What has an id gets one of its own. */
export function duplicateLesson(draft: Draft, { id }: Asked<'duplicate-lesson'>): Made {
  const whole = courseOf(draft);
  const [at, from] = [lessonAt(whole, id), folderOf(draft, id)];
  if (id === whole.finalCheck)
    throw refusal(409, say`There is one final check: its lesson can’t be copied.`, say`Add a lesson instead.`);
  if (from === undefined) throw refusal(404, say`The lesson "${id}" has no folder.`);
  const own = newId(id, new Set([...idsIn(draft), id]));
  for (const path of draft.paths().filter((one) => one.startsWith(`${from}/`))) {
    const to = `00-${own}${path.slice(from.length)}`;
    draft.copy(path, to);
    const language = /\/([a-z]{2,3})\.mdx$/.exec(path)?.[1];
    if (language) renameText(draft, to, (title) => `${title} (${newWord('copy', language)})`.slice(0, 60));
    else if (path.endsWith('.yaml')) renamed(draft, to, idsIn(draft));
  }
  const value = { id: own, motif: whole.lessons[at]?.motif };
  draft.edit(course, [{ op: 'insert', path: ['lessons'], at: at + 1, value }]);
  numberFolders(draft);
  return { id: own, file: `${folderOf(draft, own)}/${whole.languages[0] ?? 'en'}.mdx` };
}

function renameText(draft: Draft, path: string, title: (before: string) => string): void {
  const before = /^title: *(.*)$/m.exec(new TextDecoder().decode(draft.read(path)))?.[1] ?? '';
  const plain = /^(["'])(.*)\1 *\r?$/.exec(before)?.[2] ?? before.trim();
  draft.edit(path, [{ op: 'set', path: ['title'], value: title(plain) }]);
}

/** Removes a lesson with all that is in its folder. */
export function removeLesson(draft: Draft, { id }: Asked<'remove-lesson'>): Made {
  const whole = courseOf(draft);
  const at = lessonAt(whole, id);
  if (id === whole.finalCheck)
    throw refusal(
      409,
      say`The final check is taken in this lesson.`,
      say`Choose another lesson for it first, under the course’s settings.`,
    );
  if (whole.lessons.length === 1) throw refusal(409, say`This is the only lesson: a course needs one.`);
  const folder = folderOf(draft, id);
  for (const path of draft.paths().filter((one) => folder !== undefined && one.startsWith(`${folder}/`)))
    draft.remove(path);
  draft.edit(course, [{ op: 'remove', path: ['lessons', at] }]);
  numberFolders(draft);
  return {};
}

/** Takes a lesson to another place in the list. */
export function moveLesson(draft: Draft, { id, to }: Asked<'move-lesson'>): Made {
  const whole = courseOf(draft);
  const place = Math.min(to, whole.lessons.length - 1);
  draft.edit(course, [{ op: 'move', path: ['lessons'], from: lessonAt(whole, id), to: place }]);
  numberFolders(draft);
  return { id };
}

/** Gives a lesson other titles, by language. */
export function renameLesson(draft: Draft, { id, title }: Asked<'rename-lesson'>): Made {
  const folder = folderOf(draft, id);
  for (const [language, own] of Object.entries(title)) {
    const path = `${folder}/${language}.mdx`;
    if (!draft.has(path)) throw refusal(404, say`The lesson "${id}" has no text in the language "${language}".`);
    renameText(draft, path, () => own);
  }
  return { id };
}

/** Gives a lesson another id. The LMS takes it for another lesson from then on. */
export function changeId(draft: Draft, { id, to }: Asked<'change-id'>): Made {
  const whole = courseOf(draft);
  const at = lessonAt(whole, id);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(to) || to.length > 60)
    throw refusal(400, say`"${to}" is no id.`, say`An id is in lower case with hyphens, such as "late-delivery".`);
  if (idsIn(draft).has(to)) throw refusal(409, say`The id "${to}" is taken.`, say`Choose another.`);
  const folder = folderOf(draft, id);
  if (folder !== undefined) moveFolder(draft, folder, folder.replace(/-.*/, `-${to}`));
  draft.edit(course, [
    { op: 'set', path: ['lessons', at, 'id'], value: to },
    ...(whole.finalCheck === id ? [{ op: 'set' as const, path: ['finalCheck', 'lesson'], value: to }] : []),
  ]);
  return { id: to };
}
