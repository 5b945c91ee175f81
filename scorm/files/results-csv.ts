import { cell, type Value } from './csv.ts';

const columns = {
  learner: [
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
  ],
  index: ['interaction_index'],
  answer: [
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
  ],
  time: ['latency_s', 'timestamp'],
  language: ['language'],
} as const;

type Part = keyof typeof columns;

/** The byte order mark, for spreadsheets to keep accents, and the names of all columns; lines end in CRLF. */
export const resultsHeader = `\ufeff${Object.values(columns).flat().join(',')}\r\n`;

/** The cells of a part of a row of results, without a comma at their ends; without values, empty ones. */
export function resultCells<P extends Part>(
  part: P,
  values?: Readonly<Record<(typeof columns)[P][number], Value>>,
): string {
  const names: readonly (typeof columns)[P][number][] = columns[part];
  return names.map((name) => cell(values?.[name] ?? null)).join(',');
}

/** A row of results of its five parts, in the order of the columns. */
export const resultRow = (learner: string, index: string, answer: string, time: string, language: string): string =>
  `${learner},${index},${answer},${time},${language}\r\n`;
