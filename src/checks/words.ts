import type { CourseContent } from '../schemas/content.ts';
import { nearest } from '../yaml/did-you-mean.ts';
import { fieldName, type Fault } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';
import { placeholders } from './placeholders.ts';
import { placeholdersBut } from './texts.ts';
import { say, together, unchanged } from '../said/say.ts';

type Words = CourseContent['words'];

type WordsRead = Read<Record<string, string>>;

/** Remarks on words that the player does not use: nobody would see them. */
function unknownWords({ file, value, lineOf }: WordsRead, known: readonly string[]): Fault[] {
  return Object.keys(value).flatMap((name): Fault[] => {
    if (known.includes(name)) return [];
    const meant = nearest(name, known);
    const mend = meant ? say`Did you mean "${meant}"?` : say`Remove it.`;
    const problem = say`The player shows no word "${name}".`;
    return [{ file, line: lineOf([name]), field: fieldName([name]), problem, mend, severity: 'warning' }];
  });
}

/** The blanks of a sentence, which are filled in while the course is shown: `n` and `of` in `Lesson {n} of {of}`. */
export const blanksOf = (sentence: string): string[] => [
  ...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)),
];

/**
 * The blanks that a word has to have, by another list: for a course's word the player's English one, for the player's
 * own any other language's.
 */
function blanksElsewhere(file: string, name: string, lists: readonly (readonly [string, Words[string]])[]) {
  const own = `interface/${lists[0]?.[0] ?? ''}.yaml` === file;
  const others = own ? lists.slice(1) : lists;
  const sentence = others.find(([, list]) => name in list)?.[1][name];
  return sentence === undefined ? undefined : blanksOf(sentence);
}

/** Checks a word's blanks: a misspelt one would be shown as it is, and one must not be left out. */
function checkBlanks(
  { file, value, lineOf }: WordsRead,
  lists: readonly (readonly [string, Words[string]])[],
  filled: readonly string[],
): Fault[] {
  return Object.entries(value).flatMap(([name, sentence]): Fault[] => {
    const blanks = blanksElsewhere(file, name, lists);
    if (blanks === undefined) return [];
    const at = { file, line: lineOf([name]), field: fieldName([name]) };
    const known = [...blanks, ...filled];
    const left = blanks.filter((blank) => !filled.includes(blank) && !blanksOf(sentence).includes(blank));
    const wrong = placeholdersBut(sentence, known).map(({ problem, mend }) => ({
      ...at,
      problem,
      mend,
      severity: 'error' as const,
    }));
    if (wrong.length > 0 || left.length === 0) return wrong;
    const problem = say`The sentence leaves out ${together(
      left.map((one) => unchanged(`{${one}}`)),
      say` and `,
    )}.`;
    return [
      { ...at, problem, mend: say`Put it in where it belongs, or leave it out on purpose.`, severity: 'warning' },
    ];
  });
}

function missingWords(
  lists: readonly (readonly [string, Words[string]])[],
  given: Words,
  known: readonly string[],
): Fault[] {
  return Object.entries(given).flatMap(([language, list]) =>
    known
      .filter((name) => !(name in list))
      .map((name): Fault => {
        const other = lists.find(([, one]) => name in one);
        return {
          file: `interface/${language}.yaml`,
          field: name,
          severity: 'error',
          problem: say`The word is missing in this language.`,
          mend: say`Translate it: in "${other?.[0] ?? ''}" it is "${other?.[1][name] ?? ''}".`,
        };
      }),
  );
}

/** Checks that every language has every word, from the course or from the player, with its blanks. */
export function checkWords(
  read: readonly WordsRead[],
  { words, course }: Pick<CourseContent, 'words' | 'course'>,
  defaults: Words,
): Fault[] {
  const lists = Object.entries({ ...defaults, ...words });
  const known = [
    ...new Set(
      (Object.keys(defaults).length > 0 ? Object.entries(defaults) : lists).flatMap(([, list]) => Object.keys(list)),
    ),
  ];
  // Where a language has no file at all, only that is reported, not each missing word.
  const given = Object.fromEntries(
    Object.entries(words).filter(
      ([language]) => defaults[language] || read.some(({ file }) => file === `interface/${language}.yaml`),
    ),
  );
  const english = Object.entries({ en: {}, ...words, ...defaults }).toSorted(
    ([a], [b]) => Number(b === 'en') - Number(a === 'en'),
  );
  const filled = Object.keys(placeholders(course, ''));
  return [
    ...missingWords(lists, given, known),
    ...read.flatMap((one) => [...unknownWords(one, known), ...checkBlanks(one, english, filled)]),
  ];
}
