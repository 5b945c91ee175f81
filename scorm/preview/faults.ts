import type { Dialect } from '../package/standards.ts';

/**
 * A fault that the preview can simulate, with the name that addresses and tests use; its words complete "What if …".
 */
export type LmsFault = {
  readonly name: string;
  /** When it begins: at once, or with the next launch. */
  readonly from: 'now' | 'launch';
  /** The dialects in which it can occur; left out, all with an LMS. */
  readonly only?: readonly Dialect[];
  readonly en: string;
  readonly nl: string;
};

export type LmsFaultGroup = { readonly en: string; readonly nl: string; readonly faults: readonly LmsFault[] };

const every: readonly Dialect[] = ['scorm12', 'scorm2004', 'cmi5', 'web'];
const scorm: readonly Dialect[] = ['scorm12', 'scorm2004'];
const cmi5: readonly Dialect[] = ['cmi5'];

/**
 * The faults on offer. What each does stands in `browser/faulty.ts` (what the LMS answers), `browser/recorder.ts` (what
 * reaches the server), `cmi5/faulty.ts` (what the record store answers), `browser/content.ts` (what happens to the
 * course's window), `launch-page.ts` (the frame), `course-file.ts` (the course's files), `kept-faults.ts` (what the LMS
 * kept) and `launches.ts` (the rest).
 */
