import { both, filled, type WordName } from '../../i18n/words.ts';
import type { Text } from '../../schemas/text.ts';

/** A word of the interface in every language, with its `{blanks}` filled in. */
export function worded(name: WordName, values: Readonly<Record<string, string | number>> = {}): Text {
  return Object.fromEntries(Object.entries(both(name)).map(([language, word]) => [language, filled(word, values)]));
}
