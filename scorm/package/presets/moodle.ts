import { generic } from './generic.ts';
import type { Preset } from './options.ts';

const oneRule = {
  en: 'A minimum score or a visit beside it would be a second rule.',
  nl: 'Een minimumscore of een bezoek ernaast zou een tweede regel zijn.',
};

/** Moodle's SCORM activity (tried in 4.5). */
export const moodle: Preset = {
  name: 'moodle',
  title: { en: 'Moodle', nl: 'Moodle' },
  standards: ['scorm12', 'scorm2004-3rd'],
  standardsWhy: {
    en: 'Moodle conforms to 1.2 and takes a 2004 package of one SCO; it names no 4th edition.',
    nl: 'Moodle voldoet aan 1.2 en neemt een 2004-pakket met één SCO; een 4th edition noemt het niet.',
  },
  options: {
    passMark: {
      value: 'in-manifest',
      why: {
        en: 'In 1.2 Moodle compares the raw score with it when the course is left; both then say the same. In 2004 it shows it only.',
        nl: 'In 1.2 vergelijkt Moodle de score ermee bij het verlaten; beide zeggen dan hetzelfde. In 2004 toont het de grens alleen.',
      },
    },
    onFail: {
      value: 'failed',
      why: {
        en: 'Moodle lets people start again after a fail, unless the activity limits the attempts.',
        nl: 'Moodle laat mensen na een onvoldoende opnieuw beginnen, tenzij de activiteit het aantal pogingen beperkt.',
      },
    },
    exit: {
      value: 'suspend',
      why: {
        en: 'In 2004 Moodle drops all data at the next launch unless the last exit was a suspension, after completion too.',
        nl: 'In 2004 laat Moodle bij de volgende start alle gegevens vallen als het laatste einde geen onderbreking was, ook na voltooien.',
      },
    },
    window: generic.options.window,
  },
  settings: [
    {
      name: 'Grade › Grading method',
      where: 'check',
      choose: { en: 'Highest grade, maximum grade 100', nl: 'Highest grade, maximum grade 100' },
      why: {
        en: 'The score is reported from 0 to 100.',
        nl: 'De score wordt gemeld van 0 tot 100.',
      },
    },
    {
      name: 'Grade › Grading method',
      where: 'no-check',
      choose: { en: 'Learning objects', nl: 'Learning objects' },
      why: {
        en: 'There is no score to grade by: Moodle then counts that the lesson is done.',
        nl: 'Er is geen score om op te beoordelen: Moodle telt dan dat de les gedaan is.',
      },
    },
    {
      name: 'Attempts management › Number of attempts',
      where: 'check',
      choose: { en: 'Unlimited attempts', nl: 'Unlimited attempts' },
      why: {
        en: 'A limit locks people out who did not pass.',
        nl: 'Een grens sluit mensen buiten die niet geslaagd zijn.',
      },
    },
    {
      name: 'Attempts management › Attempts grading',
      where: 'check',
      choose: { en: 'Highest attempt', nl: 'Highest attempt' },
      why: {
        en: 'A look back then never lowers a result.',
        nl: 'Terugkijken verlaagt dan nooit een resultaat.',
      },
    },
    {
      name: 'Attempts management › Force new attempt',
      choose: { en: 'No', nl: 'No' },
      why: {
        en: 'People then go on where they were.',
        nl: 'Mensen gaan dan verder waar ze waren.',
      },
    },
    {
      name: 'Attempts management › Lock after final attempt',
      where: 'check',
      choose: { en: 'No', nl: 'No' },
      why: {
        en: 'Passed, people can still open the job aid and the refresher.',
        nl: 'Ook na het slagen kunnen mensen de samenvatting en de opfrisser openen.',
      },
    },
    {
      name: 'Compatibility settings › Force completed',
      choose: { en: 'No', nl: 'No' },
      why: {
        en: 'It would mark everyone complete who opens the course.',
        nl: 'Het telt iedereen als klaar die de cursus opent.',
      },
      only: 'scorm12',
    },
    {
      name: 'Compatibility settings › Auto-commit',
      choose: { en: 'No', nl: 'No' },
      why: {
        en: 'The course saves at every decision itself.',
        nl: 'De cursus bewaart zelf bij elke keuze.',
      },
    },
    {
      name: 'Compatibility settings › Mastery score overrides status',
      where: 'mark',
      choose: { en: 'Yes', nl: 'Yes' },
      why: {
        en: 'The pass mark in the manifest is the course’s own, so both agree.',
        nl: 'De grens in het manifest is die van de cursus, dus beide zijn het eens.',
      },
      only: 'scorm12',
    },
    {
      name: 'Completion conditions › Require status',
      where: 'check',
      choose: { en: 'Passed', nl: 'Passed' },
      why: oneRule,
    },
    {
      name: 'Completion conditions › Require status',
      where: 'no-check',
      choose: { en: 'Completed', nl: 'Completed' },
      why: oneRule,
    },
  ],
};
