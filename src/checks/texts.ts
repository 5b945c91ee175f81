import type { CourseFile } from '../schemas/course.ts';
import { fieldName, type Fault } from '../yaml/fault.ts';
import { nearest } from '../yaml/did-you-mean.ts';
import { braceFindings } from './braces.ts';
import { placeholders } from './placeholders.ts';
import type { Read } from '../yaml/read-yaml.ts';
import { noLanguage } from './left-out.ts';
import { unknownTerms } from './stand-in.ts';
import { textRemarks } from './style.ts';
import { say, type Said } from '../said/say.ts';

// Field names of two or three letters look like language codes; in a faulty file they can be an object's only fields.
const shortFields = /^(id|key|by|for|url)$/;

/** True for a text in languages: an object whose keys are all language codes and whose values are all words. */
function isText(value: object, languages: readonly string[]): value is Record<string, string> {
  const entries = Object.entries(value);
  const isCode = (key: string) => languages.includes(key) || (/^[a-z]{2,3}$/.test(key) && !shortFields.test(key));
  return entries.length > 0 && entries.every(([key, one]) => isCode(key) && typeof one === 'string');
}

/** The languages of a text; none where a value is no text in languages. */
export const textLanguages = (value: object, languages: readonly string[]): string[] =>
  isText(value, languages) ? Object.keys(value) : [];

function* textsIn(
  value: unknown,
  languages: readonly string[],
  path: readonly PropertyKey[] = [],
): Generator<{ text: Record<string, string>; path: readonly PropertyKey[] }> {
  if (typeof value !== 'object' || value === null) return;
  if (isText(value, languages)) yield { text: value, path };
  else
    for (const [key, one] of Object.entries(value))
      yield* textsIn(one, languages, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** A placeholder that is not filled in, `at` characters into the text. */
export type WrongPlaceholder = { readonly at: number; readonly problem: Said; readonly mend: Said };

/** The `{placeholders}` of a text that are none of those known, each with the one that it is nearest to. */
export function placeholdersBut(text: string, known: readonly string[]): WrongPlaceholder[] {
  const twice = [...text.matchAll(/\{\{\s*([\w-]+(?:\.[\w-]+)?)\s*\}\}/g)].map(({ 0: whole, 1: name = '', index }) => {
    const mend = say`Use single braces: {${name}}.`;
    return { at: index, problem: say`The placeholder ${whole} has double braces.`, mend };
  });
  const single = [...text.matchAll(/(?<!\{)\{([^{}]*)\}/g)].flatMap(({ 0: whole, 1: name = '', index }) => {
    // `{/* … */}` is a note in a lesson's text.
    if (known.includes(name) || /^\/\*[\s\S]*\*\/$/.test(name)) return [];
    const meant = nearest(name.trim(), known);
    const list = known.filter((one) => !/^[A-Z]/.test(one)).map((one) => `{${one}}`);
    const mend = meant ? say`Did you mean {${meant}}?` : say`Use one of ${list.join(', ')}.`;
    const none = say`Nothing is filled in here: write the words themselves.`;
    const problem = say`The placeholder ${whole} is not known.`;
    return [{ at: index, problem, mend: list.length === 0 ? none : mend }];
  });
  return [...twice, ...single];
}

/** The placeholders of a text of the course that do not exist, each as a problem and a mend. */
export function unknownPlaceholders(text: string, course: CourseFile): WrongPlaceholder[] {
  // If the contacts cannot be read, the contact may well be among them.
  const areContactsKnown = course.organisation.contacts.every(({ id }) => id !== undefined);
  const known = Object.keys(placeholders(course, '')).filter((name) => name !== 'contact.undefined');
  // The same for the terms: a name without a full stop.
  const mayBe = (at: number) =>
    (!areContactsKnown && text.startsWith('{contact.', at)) ||
    (course.terms === unknownTerms && /^\{[\w-]+\}/.test(text.slice(at)));
  return placeholdersBut(text, known).filter(({ at }) => !mayBe(at));
}

/** Placeholders in fields that have no translations: they are not filled in there. */
function* unfilledIn(
  value: unknown,
  languages: readonly string[],
  path: readonly PropertyKey[] = [],
): Generator<readonly PropertyKey[]> {
  if (typeof value === 'string' && path.at(-1) !== 'why' && /\{[A-Za-z][\w.-]*\}/.test(value)) yield path;
  if (typeof value !== 'object' || value === null || isText(value, languages)) return;
  for (const [key, one] of Object.entries(value))
    yield* unfilledIn(one, languages, [...path, Array.isArray(value) ? Number(key) : key]);
}

function checkUnfilled({ file, value, lineOf }: Read, languages: readonly string[]): Fault[] {
  return [...unfilledIn(value, languages)].map((path) => ({
    file,
    line: lineOf(path),
    field: fieldName(path),
    problem: say`A placeholder is not filled in here.`,
    mend: say`Write the words themselves: only texts that have a line for each language are filled in.`,
    severity: 'error',
  }));
}

/**
 * Checks every text: present in every language of the course and in no other, known placeholders only, easy to read.
 */
export function checkTexts({ file, value, lineOf, isSound }: Read, course: CourseFile): Fault[] {
  if (file.startsWith('interface/')) return [];
  const unfilled = checkUnfilled({ file, value, lineOf, isSound }, course.languages);
  const names = Object.keys(placeholders(course, ''));
  const faults = [...textsIn(value, course.languages)].flatMap(({ text, path }): Fault[] => {
    const at = (language?: string) => {
      const whole = language ? [...path, language] : path;
      return { file, line: lineOf(whole), field: fieldName(whole), severity: 'error' as const };
    };
    const missing = course.languages.filter((language) => !(language in text));
    const extra = Object.keys(text).filter((language) => ![...course.languages, ...course.draft].includes(language));
    return [
      ...missing.map((language) => ({
        ...at(),
        problem: say`The translation "${language}" is missing.`,
        mend: say`Write it in that language: a line "${language}:" with the text.`,
      })),
      ...extra.map((language) => ({
        ...at(language),
        severity: 'warning' as const,
        problem: noLanguage(language),
        mend: say`It is left out. To show it, add it to languages in course.yaml.`,
      })),
      ...Object.entries(text)
        .filter(([language]) => !course.draft.includes(language))
        .flatMap(([language, words]) => [
          ...[...unknownPlaceholders(words, course), ...braceFindings(words, names)].map((found) => ({
            ...at(language),
            ...found,
          })),
          ...textRemarks(words).map((found) => ({ ...at(language), ...found })),
        ]),
    ];
  });
  return [...unfilled, ...faults];
}
