import type { CourseContent } from '../schemas/content.ts';
import { nearest } from '../yaml/did-you-mean.ts';
import { fieldName, type Fault } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';

type Words = CourseContent['words'];

/** Words that the player does not know are remarks: nobody sees them. */
function unknownWords({ file, value, lineOf }: Read<Record<string, string>>, known: readonly string[]): Fault[] {
  return Object.keys(value).flatMap((name): Fault[] => {
    if (known.includes(name)) return [];
    const meant = nearest(name, known);
    const mend = meant ? `Did you mean "${meant}"?` : 'Remove it.';
    const problem = `The player shows no word "${name}".`;
    return [{ file, line: lineOf([name]), field: fieldName([name]), problem, mend, severity: 'warning' }];
  });
}

/** Every language of the course has every word of the player, its own or the player's. */
export function checkWords(read: readonly Read<Record<string, string>>[], words: Words, defaults: Words): Fault[] {
  const lists = Object.entries({ ...defaults, ...words });
  const known = [
    ...new Set(
      (Object.keys(defaults).length > 0 ? Object.entries(defaults) : lists).flatMap(([, list]) => Object.keys(list)),
    ),
  ];
  // Where a language has no file at all, only that is reported, not each missing word.
  const given = Object.entries(words).filter(
    ([language]) => defaults[language] || read.some(({ file }) => file === `interface/${language}.yaml`),
  );
  const missing = given.flatMap(([language, list]) =>
    known
      .filter((name) => !(name in list))
      .map((name): Fault => {
        const other = lists.find(([, one]) => name in one);
        return {
          file: `interface/${language}.yaml`,
          field: name,
          severity: 'error',
          problem: 'The word is missing in this language.',
          mend: `Translate it: in "${other?.[0] ?? 'another language'}" it is "${other?.[1][name] ?? ''}".`,
        };
      }),
  );
  return [...missing, ...read.flatMap((one) => unknownWords(one, known))];
}
