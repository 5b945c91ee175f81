import type { CourseContent } from '../schemas/content.ts';
import type { CourseFile, CourseSettings } from '../schemas/course.ts';

/** The placeholders that texts may use, by name, with what each stands for in a language. */
export function placeholders(course: CourseFile | CourseSettings, language: string): Record<string, string> {
  const { name, contacts } = course.organisation;
  const called = contacts.map((one) => [`contact.${one.id}`, (one.called ?? one.name)?.[language] ?? ''] as const);
  return {
    organisation: name[language] ?? '',
    passMark: String(course.passMark),
    minutes: String(course.minutes ?? ''),
    ...Object.fromEntries(called),
  };
}

/** A text with its `{placeholders}` filled in; unknown ones are left as they are. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+(?:\.[\w-]+)?)\}/g, (whole, name: string) => values[name] ?? whole);
}

function fillDeep(value: unknown, course: CourseFile, language: string | undefined): unknown {
  if (typeof value === 'string') return language ? fill(value, placeholders(course, language)) : value;
  if (Array.isArray(value)) return value.map((one) => fillDeep(one, course, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      fillDeep(one, course, course.languages.includes(key) ? key : language),
    ]),
  );
}

/** The content with every placeholder filled in, each in its own language. */
export function fillPlaceholders(content: CourseContent): CourseContent {
  return fillDeep(content, content.course, undefined) as CourseContent;
}
