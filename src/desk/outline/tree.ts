import { computed } from 'nanostores';
import type { DeskFile } from '../../schemas/desk.ts';
import { $files } from '../state/course.ts';
import { valueAt } from '../state/json.ts';
import { $reading, $settings, $skills, textIn } from '../state/settings.ts';

/** A lesson as the outline shows it. */
export type LessonNode = {
  readonly id: string;
  readonly folder: string;
  readonly title: string;
  /** Paths of its texts, by language. */
  readonly texts: Readonly<Record<string, string>>;
  readonly exercises: readonly DeskFile[];
};

export type SituationNode = {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly skill: string;
};

const exerciseKinds = new Set(['scenario', 'statements', 'drafts', 'reach', 'writing', 'intentions']);

type Files = ReadonlyMap<string, DeskFile>;

function lessonOf(id: string, files: Files, languages: readonly string[]): LessonNode {
  const own = [...files.values()].filter((file) => new RegExp(`^\\d+-${id}/`).test(file.path));
  const folder = own[0]?.path.split('/')[0] ?? id;
  const texts = Object.fromEntries(
    own
      .filter((file) => file.kind === 'lesson-text')
      .map((file) => [file.path.replace(/^.*\/|\.mdx$/g, ''), file.path]),
  );
  const titles = Object.fromEntries(
    Object.entries(texts).map(([language, path]) => [language, valueAt(files.get(path)?.value, ['title'])]),
  );
  return {
    id,
    folder,
    title: textIn(titles, languages) || id,
    texts,
    exercises: own.filter((file) => exerciseKinds.has(file.kind)),
  };
}

/** The lessons in their order. */
export const $lessons = computed([$files, $settings, $reading], (files, settings, languages): readonly LessonNode[] => {
  const list = valueAt(settings, ['lessons']);
  const ids = (Array.isArray(list) ? (list as unknown[]) : []).map((one) => valueAt(one, ['id']));
  return ids.filter((id) => typeof id === 'string').map((id) => lessonOf(id, files, languages));
});

/** The situations of the final check, by skill; those of no known skill come last. */
export const $bank = computed([$files, $skills, $reading], (files, skills, languages) => {
  const all = [...files.values()]
    .filter((file) => file.kind === 'situation')
    .map((file): SituationNode => ({
      id: String(valueAt(file.value, ['id']) ?? file.path),
      path: file.path,
      title: textIn(valueAt(file.value, ['title']), languages) || file.path,
      skill: String(valueAt(file.value, ['skill']) ?? ''),
    }));
  const known = new Set(skills.map(({ id }) => id));
  const groups = skills.map(({ id, name }) => ({ id, name, situations: all.filter((one) => one.skill === id) }));
  const rest = all.filter((one) => !known.has(one.skill));
  return rest.length === 0 ? groups : [...groups, { id: '', name: '?', situations: rest }];
});
