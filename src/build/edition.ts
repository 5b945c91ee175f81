import type { CourseContent } from '../schemas/content.ts';
import type { CourseFile } from '../schemas/course.ts';
import { nearest } from '../yaml/did-you-mean.ts';
import { errorSaying } from '../said/error.ts';
import { say, together, type Said } from '../said/say.ts';

/** What a build leaves out: all lessons but one, all languages but one. */
export type Edition = { readonly lesson?: string | undefined; readonly language?: string | undefined };

/** True where the course is passed by a final check; a nugget without one is completed by finishing its lesson. */
export const hasFinalCheck = ({ lessons, finalCheck }: CourseFile): boolean =>
  lessons.some(({ id }) => id === finalCheck.lesson);

/** Throws the sentence where a name is not among those known, with the one that is near. */
function known(problem: Said, asked: string, names: readonly string[]): void {
  if (names.includes(asked)) return;
  const near = nearest(asked, names);
  const meant = near ? say`Did you mean "${near}"?` : undefined;
  throw errorSaying(together([problem, meant, say`It has: ${names.join(', ')}.`]));
}

/**
 * Keeps one language of every text in a value: every object whose keys are all languages of the course counts as a
 * text.
 */
function inOneLanguage<T>(value: T, languages: readonly string[], kept: string): T {
  if (Array.isArray(value)) return value.map((one) => inOneLanguage<unknown>(one, languages, kept)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const isText = entries.length > 0 && entries.every(([key]) => languages.includes(key));
  const left = isText ? entries.filter(([key]) => key === kept) : entries;
  return Object.fromEntries(left.map(([key, one]) => [key, inOneLanguage<unknown>(one, languages, kept)])) as T;
}

function oneLanguage(content: CourseContent, language: string): CourseContent {
  const { languages } = content.course;
  known(say`The course has no language "${language}".`, language, languages);
  const kept = inOneLanguage(content, languages, language);
  return { ...kept, course: { ...kept.course, languages: [language] } };
}

/** The lessons of a package of one lesson: that lesson, and for the final check also the page with its result. */
function lessonsOf({ lessons, finalCheck }: CourseFile, lesson: string): CourseFile['lessons'] {
  const result = lessons.at(-1)?.id;
  if (lesson === result)
    throw errorSaying(
      say`The lesson "${lesson}" shows the result of the final check, so it cannot be a package by itself. Package "${finalCheck.lesson}": it includes the result.`,
    );
  return lessons.filter(({ id }) => id === lesson || (lesson === finalCheck.lesson && id === result));
}

function oneLesson(content: CourseContent, lesson: string): CourseContent {
  const { course } = content;
  known(
    say`The course has no lesson "${lesson}".`,
    lesson,
    course.lessons.map(({ id }) => id),
  );
  const lessons = lessonsOf(course, lesson);
  const kept = content.lessons.filter(({ id }) => lessons.some((one) => one.id === id));
  const heads = Object.entries(kept.find(({ id }) => id === lesson)?.heads ?? {});
  const ideas = Object.fromEntries(heads.map(([language, { idea }]) => [language, idea]));
  return {
    ...content,
    course: {
      ...course,
      id: `${course.id}-${lesson}`,
      title: Object.fromEntries(heads.map(([language, { title }]) => [language, title])),
      description: ideas,
      outcomes: [],
      minutes: Math.max(1, Math.round(kept.reduce((sum, { seconds }) => sum + seconds, 0) / 60)),
      lessons,
    },
    lessons: kept,
    bank: lesson === course.finalCheck.lesson ? content.bank : [],
  };
}

/**
 * The course as a package of one lesson, of one language, or both: a course of its own for the LMS, so that no record is
 * taken for another's. Throws a sentence where there is no such lesson or language.
 */
export function editionOf(content: CourseContent, { lesson, language }: Edition): CourseContent {
  const inLanguage = language === undefined ? content : oneLanguage(content, language);
  return lesson === undefined ? inLanguage : oneLesson(inLanguage, lesson);
}
