import type { BuiltCourse } from '../built-course.ts';
import type { Change } from '../compare/change.ts';
import type { AdminLanguage } from '../compare/words.ts';
import type { LmsOptions } from '../presets/options.ts';
import type { Standard } from '../standards.ts';

/** All that a sheet is made from. */
export type Facts = {
  readonly language: AdminLanguage;
  readonly course: BuiltCourse;
  readonly options: LmsOptions;
  readonly standard: Standard;
  /** The LMS that the package was made for, by its preset; undefined for any. */
  readonly preset?: string | undefined;
  /** Where the course is, behind a thin package. */
  readonly address?: string | undefined;
  /** The zip's name, its size in bytes and its SHA-256. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** What changed, in a line of whoever made the package. */
  readonly note?: string | undefined;
  /** The version before it in the same folder with what changed, or null where there is none. */
  readonly since: { readonly version: string; readonly changes: readonly Change[] } | null;
};

/** A text of the course in the sheet's language, or in the course's first where it lacks that. */
export function inLanguage(
  { course, language }: Facts,
  text: Readonly<Record<string, string>>,
): { readonly lang: string; readonly text: string } {
  const lang = text[language] === undefined ? (course.languages[0] ?? language) : language;
  return { lang, text: text[lang] ?? '' };
}

type Question = BuiltCourse['questions'][number];

/** The arithmetic of the final check: `of` points in all, `needed` of them to pass; null where the course has none. */
export function arithmetic({ course }: Facts): { drawn: number; bank: number; of: number; needed: number } | null {
  const scored = course.questions.filter(({ scored }) => scored);
  if (course.finalCheck === false || scored.length === 0) return null;
  const skills = new Set(scored.map(({ skill }) => skill)).size;
  const drawn = Math.min(scored.length, (course.perSkill ?? 3) * skills);
  return { drawn, bank: scored.length, of: drawn * 2, needed: Math.ceil((course.passMark * drawn * 2) / 100) };
}

/** The questions by lesson, in the order of the lessons. */
export function questionsByLesson({ course }: Facts): { id: string; questions: readonly Question[] }[] {
  const lessons = [
    ...new Set([...course.lessons.map(({ id }) => id), ...course.questions.map(({ lesson }) => lesson)]),
  ];
  return lessons
    .map((id) => ({ id, questions: course.questions.filter(({ lesson }) => lesson === id) }))
    .filter(({ questions }) => questions.length > 0);
}
