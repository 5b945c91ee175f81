import all, { type Words } from 'virtual:words';

export type { Words };

/** The name of a word of the interface: the player's English words have each of them, and give this type. */
export type WordName = keyof Words;

/** The interface's words in a language of the course. */
export function words(language: string): Words {
  return all[language] ?? ({} as Words);
}

/** One word in every language. */
export function both(name: WordName): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([language, list]) => [language, list[name]]));
}

/** A word with its `{blanks}` filled in. */
export function filled(word: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (word ?? '').replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
