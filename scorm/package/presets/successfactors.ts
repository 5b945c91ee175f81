import { generic } from './generic.ts';
import type { Preset } from './options.ts';

/** SAP SuccessFactors Learning. */
export const successfactors: Preset = {
  name: 'successfactors',
  title: { en: 'SAP SuccessFactors Learning', nl: 'SAP SuccessFactors Learning' },
  standards: ['scorm2004-3rd', 'scorm12'],
  standardsWhy: {
    en: 'The 2004 manifest says that the content sets completion: otherwise the item is completed by leaving it.',
    nl: 'Het manifest van 2004 zegt dat de inhoud het voltooien bepaalt: anders is het onderdeel klaar zodra je het verlaat.',
  },
  options: {
    passMark: {
      value: 'in-manifest',
      why: {
        en: 'The content object takes its mastery score from the manifest; without it, admins fill in one of their own.',
        nl: 'Het content object neemt zijn mastery score uit het manifest; zonder vullen beheerders er zelf een in.',
      },
    },
    onFail: generic.options.onFail,
    exit: generic.options.exit,
    window: {
      value: 'close',
      why: {
        en: 'Content opens in a window of its own, and completion shows once that is closed.',
        nl: 'Inhoud opent in een eigen venster, en voltooien is te zien zodra dat dicht is.',
      },
    },
  },
  settings: [
    {
      name: 'Content Objects › Mastery Score',
      where: 'mark',
      choose: { en: 'leave it as the import filled it in', nl: 'laat staan wat bij het importeren is ingevuld' },
      why: {
        en: 'It comes from the manifest, and is the course’s own.',
        nl: 'Het komt uit het manifest en is dat van de cursus.',
      },
    },
    {
      name: 'Item › Complete content on launch',
      choose: { en: 'off', nl: 'uit' },
      why: {
        en: 'It is for documents; with content that reports, it can mark people who only opened it.',
        nl: 'Het is voor documenten; bij inhoud die zelf meldt, kan het mensen meetellen die alleen openden.',
      },
    },
    {
      name: 'Session timeout (LMS_ADMIN)',
      choose: {
        en: 'keep the defaults that keep the session alive',
        nl: 'laat de waarden staan die de sessie in leven houden',
      },
      why: {
        en: 'After 30 idle minutes people are logged out; the course then says so, and saves at the next launch.',
        nl: 'Na 30 stille minuten worden mensen uitgelogd; de cursus zegt dat dan, en bewaart bij de volgende start.',
      },
    },
    ...generic.settings.slice(0, 3),
  ],
};
