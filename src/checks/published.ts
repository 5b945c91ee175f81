import type { CourseContent } from '../schemas/content.ts';
import { textLanguages } from './texts.ts';

function inLanguages(value: unknown, kept: readonly string[], known: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => inLanguages(one, kept, known));
  if (typeof value !== 'object' || value === null) return value;
  const languages = textLanguages(value, known);
  const entries = Object.entries(value);
  if (languages.some((one) => kept.includes(one)))
    return Object.fromEntries(entries.filter(([language]) => kept.includes(language)));
  return Object.fromEntries(entries.map(([name, one]) => [name, inLanguages(one, kept, known)]));
}

/** The content in its published languages alone: what is in others, under way or left out, goes into no package. */
export function published(content: CourseContent): CourseContent {
  const { languages, draft } = content.course;
  const within = inLanguages(content, languages, [...languages, ...draft]) as CourseContent;
  return { ...within, words: content.words };
}
