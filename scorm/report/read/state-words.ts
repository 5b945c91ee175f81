import type { Format } from '../format.ts';
import { statusWords } from './moodle/words.ts';
import { caseOf, literal } from './sql.ts';

/** What LMSs write for SCORM's words, in English and Dutch. A format adds its own. */
const usualWords: Readonly<Record<string, string>> = {
  complete: 'completed',
  finished: 'completed',
  voltooid: 'completed',
  afgerond: 'completed',
  true: 'completed',
  yes: 'completed',
  ja: 'completed',
  '1': 'completed',
  pass: 'passed',
  geslaagd: 'passed',
  fail: 'failed',
  gezakt: 'failed',
  'niet geslaagd': 'failed',
  'in progress': 'incomplete',
  onvolledig: 'incomplete',
  'niet voltooid': 'incomplete',
  started: 'incomplete',
  false: 'incomplete',
  'not started': 'not attempted',
  not_attempted: 'not attempted',
  'niet gestart': 'not attempted',
  no: 'incomplete',
  nee: 'incomplete',
  nein: 'incomplete',
  non: 'incomplete',
  oui: 'completed',
  '0': 'incomplete',
};

const completions: Readonly<Record<string, string>> = {
  completed: '2',
  passed: '2',
  failed: '2',
  incomplete: '1',
  browsed: '1',
  'not attempted': '0',
};
const successes: Readonly<Record<string, string>> = { passed: '2', failed: '1' };
const successWords: Readonly<Record<string, string>> = {
  ...successes,
  true: '2',
  false: '1',
  yes: '2',
  no: '1',
  ja: '2',
  nee: '1',
  nein: '1',
  oui: '2',
  non: '1',
  '1': '2',
  '0': '1',
  onvoldoende: '1',
  voldoende: '2',
};

/** A word's code, for SCORM's own words and for what an LMS writes for them. */
function coded(field: string, codes: Readonly<Record<string, string>>, format: Format): string {
  const words = { ...statusWords, ...usualWords, ...format.words };
  const also = Object.entries(words).flatMap(([word, scorm]) =>
    codes[scorm] === undefined ? [] : [[word, codes[scorm]]],
  );
  return caseOf(`lower(trim("${field}"))`, { ...codes, ...Object.fromEntries(also), ...codes });
}

/** SQL for how far someone is by a column of texts: 2 at the end, 1 on the way, 0 not begun; null where it is no such word. */
export const completionIn = (field: 'completion' | 'status', format: Format): string =>
  coded(field, completions, format);

/** SQL for whether someone passed by a column of texts: 2 or 1; null where it is no such word. Yes and no are one in a column of passes alone. */
export const successIn = (field: 'success' | 'status', format: Format): string =>
  coded(field, field === 'success' ? successWords : successes, format);

/** What says that nothing is known. */
const unsaid = ['unknown', 'onbekend', 'unbekannt', 'inconnu', 'n/a', 'na', 'none', 'null', '-', '–', '—'];

/** SQL for a text of a column that is there and that nobody knows; a number, a day or a share is none. */
const unknownIn = (field: 'completion' | 'success' | 'status', known: string): string =>
  `case when trim("${field}") <> '' and lower(trim("${field}")) not in (${unsaid.map(literal).join(', ')})
    and not regexp_matches("${field}", '\\d') and ${known} is null then trim("${field}") end`;

/** SQL for the word for how far someone is that isn't known, where one isn't. */
export const unknownWord = (format: Format): string => `coalesce(
  ${unknownIn('status', `coalesce(${coded('status', completions, format)}, ${coded('status', successes, format)})`)},
  ${unknownIn('completion', coded('completion', completions, format))},
  ${unknownIn('success', coded('success', successWords, format))})`;

/** SQL for a cell that says in so many words that it has nothing. */
export const saysNothing = (field: string): string => `lower(trim("${field}")) in (${unsaid.map(literal).join(', ')})`;

/** SCORM's words for an answer, and those of others, by its points. */
const inWords = { correct: '2', neutral: '1', incorrect: '0', wrong: '0', acceptable: '1', best: '2', poor: '0' };

/** Weaker information: points, and right or wrong. */
const inPoints = `coalesce(
  case when as_number("points") between 0 and 2 then 4 + round(as_number("points"))::int end,
  ${caseOf('lower("result")', { true: '6', false: '4', yes: '6', no: '4', ja: '6', nee: '4', goed: '6', fout: '4', right: '6', '1': '6', '0': '4' })},
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
