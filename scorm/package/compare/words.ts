import type { Change, ChangeCode, Level } from './change.ts';

/** The languages that admins are addressed in. */
export type AdminLanguage = 'en' | 'nl';

type Words = {
  readonly verdicts: Readonly<Record<Level, string>>;
  /** What changed; `{from}`, `{to}` and `{ids}` are filled in. */
  readonly says: Readonly<Record<ChangeCode, string>>;
  /** What that means for learners under way, and what to do. */
  readonly means: Readonly<Record<ChangeCode, string>>;
};

const en: Words = {
  verdicts: {
    no: 'The new package may not take the place of the old one while learners are under way.',
    careful: 'The new package may take the place of the old one. Nobody loses an answer, but mind what follows.',
    fine: 'The new package may take the place of the old one.',
  },
  says: {
    'other-course': 'It is another course: {to} instead of {from}.',
    'other-standard': 'It is made for another standard: {to} instead of {from}.',
    'other-identifiers': 'The manifest names its parts otherwise: {ids}.',
    'thin-changed':
      'The package of the LMS does something else: it is thin now or no longer, the course is at another address, or the script or manifest changed.',
    'thin-same': 'The thin package is the same but for the version.',
    'older-format': 'Its player writes an older record: format {to} instead of {from}.',
    'older-version': 'Its version is lower: {to} after {from}.',
    'same-version': 'Both call themselves version {to}, and they differ.',
    'lessons-removed': 'Lessons are gone: {ids}.',
    'lessons-added': 'Lessons are new: {ids}.',
    'questions-removed': 'Questions are gone: {ids}.',
    'choices-removed': 'Choices are gone: {ids}.',
    'key-changed': 'Choices earn other points than before: {ids}.',
    'meaning-changed': 'Choices say something else under the same key: {ids}.',
    'question-changed': 'Questions ask something else under the same id: {ids}.',
    moved: 'Questions belong to another lesson or skill, or count otherwise: {ids}.',
    'pass-mark': 'The pass mark is {to} instead of {from}.',
    drawn: 'The final check draws {to} scenarios for each skill instead of {from}.',
    'on-fail': 'Below the pass mark the LMS is told "{to}" instead of "{from}".',
    practice: 'Practice before the final check is "{to}" instead of "{from}".',
    'test-out': 'Taking the final check at once: "{to}" instead of "{from}".',
    'lms-options': 'The package is set otherwise: {to} instead of {from}.',
    'languages-removed': 'Languages are gone: {ids}.',
    'questions-added': 'Questions are new: {ids}.',
    'choices-added': 'Choices are new: {ids}.',
    'languages-added': 'Languages are new: {ids}.',
    order: 'The lessons are in another order.',
    reworded: 'Words changed in: {ids}.',
    texts: 'Texts of lessons, looks or the player changed; questions, choices and points are the same.',
  },
  means: {
    'other-course':
      'Saved attempts belong to the old one and are not taken over. Add it to the LMS beside the old one.',
    'other-standard':
      'The LMS keeps its records by standard. Add it beside the old one, or take the package of the same standard.',
    'other-identifiers': 'The LMS takes it for other content and starts everyone anew. Add it beside the old one.',
    'thin-changed':
      'Put the course on the content server first, where it is thin; then replace the package in the LMS, too.',
    'thin-same': 'It can stay in the LMS: put the new files on the content server, and learners have them.',
    'older-format':
      'It leaves attempts alone that it cannot read, and saves nothing over them. Take a player at least as new.',
    'older-version':
      'Reports by version would go backwards. Raise version in course.yaml, unless you go back on purpose.',
    'same-version': 'Reports cannot tell their answers apart. Raise version in course.yaml.',
    'lessons-removed': 'Whoever had done them keeps the objectives in the LMS; nothing else is lost.',
    'lessons-added': 'Whoever is under way finds them as still to do. Whoever has passed stays passed.',
    'questions-removed': 'Their answers stay in the reports of the LMS and no longer show in the course.',
    'choices-removed': 'Whoever chose them is asked again where it counts; the reports keep the old answers.',
    'key-changed': 'Scores from before and after do not compare. Compare cohorts by version.',
    'meaning-changed': 'Reports would count two different replies as one. Give what is new a key of its own.',
    'question-changed':
      'Reports would count answers to two different questions as one. Give what is new an id of its own.',
    moved: 'Results by lesson and by skill from before and after do not compare. Compare cohorts by version.',
    'pass-mark':
      'Who has passed stays passed; who has not is held to the new mark. Tell your LMS if it has a mark of its own.',
    drawn: 'A final check under way ends as it began; the next one is drawn by the new number.',
    'on-fail': 'Look at what your LMS does with it: some lock learners out after "failed".',
    practice: 'Whoever has begun the final check goes on with it; the others are told which exercises are left.',
    'test-out': 'Whoever has begun the final check goes on with it.',
    'lms-options': 'Check the settings of the course in your LMS against the sheet of the new package.',
    'languages-removed': 'Whoever had chosen one goes on in the default language.',
    'questions-added': 'They come up at the next draw, or where their lesson is opened again.',
    'choices-added': 'Answers given before stay as they are.',
    'languages-added': 'Learners can switch at any time.',
    order: 'Everyone goes on where they were.',
    reworded: 'Answers given before stay as they are.',
    texts: 'Everyone goes on where they were.',
  },
};

