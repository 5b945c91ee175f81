import { computed } from 'nanostores';
import { $files, $told } from './course.ts';
import { $language } from '../words/words.ts';
import { valueAt } from './json.ts';

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** What `course.yaml` says. */
export const $settings = computed($files, (files) => files.get('course.yaml')?.value);

/** The course's languages, those in preparation last. */
export const $languages = computed($settings, (settings): readonly string[] => {
  const all = [...strings(valueAt(settings, ['languages'])), ...strings(valueAt(settings, ['draft']))];
  return all.length > 0 ? [...new Set(all)] : ['en'];
});

/** The languages in which the desk shows what is in the course: its own first, where the course has it. */
export const $reading = computed([$languages, $language], (languages, own) =>
  languages.includes(own) ? [own, ...languages.filter((one) => one !== own)] : languages,
);

/** Words in the first language that has them. */
export function textIn(value: unknown, languages: readonly string[]): string {
  if (typeof value === 'string') return value;
  const texts = (value ?? {}) as Readonly<Record<string, unknown>>;
  const found = [...languages, ...Object.keys(texts)].map((language) => texts[language]);
  return found.find((one): one is string => typeof one === 'string' && one.trim() !== '') ?? '';
}

export type Named = { readonly id: string; readonly name: string };

function named(list: unknown, languages: readonly string[]): readonly Named[] {
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((one) => {
    const id = valueAt(one, ['id']);
    const name = textIn(valueAt(one, ['name']) ?? valueAt(one, ['title']) ?? valueAt(one, ['text']), languages);
    return typeof id === 'string' ? [{ id, name: name || id }] : [];
  });
}

/** The contacts, by id and name. */
export const $contacts = computed([$settings, $reading], (settings, languages) =>
  named(valueAt(settings, ['organisation', 'contacts']), languages),
);

/** The skills, by id and name. */
export const $skills = computed([$settings, $reading], (settings, languages) =>
  named(valueAt(settings, ['skills']), languages),
);

/** The sources, by id and title. */
export const $sources = computed($files, (files): readonly Named[] =>
  Object.entries((files.get('sources.yaml')?.value ?? {}) as Readonly<Record<string, { title?: string }>>).map(
    ([id, one]) => ({ id, name: one?.title ?? id }),
  ),
);

/** The faults and remarks, as the check last said them. */
export const $faults = computed($told, ({ faults }) => faults);

/** The live page of the course. */
export const $page = computed($told, ({ page }) => page);

/** How many other desks are open on this folder. */
export const $others = computed($told, ({ others }) => others.count);
