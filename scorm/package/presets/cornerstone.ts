import { generic } from './generic.ts';
import type { Preset } from './options.ts';

/** Cornerstone Learning (CSOD). */
export const cornerstone: Preset = {
  name: 'cornerstone',
  title: { en: 'Cornerstone', nl: 'Cornerstone' },
  standards: ['scorm2004-3rd', 'scorm12'],
  standardsWhy: {
    en: 'Its reports of answers are made for SCORM 2004; 1.2 is for where that is not wanted.',
    nl: 'De rapporten over antwoorden zijn gemaakt voor SCORM 2004; 1.2 is voor waar dat niet gewenst is.',
  },
  options: {
    passMark: {
      value: 'left-out',
      why: {
        en: 'The course decides on the final result alone: an LMS that judges by the manifest judges unfinished tries too.',
        nl: 'De cursus beslist alleen over het eindresultaat: een LMS dat naar het manifest oordeelt, oordeelt ook over wat niet af is.',
      },
    },
    onFail: {
      value: 'incomplete',
      why: {
        en: 'After “failed” an LMS can lock people out, or ask for a new registration; “incomplete” lets them try again.',
        nl: 'Na “failed” kan een LMS mensen buitensluiten of een nieuwe inschrijving vragen; met “incomplete” kunnen ze opnieuw proberen.',
      },
    },
    exit: generic.options.exit,
    window: {
      value: 'close',
      why: {
        en: 'A commit while the window is torn down is refused (391): Exit saves first and closes then.',
        nl: 'Bewaren terwijl het venster sluit wordt geweigerd (391): Afsluiten bewaart eerst en sluit daarna.',
      },
    },
  },
  settings: [
    {
      name: 'Content Uploader or Course Publisher',
      choose: { en: 'upload the zip as it is, one course', nl: 'laad het zipbestand op zoals het is, één cursus' },
      why: {
        en: 'Zips that hold several courses are for larger libraries; this is one SCO.',
        nl: 'Zipbestanden met meer cursussen zijn voor grotere verzamelingen; dit is één SCO.',
      },
    },
    {
      name: 'Preview before you publish',
      choose: { en: 'take the course to its end as a test user', nl: 'doe de cursus tot het eind als testgebruiker' },
      why: {
        en: 'What the preview shows of status and score is what learners get.',
        nl: 'Wat de proef laat zien aan status en score, krijgen mensen ook.',
      },
    },
    {
      name: 'A new version: Replace or Reversion',
      choose: {
        en: 'what the last part of this sheet says: Replace where it may take the place of the old one',
        nl: 'wat het laatste deel van dit blad zegt: Replace als het de oude mag vervangen',
      },
      why: {
        en: 'Replace keeps the attempts that are under way; Reversion starts a version beside the old one.',
        nl: 'Replace houdt de pogingen die bezig zijn; Reversion begint een versie naast de oude.',
      },
    },
    ...generic.settings.slice(0, 4),
  ],
};
