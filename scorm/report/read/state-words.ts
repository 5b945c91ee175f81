import type { Format } from '../format.ts';
import { statusWords } from './moodle/words.ts';
import { caseOf, literal, valueIn } from './sql.ts';

const listed = (words: string): readonly string[] => words.split('|');

/** What LMSs write for SCORM's words, in English and Dutch, as `plain_words` leaves them. A format adds its own. */
const usual: Readonly<Record<string, readonly string[]>> = {
  completed: listed(
    'complete|completed equivalent|waived|finished|done|achieved|attended|voltooid|afgerond|afgemaakt|klaar|gereed|compleet|true|yes|ja|oui|y|1',
  ),
  passed: listed('pass|successful|successfully completed|succeeded|geslaagd|behaald|gehaald|met succes afgerond'),
  failed: listed(
    'fail|not passed|did not pass|unsuccessful|not successful|gezakt|niet geslaagd|niet behaald|niet gehaald|onvoldoende',
  ),
  incomplete: listed(
    'in progress|inprogress|ongoing|started|not completed|not complete|not yet completed|not finished|unfinished|partially completed|' +
      'onvolledig|incompleet|niet voltooid|niet afgerond|nog niet afgerond|niet afgemaakt|bezig|mee bezig|in uitvoering|lopend|gestart|begonnen|' +
      'false|no|nee|nein|non|n|0',
  ),
  'not attempted': listed(
    'not started|notstarted|not attended|subscribed|not activated|never accessed|waiting|not yet started|not begun|assigned|enrolled|registered|invited|' +
      'niet gestart|nog niet gestart|niet begonnen|nog niet begonnen|toegewezen|ingeschreven|uitgenodigd',
  ),
};

/** Two states in one cell, as in "Completed - Passed": whoever completed has passed or failed. */
const both = ['completed', 'complete', 'voltooid', 'afgerond'].flatMap((done) =>
  (['passed', 'failed'] as const).flatMap((result) =>
    [result, ...(usual[result] ?? [])].flatMap((word) =>
      [`${done} ${word}`, `${word} ${done}`].map((words) => [words, result] as const),
    ),
  ),
);

const usualWords: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(usual).flatMap(([state, words]) => words.map((word) => [word, state] as const)),
  ...both,
]);

const completions: Readonly<Record<string, string>> = {
  completed: '2',
  passed: '2',
  failed: '2',
  incomplete: '1',
  browsed: '1',
  'not attempted': '0',
};
const successes: Readonly<Record<string, string>> = { passed: '2', failed: '1' };
/** What a column of passes has. "No" is of whoever hasn't passed, those who haven't finished or begun too: 0. */
const successWords: Readonly<Record<string, string>> = {
  ...successes,
  true: '2',
  yes: '2',
  ja: '2',
  oui: '2',
  y: '2',
  '1': '2',
  voldoende: '2',
  onvoldoende: '1',
  false: '0',
  no: '0',
  nee: '0',
  nein: '0',
  non: '0',
  n: '0',
  '0': '0',
};

/** Words without capitals and signs, as the macro `plain_words` leaves them: in_progress, In-Progress. */
const plainWords = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim();

/** A word's code, for SCORM's own words and for what an LMS writes for them. */
function coded(field: string, codes: Readonly<Record<string, string>>, format: Format): string {
  const words = { ...statusWords, ...usualWords, ...format.words };
  const also = Object.entries(words).flatMap(([word, scorm]) =>
    codes[scorm] === undefined ? [] : [[plainWords(word), codes[scorm]]],
  );
  const known = { ...codes, ...Object.fromEntries(also), ...codes };
  return `coalesce(${valueIn(`plain_words("${field}")`, known)}, ${valueIn(`plain_words(${withoutAdded(field)})`, known)})`;
}

/** What LMSs add to a state: in brackets, after a stroke, or as a word. It says nothing of how far someone is. */
const added = String.raw`[(/|].*$| past due| overdue| te laat| verlopen`;

