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
    en: 'Take 1.2 where you want to see what people answered: of a 2004 package, Moodle’s report has no answers. It takes a 2004 package of one SCO; it names no 4th edition.',
    nl: 'Neem 1.2 als je wilt zien wat mensen antwoordden: van een 2004-pakket heeft Moodles rapport geen antwoorden. Het neemt een 2004-pakket met één SCO; een 4th edition noemt het niet.',
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
        en: 'In 2004 the attempt stays open after a fail, so that people try again in it (tried in 4.5), and you see who did not pass.',
        nl: 'In 2004 blijft de poging na een onvoldoende open, zodat mensen er opnieuw in proberen (geprobeerd in 4.5), en je ziet wie niet geslaagd is.',
      },
    },
    exit: {
      value: 'suspend',
      why: {
        en: 'In 2004 Moodle drops all data at the next launch unless the last exit was a suspension, after completion too.',
        nl: 'In 2004 laat Moodle bij de volgende start alle gegevens vallen als het laatste einde geen onderbreking was, ook na voltooien.',
      },
    },
    window: {
      value: 'close-around',
      why: {
        en: 'Moodle opens its window such that only the window around the frame can be closed (tried in 4.5).',
        nl: 'Moodle opent zijn venster zo, dat alleen het venster om het frame dicht kan (geprobeerd in 4.5).',
      },
    },
  },
  in12: {
    onFail: {
      value: 'incomplete',
      why: {
        en: 'In 1.2 Moodle counts a failed attempt as finished and opens it for looking back only; an incomplete one stays open, and another try passes in it (tried in 4.5).',
        nl: 'In 1.2 telt Moodle een gezakte poging als af en opent die alleen om terug te kijken; een onvoltooide blijft open, en een nieuwe poging erin telt (geprobeerd in 4.5).',
      },
    },
  },
  settings: [
    {
      name: 'Appearance › Display package',
      choose: { en: 'New window, width 100 % and height 100 %', nl: 'New window, breedte 100 % en hoogte 100 %' },
      why: {
        en: 'The course then has the whole window, and Exit closes it. “Current window” works too; Moodle’s own height of 500 pixels is low.',
        nl: 'De cursus heeft dan het hele venster, en Afsluiten sluit het. “Current window” werkt ook; Moodles eigen hoogte van 500 pixels is laag.',
      },
    },
    {
      name: 'Appearance › Display course structure in player',
      choose: { en: 'Disabled', nl: 'Disabled' },
      why: {
        en: 'The course is one item with a menu of its own; the table of contents leaves it a frame of 650 pixels in a page that scrolls.',
        nl: 'De cursus is één onderdeel met een eigen menu; de inhoudsopgave laat er een frame van 650 pixels voor over, in een pagina die scrolt.',
      },
    },
    {
      name: 'Appearance › Show navigation',
      choose: { en: 'No', nl: 'No' },
      why: {
        en: 'With one item there is nothing to go to, and the bar takes room.',
        nl: 'Met één onderdeel is er niets om heen te gaan, en de balk kost ruimte.',
      },
    },
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
