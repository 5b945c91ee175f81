import { generic } from './generic.ts';
import type { Preset } from './options.ts';

/** Docebo Learn. */
export const docebo: Preset = {
  name: 'docebo',
  title: { en: 'Docebo', nl: 'Docebo' },
  standards: ['scorm12', 'scorm2004-3rd'],
  standardsWhy: {
    en: 'Docebo takes 1.2 and 2004 3rd edition, without sequencing; not the 4th.',
    nl: 'Docebo neemt 1.2 en 2004 3rd edition, zonder sequencing; niet de 4th.',
  },
  options: {
    passMark: generic.options.passMark,
    onFail: generic.options.onFail,
    exit: generic.options.exit,
    window: {
      value: 'stay',
      why: {
        en: 'Docebo shows the course in its own player, which has a way back of its own.',
        nl: 'Docebo toont de cursus in een eigen speler, die zelf een weg terug heeft.',
      },
    },
  },
  settings: [
    {
      name: 'Training material › Add › SCORM',
      choose: { en: 'upload the zip as it is', nl: 'laad het zipbestand op zoals het is' },
      why: {
        en: 'It holds no file of a kind that Docebo refuses, such as PHP or JSP.',
        nl: 'Er zit geen bestand in van een soort dat Docebo weigert, zoals PHP of JSP.',
      },
    },
    {
      name: 'A new version',
      choose: {
        en: 'replace the package of the same training material where the last part of this sheet allows it',
        nl: 'vervang het pakket van hetzelfde lesmateriaal als het laatste deel van dit blad dat toestaat',
      },
      why: {
        en: 'Material of its own would start everyone anew.',
        nl: 'Ander lesmateriaal laat iedereen opnieuw beginnen.',
      },
    },
    ...generic.settings.slice(0, 4),
  ],
};
