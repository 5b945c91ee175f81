import { standards } from '../standards.ts';
import type { Preset } from './options.ts';

/** Safe for any LMS. */
export const generic: Preset = {
  name: 'generic',
  title: { en: 'Any other LMS', nl: 'Elk ander LMS' },
  standards,
  standardsWhy: {
    en: 'SCORM 1.2 and 2004 3rd edition are the safe pair; the 4th is for LMSs that ask for it, cmi5 for those that have a record store.',
    nl: 'SCORM 1.2 en 2004 3rd edition zijn het veilige paar; de 4th is voor LMS’en die erom vragen, cmi5 voor wie een record store heeft.',
  },
  options: {
    passMark: {
      value: 'in-manifest',
      why: {
        en: 'An LMS that applies the pass mark itself then applies the one that the course does.',
        nl: 'Een LMS dat zelf een cesuur toepast, past dan dezelfde toe als de cursus.',
      },
    },
    onFail: {
      value: 'failed',
      why: {
        en: 'L&D sees the difference between not passed and not finished.',
        nl: 'L&D ziet het verschil tussen niet geslaagd en niet af.',
      },
    },
    exit: {
      value: 'suspend',
      why: {
        en: 'After any other exit some LMSs give nothing back at the next launch, even after completion.',
        nl: 'Na een ander einde geven sommige LMS’en bij de volgende start niets terug, ook niet na voltooien.',
      },
    },
    window: {
      value: 'close',
      why: {
        en: 'A window that the LMS opened is of no use any more; a frame stays as it is.',
        nl: 'Een venster dat het LMS opende, heeft geen nut meer; een frame blijft zoals het is.',
      },
    },
  },
  settings: [
    {
      name: 'Attempts',
      where: 'check',
      choose: { en: 'unlimited, the highest score counts', nl: 'onbeperkt, de hoogste score telt' },
      why: {
        en: 'The course itself lets people try the final check again, within one attempt of the LMS.',
        nl: 'De cursus laat mensen de eindcheck zelf opnieuw doen, binnen één poging van het LMS.',
      },
    },
    {
      name: 'On relaunch',
      choose: { en: 'go on with the same attempt', nl: 'ga verder met dezelfde poging' },
      why: {
        en: 'A new attempt at each launch would throw away where people were.',
        nl: 'Een nieuwe poging bij elke start gooit weg waar mensen waren.',
      },
    },
    {
      name: 'Complete or pass by',
      choose: { en: 'the status that the course reports', nl: 'de status die de cursus meldt' },
      why: {
        en: 'Completing by opening or closing would mark people who have not done it.',
        nl: 'Voltooien bij openen of sluiten telt mensen mee die het niet gedaan hebben.',
      },
    },
    {
      name: 'Pass mark of the LMS',
      where: 'check',
      choose: { en: 'none of its own, or the same as the course’s', nl: 'geen eigen grens, of dezelfde als de cursus' },
      why: {
        en: 'Two marks give two outcomes for one score.',
        nl: 'Twee grenzen geven twee uitkomsten bij één score.',
      },
    },
    {
      name: 'masteryScore and moveOn',
      only: 'cmi5',
      choose: { en: 'as they are in the package', nl: 'zoals ze in het pakket staan' },
      why: {
        en: 'The course judges by the mastery score that the LMS gives it at the launch; its texts name its own pass mark.',
        nl: 'De cursus oordeelt naar de mastery score die het LMS bij de start geeft; zijn teksten noemen de eigen slaaggrens.',
      },
    },
    {
      name: 'CORS of the record store',
      only: 'cmi5',
      choose: {
        en: 'where it is on another host than the course: that host allowed, with Authorization, Content-Type, X-Experience-API-Version, If-Match and If-None-Match; ETag and Retry-After exposed',
        nl: 'als die op een andere host staat dan de cursus: die host toegelaten, met Authorization, Content-Type, X-Experience-API-Version, If-Match en If-None-Match; ETag en Retry-After zichtbaar',
      },
      why: {
        en: 'A browser lets a page ask another host only where that host says so. No cookies are needed.',
        nl: 'Een browser laat een pagina een andere host alleen vragen als die dat zegt. Cookies zijn niet nodig.',
      },
    },
    {
      name: 'Window',
      choose: { en: 'a frame or a new window, as you like', nl: 'een frame of een nieuw venster, naar wens' },
      why: {
        en: 'The course fits both, from 320 pixels wide, and has an Exit of its own.',
        nl: 'De cursus past in beide, vanaf 320 pixels breed, en heeft een eigen knop Afsluiten.',
      },
    },
  ],
};
