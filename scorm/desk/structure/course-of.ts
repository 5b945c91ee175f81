import { refusal } from '../refusal.ts';
import type { Draft } from './draft.ts';
import { say } from '../../../src/said/say.ts';

type Lesson = { readonly id: string; readonly motif: string };

/** What of `course.yaml` the structure of a course stands in; a part that is not written well is taken for empty. */
export type CourseOf = {
  readonly lessons: readonly Lesson[];
  readonly languages: readonly string[];
  readonly draft: readonly string[];
  readonly skills: readonly string[];
  readonly finalCheck: string | undefined;
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const idOf = (value: unknown): string => String((value as { id?: unknown } | null)?.id ?? '');

/** Reads the structure of a course; refuses where `course.yaml` can't be read. */
export function courseOf(draft: Draft): CourseOf {
  let value: Record<string, unknown>;
  try {
    value = (draft.value('course.yaml') ?? {}) as Record<string, unknown>;
  } catch {
    throw refusal(409, say`course.yaml can’t be read as YAML.`, say`Mend it first: the list of faults says where.`);
  }
  return {
    lessons: listOf(value['lessons']).map((one) => ({ id: idOf(one), motif: String((one as Lesson | null)?.motif) })),
    languages: listOf(value['languages']).map(String),
    draft: listOf(value['draft']).map(String),
    skills: listOf(value['skills']).map(idOf),
    finalCheck: (value['finalCheck'] as { lesson?: string } | undefined)?.lesson,
  };
}

/** All languages in which the course has files. */
export const allLanguages = ({ languages, draft }: CourseOf): string[] => [...languages, ...draft];

/** The folder of a lesson by its id; undefined where there is none. */
export const folderOf = (draft: Draft, id: string): string | undefined =>
  draft
    .paths()
    .flatMap((path) => /^(\d+-([^/]+))\//.exec(path)?.slice(1, 3) ?? [])
    .reduce<string | undefined>(
      (found, one, at, all) => found ?? (at % 2 === 1 && one === id ? all[at - 1] : undefined),
      undefined,
    );

/** A lesson's place in the list; refuses where it is not there. */
export function lessonAt(course: CourseOf, id: string): number {
  const at = course.lessons.findIndex((lesson) => lesson.id === id);
  if (at < 0) throw refusal(404, say`There is no lesson "${id}".`);
  return at;
}
