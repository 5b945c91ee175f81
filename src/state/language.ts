import { atom } from 'nanostores';
import { decide } from '../course/attempt.ts';
import { $course, update } from './attempt.ts';

/** The language that the page is shown in. */
export const $language = atom('');

/** The first wish that the course has, by its primary tag: `nl-BE` finds `nl`. */
export function pickLanguage(languages: readonly string[], wishes: readonly (string | null)[]): string {
  const tags = wishes.map((wish) => (wish ?? '').toLowerCase().split(/[-_]/)[0] ?? '');
  return tags.find((tag) => languages.includes(tag)) ?? languages[0] ?? '';
}

/** Shows the course in another language and remembers it; every answer stays. */
export function chooseLanguage(language: string): void {
  if (!$course.get().languages.includes(language)) return;
  $language.set(language);
  update((attempt) => decide(attempt, 'language', language, Date.now() / 1000));
}
