import all from 'virtual:words';

/** The interface's words in a language; a word that is missing shows its name. */
export function words(language: string): Readonly<Record<string, string>> {
  return all[language] ?? {};
}

/** One word in every language. */
export function both(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([language, list]) => [language, list[name] ?? name]));
}

/** A word with its `{blanks}` filled in. */
export function filled(word: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (word ?? '').replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
