import type { CourseContent } from '../schemas/content.ts';
import type { CourseFile, CourseSettings } from '../schemas/course.ts';

/** The placeholders of a term: `customer`, `Customer`, and where it has a plural `customers`, `Customers`. */
export function termNames(id: string, hasMany: boolean): string[] {
  const names = hasMany ? [id, `${id}s`] : [id];
  return names.flatMap((name) => [name, name.charAt(0).toUpperCase() + name.slice(1)]);
}

/** A word with a capital, by the language's rules: Turkish for i, Dutch for ij. */
function capital(word: string, language: string): string {
  const first = language === 'nl' && word.startsWith('ij') ? 2 : 1;
  return word.slice(0, first).toLocaleUpperCase(language || 'en') + word.slice(first);
}

/** The values of a term's placeholders in a language: its words as they are, and with a capital. */
function termValues([id, { one, many }]: [string, CourseFile['terms'][string]], language: string) {
  const words = [one?.[language] ?? '', ...(many ? [many[language] ?? ''] : [])];
  const values = words.flatMap((word) => [word, capital(word, language)]);
  return termNames(id, many !== undefined).map((name, at) => [name, values[at] ?? ''] as const);
}

/** The placeholders that texts may use, by name, with their values in a language. */
export function placeholders(course: CourseFile | CourseSettings, language: string): Record<string, string> {
  const { name, contacts } = course.organisation;
  const terms = Object.fromEntries(Object.entries(course.terms).flatMap((one) => termValues(one, language)));
  const calling = (one: (typeof contacts)[number]) => fill((one.called ?? one.name)?.[language] ?? '', terms);
  return {
    ...terms,
    organisation: name[language] ?? '',
    passMark: String(course.passMark),
    minutes: String(course.minutes ?? ''),
    perSkill: String(course.finalCheck.perSkill),
    situations: 'situations' in course ? String(course.situations) : '',
    ...Object.fromEntries(contacts.map((one) => [`contact.${one.id}`, calling(one)] as const)),
  };
}

/** A text with its `{placeholders}` filled in; unknown ones are left as they are. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{([\w-]+(?:\.[\w-]+)?)\}/g, (whole, name: string) => values[name] ?? whole);
}

type Values = ReadonlyMap<string, Readonly<Record<string, string>>>;

function fillDeep(value: unknown, values: Values, language: string | undefined): unknown {
  if (typeof value === 'string') return fill(value, values.get(language ?? '') ?? {});
  if (Array.isArray(value)) return value.map((one) => fillDeep(one, values, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, fillDeep(one, values, values.has(key) ? key : language)]),
  );
}

/** A part of a course with every placeholder filled in, each in its own language. */
export function fillTexts<Part>(part: Part, course: CourseFile | CourseSettings): Part {
  const values = new Map(course.languages.map((language) => [language, placeholders(course, language)]));
  return fillDeep(part, values, undefined) as Part;
}

/** The content with every placeholder filled in, each in its own language. */
export const fillPlaceholders = (content: CourseContent): CourseContent => fillTexts(content, content.course);
