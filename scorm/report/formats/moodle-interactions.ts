import type { Format } from '../format.ts';
import { statusWords } from '../read/moodle/words.ts';
import { say } from '../../../src/said/say.ts';

/**
 * Moodle's SCORM interactions report (mod/scorm/report/interactions): one row an attempt, columns for each interaction.
 * It is downloaded as text with tabs; headings are in the language of whoever downloads it. Recognised by its shape
 * (`read/moodle/shape.ts`); these headings are for a report in which nobody has begun.
 */
export const format: Format = {
  id: 'moodle-interactions',
  name: 'Moodle’s SCORM interactions report',
  kind: 'attempts',
  needs: ['attempt', 'started', 'id', 'response'],
  columns: {
    learner: ['ID number', 'ID-nummer', 'Nummer (ID)', 'Email address', 'E-mailadres', 'Username', 'Gebruikersnaam'],
    name: ['Name', 'Naam', 'Full name', 'Volledige naam', 'First name / Last name'],
    attempt: ['Attempt', 'Poging'],
    started: ['Started on', 'Gestart op', 'Begonnen op'],
    score: ['Score', 'Cijfer'],
  },
  // Headed by the course's title: a score of 100 in it, or how far someone came.
  next: { status: 'score' },
  repeated: {
    id: /^(?:question|vraag) (\d+)$/i,
    response: /^(?:response|antwoord|respons|reactie) (\d+)$/i,
    result: /^(?:result|resultaat|reslutaat) (\d+)$/i,
  },
  words: statusWords,
  advice: say`In Moodle, tick “Summary of question” and “Summary of responses” under the report before you download it.`,
};