export const faultGroups: readonly LmsFaultGroup[] = [
  {
    en: 'When the course starts',
    nl: 'Bij het starten van de cursus',
    faults: [
      { name: 'no-api', from: 'launch', en: 'there is no LMS at all', nl: 'er helemaal geen LMS is' },
      {
        name: 'late-api',
        from: 'launch',
        only: scorm,
        en: 'the LMS turns up a second after the course',
        nl: 'het LMS pas een seconde na de cursus verschijnt',
      },
      {
        name: 'foreign-parent',
        from: 'launch',
        en: 'a page of another website stands between the course and the LMS',
        nl: 'er een pagina van een andere website tussen de cursus en het LMS staat',
      },
      {
        name: 'other-domain',
        from: 'launch',
        en: 'the course comes from another website than the LMS',
        nl: 'de cursus van een andere website komt dan het LMS',
      },
      {
        name: 'initialize-false',
        from: 'launch',
        en: 'the LMS refuses to begin',
        nl: 'het LMS weigert te beginnen',
      },
      {
        name: 'initialize-open',
        from: 'launch',
        only: scorm,
        en: 'the LMS refuses to begin because it has begun already',
        nl: 'het LMS weigert te beginnen omdat het al begonnen is',
      },
      {
        name: 'initialize-over',
        from: 'launch',
        only: ['scorm2004', 'cmi5'],
        en: 'the LMS says that this visit is over already',
        nl: 'het LMS zegt dat dit bezoek al voorbij is',
      },
      { name: 'review', from: 'launch', en: 'someone only looks back', nl: 'iemand alleen terugkijkt' },
      { name: 'browse', from: 'launch', en: 'someone only looks around', nl: 'iemand alleen rondkijkt' },
      { name: 'no-credit', from: 'launch', en: 'this visit does not count', nl: 'dit bezoek niet meetelt' },
      {
        name: 'own-mark',
        from: 'launch',
        only: cmi5,
        en: 'the LMS has a pass mark of its own, 100',
        nl: 'het LMS een eigen slaaggrens heeft, 100',
      },
      {
        name: 'no-mark',
        from: 'launch',
        only: cmi5,
        en: 'the LMS has no pass mark',
        nl: 'het LMS geen slaaggrens heeft',
      },
      {
        name: 'failed-locks',
        from: 'launch',
        only: scorm,
        en: 'the LMS locks out whoever has failed',
        nl: 'het LMS iedereen buitensluit die gezakt is',
      },
    ],
  },
  {
    en: 'While the course talks with the LMS',
    nl: 'Als de cursus met het LMS praat',
    faults: [
      {
        name: 'api-throws',
        from: 'now',
        only: scorm,
        en: 'the LMS breaks at every word',
        nl: 'het LMS bij elk woord stukgaat',
      },
      {
        name: 'odd-booleans',
        from: 'now',
        only: scorm,
        en: 'the LMS says yes in unusual ways',
        nl: 'het LMS op ongewone manieren ja zegt',
      },
      {
        name: 'false-with-zero',
        from: 'now',
        only: scorm,
        en: 'the LMS says no, and that nothing is wrong',
        nl: 'het LMS nee zegt, en ook dat er niets mis is',
      },
      {
        name: 'interactions-unsupported',
        from: 'now',
        en: 'the LMS does not keep single answers',
        nl: 'het LMS geen losse antwoorden bijhoudt',
      },
      {
        name: 'count-wrong',
        from: 'now',
        only: scorm,
        en: 'the LMS miscounts the answers that it has',
        nl: 'het LMS verkeerd telt hoeveel antwoorden het heeft',
      },
    ],
  },
  {
    en: 'When something is saved',
    nl: 'Bij het opslaan',
    faults: [
      { name: 'slow', from: 'now', en: 'each save takes two seconds', nl: 'elke keer opslaan twee seconden duurt' },
      { name: 'commit-false', from: 'now', en: 'the LMS refuses to save', nl: 'het LMS weigert op te slaan' },
      {
        name: 'commit-false-once',
        from: 'now',
        en: 'the LMS refuses to save, once',
        nl: 'het LMS één keer weigert op te slaan',
      },
      {
        name: 'network-gone',
        from: 'now',
        en: 'the network is gone, and the LMS says that all is well',
        nl: 'het netwerk weg is, en het LMS zegt dat alles goed gaat',
      },
      {
        name: 'session-expired',
        from: 'now',
        en: 'the learner has been logged out, and the LMS says that all is well',
        nl: 'de deelnemer is uitgelogd, en het LMS zegt dat alles goed gaat',
      },
      {
        name: 'busy',
        from: 'now',
        only: cmi5,
        en: 'the record store is too busy, and asks for two seconds',
        nl: 'de record store het te druk heeft, en om twee seconden vraagt',
      },
      {
        name: 'answer-lost',
        from: 'now',
        only: cmi5,
        en: 'the record store stores everything, and its answers get lost',
        nl: 'de record store alles bewaart, en zijn antwoorden verloren gaan',
      },
      {
        name: 'proxy-page',
        from: 'now',
        only: cmi5,
        en: 'a proxy answers with a page of its own, and says that all is well',
        nl: 'een proxy met een eigen pagina antwoordt, en zegt dat alles goed gaat',
      },
      {
        name: 'written-meanwhile',
        from: 'now',
        only: cmi5,
        en: 'another device writes the progress in between',
        nl: 'een ander apparaat de voortgang er tussendoor schrijft',
      },
      {
        name: 'marks-sent',
        from: 'now',
        only: ['scorm12'],
        en: 'the LMS never sends again what got lost (as Moodle does)',
        nl: 'het LMS nooit opnieuw verstuurt wat verloren ging (zoals Moodle)',
      },
      {
        name: 'sends-changes',
        from: 'now',
        only: ['scorm2004'],
        en: 'the LMS sends only what differs from the start (as Moodle does)',
        nl: 'het LMS alleen verstuurt wat anders is dan bij de start (zoals Moodle)',
      },
    ],
  },
  {
    en: 'When the learner leaves',
    nl: 'Als de deelnemer weggaat',
    faults: [
      {
        name: 'quit-save-false',
        from: 'now',
        only: scorm,
        en: 'the LMS takes nothing more than the goodbye',
        nl: 'het LMS niets meer aanneemt behalve het afscheid',
      },
      {
        name: 'commit-breaks-terminate',
        from: 'now',
        only: scorm,
        en: 'saving while the page closes spoils the goodbye',
        nl: 'opslaan tijdens het sluiten het afscheid bederft',
      },
      {
        name: 'commit-null',
        from: 'now',
        only: scorm,
        en: 'the LMS does not answer to a save while the page closes (as Cornerstone does)',
        nl: 'het LMS geen antwoord geeft op opslaan tijdens het sluiten (zoals Cornerstone)',
      },
      {
        name: 'unload-blocked',
        from: 'now',
        only: scorm,
        en: 'nothing can be sent while the page closes',
        nl: 'er tijdens het sluiten niets verstuurd kan worden',
      },
      {
        name: 'exit-lost',
        from: 'now',
        only: scorm,
        en: 'the network goes just before the goodbye',
        nl: 'het netwerk net voor het afscheid wegvalt',
      },
      {
        name: 'closes-on-terminate',
        from: 'now',
        only: scorm,
        en: 'the LMS takes the page away during the goodbye',
        nl: 'het LMS de pagina tijdens het afscheid weghaalt',
      },
      {
        name: 'returns',
        from: 'launch',
        only: cmi5,
        en: 'the LMS wants the learner back on a page of its own',
        nl: 'het LMS de deelnemer terug wil op een eigen pagina',
      },
      {
        name: 'judges-score',
        from: 'now',
        only: ['scorm12'],
        en: 'the LMS itself decides at the end who has passed (as Moodle does)',
        nl: 'het LMS aan het eind zelf bepaalt wie geslaagd is (zoals Moodle)',
      },
      {
        name: 'back-forward',
        from: 'now',
        only: every,
        en: 'the learner goes to another page, and comes back when this is switched off',
        nl: 'de deelnemer naar een andere pagina gaat, en terugkomt als je dit uitzet',
      },
    ],
  },
  {
    en: 'When the learner comes back',
    nl: 'Als de deelnemer terugkomt',
    faults: [
      {
        name: 'blank-suspend',
        from: 'launch',
        en: 'the LMS has lost the progress',
        nl: 'het LMS de voortgang kwijt is',
      },
      {
        name: 'null-suspend',
        from: 'launch',
        en: 'the LMS gives the word "null" for the progress',
        nl: 'het LMS het woord "null" geeft in plaats van de voortgang',
      },
      {
        name: 'undefined-suspend',
        from: 'launch',
        en: 'the LMS gives the word "undefined" for the progress',
        nl: 'het LMS het woord "undefined" geeft in plaats van de voortgang',
      },
      {
        name: 'damaged-suspend',
        from: 'launch',
        en: 'the LMS gives back half of the progress',
        nl: 'het LMS de helft van de voortgang teruggeeft',
      },
      {
        name: 'newer-suspend',
        from: 'launch',
        en: 'the progress is that of a later version, which this one can not read',
        nl: 'de voortgang van een latere versie is, die deze niet kan lezen',
      },
      {
        name: 'changed-course',
        from: 'launch',
        en: 'a lesson and a question have gone from the course since',
        nl: 'er sindsdien een les en een vraag uit de cursus zijn gehaald',
      },
      {
        name: 'status-lost',
        from: 'launch',
        only: scorm,
        en: 'the LMS has lost the status and the score, and says that this is the first time',
        nl: 'het LMS de status en de score kwijt is, en zegt dat dit de eerste keer is',
      },
    ],
  },
  {
    en: 'Where the LMS puts the course',
    nl: 'Waar het LMS de cursus neerzet',
    faults: [
      {
        name: 'tall-frame',
        from: 'launch',
        only: every,
        en: 'its frame is as tall as a long page',
        nl: 'het frame zo hoog is als een lange pagina',
      },
      {
        name: 'following-frame',
        from: 'launch',
        only: every,
        en: 'its frame grows and shrinks with what is in it',
        nl: 'het frame meegroeit en meekrimpt met wat erin staat',
      },
      {
        name: 'low-frame',
        from: 'launch',
        only: every,
        en: 'its frame is 300 pixels high',
        nl: 'het frame 300 pixels hoog is',
      },
      {
        name: 'sandboxed',
        from: 'launch',
        only: every,
        en: 'its frame lets nothing be printed, opened or downloaded',
        nl: 'er vanuit het frame niets geprint, geopend of gedownload mag worden',
      },
    ],
  },
  {
    en: 'On the way from the server',
    nl: 'Onderweg van de server',
    faults: [
      {
        name: 'strict-policy',
        from: 'launch',
        only: every,
        en: 'the server lets no inline script, style or drawing in',
        nl: 'de server geen script, stijl of tekening in de pagina zelf toelaat',
      },
      {
        name: 'exercises-late',
        from: 'launch',
        only: every,
        en: 'the exercises come to life only when this is switched off',
        nl: 'de oefeningen pas tot leven komen als je dit uitzet',
      },
      {
        name: 'files-gone',
        from: 'launch',
        only: every,
        en: 'the package is replaced just after the first screen was loaded',
        nl: 'het pakket vervangen wordt net nadat het eerste scherm geladen is',
      },
    ],
  },
  {
    en: 'In the browser',
    nl: 'In de browser',
    faults: [
      {
        name: 'storage-throws',
        from: 'launch',
        only: every,
        en: 'the browser may not keep anything',
        nl: 'de browser niets mag bewaren',
      },
      {
        name: 'clock-jumps',
        from: 'now',
        only: every,
        en: 'the clock is set back a day',
        nl: 'de klok een dag teruggezet wordt',
      },
    ],
  },
];

const all = faultGroups.flatMap((group) => group.faults);

/** True where a fault can occur in a dialect. */
export const occursIn = (fault: LmsFault, dialect: Dialect): boolean =>
  fault.only ? fault.only.includes(dialect) : dialect !== 'web';

/** Those of these names that are faults. */
export function knownFaults(names: readonly string[]): string[] {
  return names.filter((name) => all.some((fault) => fault.name === name));
}
