import { existsSync, writeFileSync } from 'node:fs';
import type { Field, Format } from '../format.ts';
import { mapping } from './mapping.ts';

/** The fields of a format that a mapping's field stands for, the likeliest first. */
const meant: Readonly<Record<string, readonly Field[]>> = {
  person: ['learner'],
  name: ['name'],
  course: ['course'],
  version: ['version'],
  attempt: ['attempt'],
  status: ['status'],
  completed: ['completion'],
  passed: ['success'],
  score: ['score'],
  time: ['seconds'],
  date: ['at', 'started'],
  question: ['id'],
  questionText: ['question'],
  answer: ['response'],
  answerText: ['responseText'],
  result: ['result'],
  language: ['language'],
};

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What Dutch and English files call things that no format's headings have. */
const alsoCalled: Partial<Record<string, RegExp>> = {
  person: /medewerker|personeel|employee|gebruiker|user|login|mail|deelnemer|cursist|leerling|lerende/,
  name: /naam|name/,
  course: /cursus|course|training|module|leerstuk|opleiding/,
  score: /score|punten|cijfer|points|grade/,
  date: /datum|date|moment|tijdstip|timestamp/,
  question: /vraag|question|opgave|interaction|item/,
  answer: /antwoord|answer|response|keuze|choice/,
  result: /oordeel|resultaat|result|goed|juist|correct/,
  status: /status|voortgang|progress/,
  time: /duur|duration|bestedetijd|timespent/,
};

/** The likeliest heading for each field; no heading is used twice. */
export function guesses(headings: readonly string[], formats: readonly Format[]): Map<string, string> {
  const found = new Map<string, string>();
  // People of one name would be one: an address or a number goes before a column that may have names.
  const telling = headings.find(
    (one) => /mail|number|nummer|matricule|\bid\b/i.test(one) && !/course|cursus|name|naam/i.test(one),
  );
  if (
    telling !== undefined &&
    headings.some((one) => /^(?:user|learner|employee|gebruiker|medewerker|deelnemer)$/i.test(one.trim()))
  )
    found.set('person', telling);
  const free = () => headings.filter((one) => one.trim() !== '' && ![...found.values()].includes(one));
  for (const [field, fields] of Object.entries(meant)) {
    const known = new Set(formats.flatMap(({ columns }) => fields.flatMap((one) => columns[one] ?? [])).map(plain));
    const heading = found.has(field) ? undefined : free().find((one) => known.has(plain(one)));
    if (heading !== undefined) found.set(field, heading);
  }
  for (const [field, pattern] of Object.entries(alsoCalled)) {
    const heading = found.has(field) ? undefined : free().find((one) => pattern?.test(plain(one)));
    if (heading !== undefined) found.set(field, heading);
  }
  return found;
}

const scalar = (text: string) =>
  /^[\p{L}][\p{L}\p{N} _-]*$/u.test(text) && !/^(?:yes|no|true|false|null|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);

/** A first draft of a mapping: every field with what it is, and the heading that is likely to be it. */
function draftOf(name: string, headings: readonly string[], formats: readonly Format[]): string {
  const guessed = guesses(headings, formats);
  const fields = Object.entries(mapping.shape).map(([field, schema]) => {
    const heading = guessed.get(field);
    const value =
      field === 'words'
        ? '\n  passed: []\n  failed: []\n  completed: []\n  in progress: []\n  best: []\n  poor: []'
        : field === 'questions'
          ? ' []'
          : heading === undefined
            ? ''
            : ` ${scalar(heading)}`;
    return `# ${schema.description ?? ''}\n${field}:${value}`;
  });
  return `# What each column of ${name} is. Write the heading as it stands in the file; leave a line empty where the file has no such
# column. What stands here already is a guess: check it. Then run: npm run report -- ${name} --map mapping.yaml
# The file's headings: ${headings.filter((one) => one.trim() !== '').join(' | ')}

${fields.join('\n\n')}
`;
}

/** Writes a first draft for a file, under a name that is free; answers that name. */
export function writeDraft(name: string, headings: readonly string[], formats: readonly Format[]): string {
  const names = ['mapping.yaml', ...Array.from({ length: 99 }, (_, nth) => `mapping-${nth + 2}.yaml`)];
  const free = names.find((one) => !existsSync(one)) ?? 'mapping.yaml';
  writeFileSync(free, draftOf(name, headings, formats).replaceAll('--map mapping.yaml', `--map ${free}`), {
    flag: 'wx',
  });
  return free;
}
