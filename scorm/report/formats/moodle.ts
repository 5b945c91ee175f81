import type { Format } from '../format.ts';

/**
 * Moodle's SCORM interactions report (mod/scorm/report/interactions): one row an attempt, columns for each interaction.
 * It is downloaded as text with tabs; headings are in the language of whoever downloads it.
 */
export const format: Format = {
  id: 'moodle-interactions',
  name: 'Moodle’s SCORM interactions report',
  kind: 'attempts',
  needs: ['attempt', 'started', 'id', 'response'],
  columns: {
    learner: [
      'ID number',
      'ID-nummer',
      'Email address',
      'E-mailadres',
      'Username',
      'Gebruikersnaam',
      'Name',
      'Naam',
      'Full name',
      'First name / Last name',
    ],
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
    result: /^(?:result|resultaat) (\d+)$/i,
  },
  words: {
    volledig: 'completed',
    mislukt: 'failed',
    'niet geprobeerd': 'not attempted',
    voorgeproefd: 'browsed',
  },
  dates: ['%d %B %Y, %I:%M %p', '%d %B %Y, %H:%M', '%d %B %Y %I:%M %p', '%d %B %Y %H:%M'],
  advice: 'In Moodle, tick “Summary of question” and “Summary of responses” under the report before you download it.',
};
