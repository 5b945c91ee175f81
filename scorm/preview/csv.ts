import type { LearnerResult, Recorded } from './results.ts';

const columns = [
  'learner_id',
  'learner_name',
  'course_id',
  'course_version',
  'standard',
  'launches',
  'completion',
  'success',
  'score',
  'total_time_s',
  'interaction_index',
  'interaction_id',
  'lesson',
  'skill',
  'scored',
  'question',
  'response',
  'response_text',
  'points',
  'result',
  'correct_response',
  'weighting',
  'latency_s',
  'timestamp',
  'language',
];

/** What begins a formula in a spreadsheet, wide letters too (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/** Where a formula would begin for a spreadsheet that takes another mark than the comma for the end of a cell. A wink is none. */
const laterFormula = /([;\t\r\n]\s*)(?=[=+@]|-[\w(])/g;

/** A cell by RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front. */
export function cell(value: string | number | boolean | null): string {
  const text = String(value ?? '');
  const inert = typeof value === 'string' ? text.replace(formula, "'$&").replaceAll(laterFormula, "$1'") : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

function recordedCells(one: Recorded | undefined): (string | number | boolean | null)[] {
  if (!one) return Array<string>(14).fill('');
  return [
    one.index,
    one.id,
    one.lesson,
    one.skill,
    one.scored,
    one.question,
    one.response,
    one.responseText,
    one.points,
    one.result,
    one.correct,
    one.weighting,
    one.latency,
    one.time,
  ];
}

/** The results as CSV that spreadsheets open with accents intact: a byte order mark, commas, CRLF; one row an interaction. */
export function csvOf(results: readonly LearnerResult[]): string {
  const rows = results.flatMap((result) => {
    const { learner, course, standard, launches, completion, success, score, seconds, language, version } = result;
    const own = [learner.id, learner.name, course, version, standard, launches, completion, success, score, seconds];
    const recorded = result.interactions.length > 0 ? result.interactions : [undefined];
    return recorded.map((one) => [...own, ...recordedCells(one), language].map(cell).join(','));
  });
  return `\ufeff${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}
