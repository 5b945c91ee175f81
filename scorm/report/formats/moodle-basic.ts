import type { Format } from '../format.ts';
import { statusWords } from '../read/moodle/words.ts';

/** Moodle's basic report on a SCORM activity: one row an attempt, with its score or state. Recognised by its shape. */
export const format: Format = {
  id: 'moodle-basic',
  name: 'Moodle’s SCORM basic report',
  kind: 'people',
  needs: ['attempt', 'started', 'status'],
  columns: { attempt: ['Attempt'], started: ['Started on'] },
  words: statusWords,
};
