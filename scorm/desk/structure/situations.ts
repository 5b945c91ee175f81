import type { Edit } from '../../../src/editing/edit.ts';
import type { StructureRequest } from '../../../src/schemas/desk.ts';
import { refusal } from '../refusal.ts';
import { allLanguages, courseOf } from './course-of.ts';
import type { Draft } from './draft.ts';
import type { Made } from './lessons.ts';
import { idsIn, newId } from './new-id.ts';
import { newFile } from './new-files.ts';
import { newWord } from './new-words.ts';
import { say } from '../../../src/said/say.ts';

type Asked<Op extends StructureRequest['op']> = Extract<StructureRequest, { op: Op }>;

const isSituation = (path: string) => /^final-check\/[^/]+\.yaml$/.test(path);

/** The file of a situation, by its id or by its name. */
function fileOf(draft: Draft, id: string): string {
  const all = draft.paths().filter(isSituation);
  const found =
    all.find((path) => path === `final-check/${id}.yaml`) ??
    all.find((path) => (draft.value(path) as { id?: unknown } | null)?.id === id);
  if (found === undefined) throw refusal(404, say`There is no situation "${id}".`);
  return found;
}

function copied(draft: Draft, from: string, id: string, edits: readonly Edit[]): string {
  const to = `final-check/${id}.yaml`;
  draft.copy(fileOf(draft, from), to);
  draft.edit(to, [{ op: 'set', path: ['id'], value: id }, ...edits]);
  return to;
}

/** Adds a situation to the final check: an empty one, or a copy of another under a skill. */
export function addSituation(draft: Draft, { skill, from, title }: Asked<'add-situation'>): Made {
  const course = courseOf(draft);
  if (!course.skills.includes(skill)) throw refusal(404, say`There is no skill "${skill}".`);
  const id = newId(`${skill}-${title ?? 'new'}`, idsIn(draft), skill);
  const own =
    title === undefined
      ? []
      : allLanguages(course).map((language): Edit => ({ op: 'set', path: ['title', language], value: title }));
  if (from !== undefined)
    return { id, file: copied(draft, from, id, [{ op: 'set', path: ['skill'], value: skill }, ...own]) };
  const file = `final-check/${id}.yaml`;
  draft.put(file, newFile(file, 'situation', { id, languages: allLanguages(course), skill }));
  if (own.length > 0) draft.edit(file, own);
  return { id, file };
}

/** Copies a situation. */
export function duplicateSituation(draft: Draft, { id: from }: Asked<'duplicate-situation'>): Made {
  const title = (draft.value(fileOf(draft, from)) as { title?: Record<string, unknown> }).title ?? {};
  const id = newId(from, new Set([...idsIn(draft), from]));
  const edits = Object.entries(title).map(([language, words]): Edit => {
    const value = `${String(words)} (${newWord('copy', language)})`;
    return { op: 'set', path: ['title', language], value };
  });
  return { id, file: copied(draft, from, id, edits) };
}

/** Removes a situation from the final check. */
export function removeSituation(draft: Draft, { id }: Asked<'remove-situation'>): Made {
  draft.remove(fileOf(draft, id));
  return {};
}