const nl: Words = {
  verdicts: {
    no: 'Het nieuwe pakket mag het oude niet vervangen zolang mensen bezig zijn.',
    careful:
      'Het nieuwe pakket mag het oude vervangen. Niemand verliest een antwoord, maar let op wat hieronder staat.',
    fine: 'Het nieuwe pakket mag het oude vervangen.',
  },
  says: {
    'other-course': 'Het is een andere cursus: {to} in plaats van {from}.',
    'other-standard': 'Het is voor een andere standaard gemaakt: {to} in plaats van {from}.',
    'other-identifiers': 'Het manifest noemt zijn delen anders: {ids}.',
    'thin-changed':
      'Het pakket in het LMS doet iets anders: het is nu dun of niet meer, de cursus staat op een ander adres, of het script of manifest is veranderd.',
    'thin-same': 'Het dunne pakket is hetzelfde, op de versie na.',
    'older-format': 'De speler schrijft een ouder soort gegevens: vorm {to} in plaats van {from}.',
    'older-version': 'De versie is lager: {to} na {from}.',
    'same-version': 'Beide noemen zich versie {to}, en ze verschillen.',
    'lessons-removed': 'Er zijn lessen weg: {ids}.',
    'lessons-added': 'Er zijn nieuwe lessen: {ids}.',
    'questions-removed': 'Er zijn vragen weg: {ids}.',
    'choices-removed': 'Er zijn keuzes weg: {ids}.',
    'key-changed': 'Keuzes leveren andere punten op dan voorheen: {ids}.',
    'meaning-changed': 'Keuzes zeggen iets anders onder dezelfde letter: {ids}.',
    'question-changed': 'Er wordt iets anders gevraagd onder dezelfde id: {ids}.',
    moved: 'Vragen horen bij een andere les of vaardigheid, of tellen anders mee: {ids}.',
    'pass-mark': 'De cesuur is {to} in plaats van {from}.',
    drawn: 'De eindcheck trekt {to} situaties per vaardigheid in plaats van {from}.',
    'on-fail': 'Onder de cesuur krijgt het LMS "{to}" te horen in plaats van "{from}".',
    practice: 'Oefenen vóór de eindcheck is "{to}" in plaats van "{from}".',
    'test-out': 'Meteen de eindcheck doen: "{to}" in plaats van "{from}".',
    'lms-options': 'Het pakket is anders ingesteld: {to} in plaats van {from}.',
    'languages-removed': 'Er zijn talen weg: {ids}.',
    'questions-added': 'Er zijn nieuwe vragen: {ids}.',
    'choices-added': 'Er zijn nieuwe keuzes: {ids}.',
    'languages-added': 'Er zijn nieuwe talen: {ids}.',
    order: 'De lessen staan in een andere volgorde.',
    reworded: 'Er staan andere woorden in: {ids}.',
    texts: 'Lesteksten, vormgeving of de speler zijn veranderd; vragen, keuzes en punten zijn gelijk.',
  },
  means: {
    'other-course': 'Bewaarde pogingen horen bij het oude en gaan niet mee. Zet het nieuwe naast het oude in het LMS.',
    'other-standard':
      'Het LMS bewaart gegevens per standaard. Zet het ernaast, of neem het pakket van dezelfde standaard.',
    'other-identifiers': 'Het LMS houdt het voor andere inhoud en laat iedereen opnieuw beginnen. Zet het ernaast.',
    'thin-changed':
      'Zet de cursus eerst op de contentserver, als het pakket dun is; vervang dan ook het pakket in het LMS.',
    'thin-same': 'Het kan in het LMS blijven: zet de nieuwe bestanden op de contentserver, en cursisten hebben ze.',
    'older-format':
      'Pogingen die het niet kan lezen laat het met rust, en het bewaart er niets over. Neem een speler die minstens zo nieuw is.',
    'older-version':
      'Rapporten per versie lopen dan terug. Verhoog version in course.yaml, tenzij je bewust teruggaat.',
    'same-version': 'Rapporten kunnen hun antwoorden niet uit elkaar houden. Verhoog version in course.yaml.',
    'lessons-removed': 'Wie ze had gedaan, houdt de doelen in het LMS; er gaat niets anders verloren.',
    'lessons-added': 'Wie bezig is, vindt ze als nog te doen. Wie geslaagd is, blijft geslaagd.',
    'questions-removed': 'Hun antwoorden blijven in de rapporten van het LMS en staan niet meer in de cursus.',
    'choices-removed': 'Wie ze koos, krijgt de vraag opnieuw waar die telt; de rapporten houden de oude antwoorden.',
    'key-changed': 'Scores van ervoor en erna zijn niet te vergelijken. Vergelijk groepen per versie.',
    'meaning-changed': 'Rapporten tellen twee verschillende reacties als één. Geef wat nieuw is een eigen letter.',
    'question-changed':
      'Rapporten tellen antwoorden op twee verschillende vragen als één. Geef wat nieuw is een eigen id.',
    moved: 'Uitkomsten per les en per vaardigheid zijn niet met eerdere te vergelijken. Vergelijk groepen per versie.',
    'pass-mark':
      'Wie geslaagd is, blijft geslaagd; voor de anderen geldt de nieuwe grens. Pas je LMS aan als het een eigen grens heeft.',
    drawn: 'Een eindcheck die bezig is, eindigt zoals hij begon; de volgende wordt met het nieuwe aantal getrokken.',
    'on-fail': 'Kijk wat je LMS ermee doet: sommige sluiten mensen buiten na "failed".',
    practice: 'Wie aan de eindcheck is begonnen, gaat ermee verder; de anderen zien welke oefeningen nog open staan.',
    'test-out': 'Wie aan de eindcheck is begonnen, gaat ermee verder.',
    'lms-options': 'Leg de instellingen van de cursus in je LMS naast het blad van het nieuwe pakket.',
    'languages-removed': 'Wie er een had gekozen, gaat verder in de standaardtaal.',
    'questions-added': 'Ze komen bij de volgende trekking, of als hun les weer wordt geopend.',
    'choices-added': 'Eerder gegeven antwoorden blijven zoals ze zijn.',
    'languages-added': 'Iedereen kan op elk moment wisselen.',
    order: 'Iedereen gaat verder waar hij was.',
    reworded: 'Eerder gegeven antwoorden blijven zoals ze zijn.',
    texts: 'Iedereen gaat verder waar hij was.',
  },
};

const words: Readonly<Record<AdminLanguage, Words>> = { en, nl };

const most = 12;

const listed = (ids: readonly string[], more: string) =>
  ids.length <= most ? ids.join(', ') : `${ids.slice(0, most).join(', ')} ${more} ${ids.length - most}`;

/** A change in a sentence, and what it means in another. */
export function sentences({ code, ids, from, to }: Change, language: AdminLanguage): { says: string; means: string } {
  const { says, means } = words[language];
  const values: Record<string, string | undefined> = {
    from,
    to,
    ids: listed(ids, language === 'nl' ? 'en nog' : 'and another'),
  };
  return { says: says[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''), means: means[code] };
}

/** The verdict in a sentence. */
export const verdictWords = (level: Level, language: AdminLanguage): string => words[language].verdicts[level];