/** SQL for a text without what is added to a state: "Passed (Online)", "In Progress / Past Due". */
const withoutAdded = (field: string) => `regexp_replace(lower("${field}"), '${added}', '', 'g')`;

/** SQL for how far someone is by a column of texts: 2 at the end, 1 on the way, 0 not begun; null where it is no such word. */
export const completionIn = (field: 'completion' | 'status', format: Format): string =>
  coded(field, completions, format);

/** SQL for whether someone passed by a column of texts: 2, 1 where they failed, 0 where it only says that they haven't; null where it is no such word. */
export const successIn = (field: 'success' | 'status', format: Format): string =>
  coded(field, field === 'success' ? successWords : successes, format);

/** What says that nothing is known. */
const unsaid = listed(
  'unknown|onbekend|unbekannt|inconnu|n/a|na|#n/a|n.v.t.|nvt|niet van toepassing|not applicable|none|null|nan|nat|undefined|' +
    'never|nooit|nie|jamais|leeg|(leeg)|blank|(blank)|empty|(empty)|-|--|–|—',
);

/** SQL for a text of a column that is there and that nobody knows; a number, a day or a share is none. */
const unknownIn = (field: 'completion' | 'success' | 'status', known: string): string =>
  `case when trim("${field}") <> '' and lower(trim("${field}")) not in (${unsaid.map(literal).join(', ')})
    and not regexp_matches("${field}", '\\d') and ${known} is null then trim("${field}") end`;

/** SQL for the word for how far someone is that isn't known, where one isn't. */
export const unknownWord = (format: Format): string => `coalesce(
  ${unknownIn('status', `coalesce(${coded('status', completions, format)}, ${coded('status', successes, format)})`)},
  ${unknownIn('completion', coded('completion', completions, format))},
  ${unknownIn('success', coded('success', successWords, format))})`;

/** Words for not finished that are of those who haven't begun as well. */
const vague = listed(
  'not completed|not complete|not yet completed|not finished|niet voltooid|niet afgerond|nog niet afgerond|niet afgemaakt|' +
    'false|no|nee|nein|non|n|0',
);

/** SQL that is true where a state that isn't the end leaves open whether someone has begun. */
export const isVague = ['status', 'completion']
  .map((field) => `coalesce(plain_words("${field}") in ('', ${vague.map(literal).join(', ')}), true)`)
  .join(' and ');

/** SQL for a cell that says in so many words that it has nothing. */
export const saysNothing = (field: string): string => `lower(trim("${field}")) in (${unsaid.map(literal).join(', ')})`;

/** SCORM's words for an answer, and those of others, by its points. */
const inWords = { correct: '2', neutral: '1', incorrect: '0', wrong: '0', acceptable: '1', best: '2', poor: '0' };

/** Weaker information: points, and right or wrong. */
const inPoints = `coalesce(
  case when as_number("points") between 0 and 2 then 4 + round(as_number("points"))::int end,
  ${caseOf('lower("result")', { true: '6', false: '4', yes: '6', no: '4', y: '6', n: '4', ja: '6', nee: '4', goed: '6', fout: '4', right: '6', juist: '6', onjuist: '4', richtig: '6', falsch: '4', passed: '6', failed: '4', '1': '6', '0': '4' })},
  3)`;

/**
 * The recorded worth of an answer: 0 poor, 1 acceptable, 2 best where SCORM's words say so. Right or wrong, and points,
 * cannot express "acceptable", so the course's own key overrides them: 4, 5, 6. Nothing recorded is 3.
 */
export function judged({ judgements = {} }: Format): string {
  const own = Object.fromEntries(
    Object.entries(judgements).map(([word, scorm]) => [word, inWords[scorm as keyof typeof inWords]]),
  );
  const worded = caseOf('lower("result")', { ...inWords, ...own });
  return `case when ${worded} is null then ${inPoints} else ${worded} end`;
}
