import { parse } from 'yaml';
import { checkCourse } from '../../../src/build/check-course.ts';
import { ownWords } from '../../../src/build/own-words.ts';
import { placeholders } from '../../../src/checks/placeholders.ts';
import { say } from '../../../src/said/say.ts';
import type { CourseFiles } from '../../../src/schemas/content.ts';
import type { CourseSettings } from '../../../src/schemas/course.ts';
import { refusal } from '../refusal.ts';

/** What a review needs of `course.yaml`, which may have faults still. */
export type ReviewedCourse = {
  readonly id: string;
  readonly version: string;
  /** Those in preparation last. */
  readonly languages: readonly string[];
  readonly title: (language: string) => string;
  /** What is filled in for `{placeholders}`; none where the course can't say it yet. */
  readonly filling: (language: string) => Readonly<Record<string, string>>;
};

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function valueOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return record(parse(text));
  } catch {
    throw refusal(409, say`course.yaml can’t be read.`, say`Mend it first.`);
  }
}

/** What the course as a whole says of itself: its minutes, and how many situations its final check has; undefined where it has faults. */
const countedIn = (files: CourseFiles) => checkCourse(files, ownWords()).content?.course;

/** A placeholder that has no value yet stays as it is written. */
function fillingOf(value: unknown, language: string): Readonly<Record<string, string>> {
  try {
    const all = Object.entries(placeholders(value as CourseSettings, language));
    return Object.fromEntries(all.filter(([, words]) => words !== '' && words !== 'undefined'));
  } catch {
    return {};
  }
}

/** Reads what a review needs of the course. Throws a sentence where `course.yaml` can't be read at all. */
export function courseOf(files: CourseFiles): ReviewedCourse {
  const value = valueOf(files.get('course.yaml') ?? '');
  const languages = [...new Set([...strings(value['languages']), ...strings(value['draft'])])];
  const titles = record(value['title']);
  let counted: CourseSettings | undefined;
  const whole = () => {
    counted ??= countedIn(files);
    return { terms: {}, ...value, minutes: counted?.minutes ?? '', situations: counted?.situations ?? '' };
  };
  return {
    id: String(value['id'] ?? ''),
    version: String(value['version'] ?? ''),
    languages,
    title: (language) => String(titles[language] ?? titles[languages[0] ?? ''] ?? value['id'] ?? ''),
    filling: (language) => fillingOf(whole(), language),
  };
}
