import type { Format } from '../format.ts';
import { statusWords } from '../read/moodle/words.ts';

/** Moodle's report on a SCORM activity's objectives: as the basic one, and the state of each lesson. Recognised by its shape. */
export const format: Format = {
  id: 'moodle-objectives',
  name: 'Moodle’s SCORM objectives report',
  kind: 'people',
  needs: ['attempt', 'started', 'status'],
  columns: { attempt: ['Attempt'], started: ['Started on'] },
  words: statusWords,
};
