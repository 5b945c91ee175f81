import { dutch } from './nl/dutch.ts';

/** The languages in which the check and the desk speak. */
export type SaidLanguage = 'en' | 'nl';

/** A sentence in each of these languages. */
export type Said = Readonly<Record<SaidLanguage, string>>;

type Value = Said | string | number | undefined;

/** A value within a sentence; a number has a comma in Dutch. */
function written(value: Value, language: SaidLanguage): string {
  if (typeof value === 'object') return value[language];
  return typeof value === 'number' && language === 'nl' ? String(value).replace('.', ',') : String(value);
}

const filled = (sentence: string, values: readonly Value[], language: SaidLanguage): string =>
  sentence.replaceAll(/\{(\d+)\}/g, (_, nth: string) => written(values[Number(nth) - 1], language));

/** A template as `src/said/nl` names it: `There is no ${what}.` is "There is no {1}." */
export const keyOf = (parts: readonly string[]): string => parts.reduce((key, part, nth) => `${key}{${nth}}${part}`);

/**
 * A sentence in every language: the template is the English one, and its Dutch stands in `src/said/nl` (a test holds that).
 * A value that is itself a sentence is put in by its language.
 */
export function say(parts: TemplateStringsArray, ...values: readonly Value[]): Said {
  const key = keyOf(parts);
  return { en: filled(key, values, 'en'), nl: filled(dutch[key] ?? key, values, 'nl') };
}

/** The sentence of a schema in every language. */
export const saidOf = (sentence: string): Said => ({ en: sentence, nl: dutch[sentence] ?? sentence });

/** Words that are the same in every language: a name, a value, or what another program says. */
export const unchanged = (words: string): Said => ({ en: words, nl: words });

/** Sentences behind one another; what is not there is left out. */
export function together(said: readonly (Said | undefined)[], between: Said = unchanged(' ')): Said {
  const all = said.filter((one) => one !== undefined);
  const joined = (language: SaidLanguage) =>
    all
      .map((one) => one[language])
      .filter(Boolean)
      .join(between[language]);
  return { en: joined('en'), nl: joined('nl') };
}

/** A number with so many decimals. */
export function decimal(number: number, digits: number): Said {
  const en = number.toFixed(digits);
  return { en, nl: en.replace('.', ',') };
}
