import type { Note, ToldBy } from '../facts.ts';
import { tooFew } from '../privacy/least.ts';
import type { ReportLanguage } from '../page/numbers.ts';

/** A sentence for each kind of note. */
type Sentences = { readonly [Kind in Note['kind']]: (note: Extract<Note, { kind: Kind }>) => string };

const listIn = (language: ReportLanguage, of: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
  new Intl.ListFormat(language, { type }).format(of);

/** A number of people in a sentence; fewer than five are a few. */
const few = (language: ReportLanguage, people: number): string =>
  language === 'nl'
    ? tooFew(people)
      ? 'enkele mensen'
      : `${people} mensen`
    : tooFew(people)
      ? 'a few people'
      : `${people} people`;

const toldByEn: Readonly<Record<ToldBy, string>> = {
  id: 'their id',
  email: 'their e-mail address',
  account: 'their account',
  name: 'their name',
};

const en: Sentences = {
  'told-by': ({ by }) =>
    `People are told apart by ${listIn(
      'en',
      by.map((one) => toldByEn[one]),
    )}.${by.includes('name') ? ' People with the same name count as one: the number of people may be too low, and scores and passes mixed up. Export the file with an id or an e-mail address.' : ''}`,
  'ids-apart': ({ files }) =>
    `${listIn('en', files)} have no id in common, and tell people apart in different ways. People who are in both count twice. Export both with the same kind of id.`,
  'ids-mixed': ({ files }) =>
    `${listIn('en', files)} come from different systems in which the same id may be two people. Report on them one by one, or export both with e-mail addresses.`,
  'ids-split': ({ files }) =>
    `${listIn('en', files)} have the same ids for people with other names. They are counted as different people.`,
  'ids-joined': ({ files, people }) =>
    `${listIn('en', files)} have ${few('en', people)} under different ids. Their answers are the same to the minute, so they are counted once.`,
  zeros: ({ people }) =>
    `A spreadsheet took the zeros off the ids of ${few('en', people)}. They are taken for those with the same number.`,
  zones: ({ answers, hours }) =>
    `${answers} answers are in these files twice, ${listIn('en', hours.map(String), 'disjunction')} ${hours.join() === '1' ? 'hour' : 'hours'} apart, as in local time and in UTC. They are counted once.`,
  'zones-unclear': ({ files }) =>
    `${listIn('en', files)} may have the same answers in different time zones: it can’t be told. Report on them one by one.`,
  scale: ({ file, top }) => `The scores in ${file} are out of ${top}. They are shown as percentages.`,
  'scale-unclear': ({ file, top }) =>
    `The scores in ${file} are no higher than ${top}, and nothing says what they are out of. They are left out. Say how many points can be had: 10, 20 or 100, say (“Scores are out of” in the desk, or --score-of).`,
  minutes: ({ file }) => `Times such as 12:55 in ${file} are taken for minutes and seconds.`,
  'clock-unclear': ({ file }) =>
    `Times such as 12:55 in ${file} may be hours and minutes, or minutes and seconds: it can’t be told. They are left out.`,
  'time-unclear': ({ file, such }) =>
    `Times such as ${such} in ${file} may be seconds, minutes or hours: it can’t be told. They are left out. Put the unit in the heading of that column, “Time (minutes)” say.`,
  'words-unknown': ({ file, words, people }) =>
    `${listIn(
      'en',
      words.map((one) => `“${one}”`),
    )} in ${file} ${words.length === 1 ? 'is no word' : 'are no words'} that this report knows for how far someone is: of ${few('en', people)} it isn’t known. Say what the words mean (in the desk’s form below Results, or with --map), or export the file in English or Dutch where it is in another language.`,
  namesakes: ({ file, names }) =>
    `In ${file}, ${tooFew(names) ? 'some' : names} names have more than one result. These may be several people of one name, or one person’s attempts: it can’t be told. So no figures are shown. Export the file with an id or an e-mail address.`,
  'months-unclear': ({ file, taken }) =>
    `Dates such as 03/04 in ${file} are taken for ${taken === 'day-first' ? '3 April' : '4 March'}: nothing in the file tells which number is the month.`,
  'years-unclear': ({ file, taken }) =>
    `Dates such as ${taken === 'day-first' ? '09-11-08' : '11-09-08'} in ${file} are taken for 9 November 2008: nothing in the file tells which number is the year. Export it with years of four digits.`,
  'dates-turned': ({ file }) =>
    `In ${file} dates up to the 12th of a month are date cells and later ones are text: a spreadsheet took the month for the day, so months can’t be told. Name the file that came from the LMS, without opening and saving it.`,
  'no-order': ({ files }) =>
    `${listIn('en', files)} ${files.length === 1 ? 'has' : 'have'} no times of answers and no order. Where someone answered a question more than once, which answer came first is not known.`,
  'no-answers': ({ file, why }) =>
    why === 'responses-empty'
      ? `${file} has questions and no answers. Moodle keeps the answers of a SCORM 2004 package out of this report: use a SCORM 1.2 package where you want to see answers.`
      : why === 'scores-only'
        ? `${file} has scores alone: it doesn’t say who finished. Who passed follows from the score and the pass mark, where the course is known.`
        : `${file} has no answers: it adds nothing on skills and scenarios.`,
  'scores-none': ({ file }) =>
    `Scores of 0 in ${file} count as none: gradebooks write 0 for people who haven’t begun, too.`,
  'rows-hidden': ({ file, rows }) =>
    `${rows} ${rows === 1 ? 'row' : 'rows'} of ${file} ${rows === 1 ? 'is' : 'are'} hidden there, by a filter perhaps. They count here. Delete them in the spreadsheet where they shouldn’t.`,
  'sheets-unknown': ({ files }) =>
    `${listIn('en', files)} ${files.length === 1 ? 'is no table' : 'are no tables'} that this report knows, and ${files.length === 1 ? 'is' : 'are'} left out.`,
  'sheets-aside': ({ files }) =>
    `${listIn('en', files)} ${files.length === 1 ? 'has' : 'have'} nobody of the largest sheet, and no ids or addresses: ${files.length === 1 ? 'it is' : 'they are'} left out.`,
  'rows-unnamed': ({ file, rows }) =>
    `${rows} rows of ${file} have results and no person, as where cells are merged or a name stands above several rows: whose they are can’t be told. So no figures are shown. In a spreadsheet, split the cells and write the person in each row, or export without grouping.`,
  'left-out': ({ file, rows }) =>
    `${rows} ${rows === 1 ? 'row' : 'rows'} of ${file} can’t be read and ${rows === 1 ? 'is' : 'are'} in no figure.`,
};

const toldByNl: Readonly<Record<ToldBy, string>> = {
  id: 'hun id',
  email: 'hun e-mailadres',
  account: 'hun account',
  name: 'hun naam',
};

const nl: Sentences = {
  'told-by': ({ by }) =>
    `Mensen zijn uit elkaar gehouden met ${listIn(
      'nl',
      by.map((one) => toldByNl[one]),
    )}.${by.includes('name') ? ' Naamgenoten tellen als één persoon: er kunnen minder mensen staan dan er zijn, en scores van de een kunnen bij de ander staan. Exporteer het bestand met een id of een e-mailadres.' : ''}`,
  'ids-apart': ({ files }) =>
    `${listIn('nl', files)} hebben geen id gemeen en houden mensen op een andere manier uit elkaar. Wie in beide staat, telt dubbel. Exporteer ze met hetzelfde soort id.`,
  'ids-mixed': ({ files }) =>
    `${listIn('nl', files)} komen uit systemen waarin hetzelfde id twee mensen kan zijn. Maak van elk een eigen rapport, of exporteer ze met e-mailadressen.`,
  'ids-split': ({ files }) =>
    `In ${listIn('nl', files)} staan dezelfde id’s bij mensen met een andere naam. Ze tellen als verschillende mensen.`,
  'ids-joined': ({ files, people }) =>
    `In ${listIn('nl', files)} staan ${few('nl', people)} onder verschillende id’s. Hun antwoorden zijn op de minuut gelijk, dus ze tellen één keer.`,
  zeros: ({ people }) =>
    `Een spreadsheet heeft de nullen van de id’s van ${few('nl', people)} gehaald. Ze tellen als degenen met hetzelfde nummer.`,
  zones: ({ answers, hours }) =>
    `${answers} antwoorden staan er twee keer in, met ${listIn(
      'nl',
      hours.map((one) => one.toLocaleString('nl')),
      'disjunction',
    )} uur verschil, zoals in lokale tijd en in UTC. Ze tellen één keer.`,
  'zones-unclear': ({ files }) =>
    `${listIn('nl', files)} hebben misschien dezelfde antwoorden in verschillende tijdzones: dat is niet te zien. Maak van elk een eigen rapport.`,
  scale: ({ file, top }) => `De scores in ${file} gaan tot ${top}. Ze staan hier als percentages.`,
  'scale-unclear': ({ file, top }) =>
    `De scores in ${file} zijn niet hoger dan ${top}, en nergens staat waar ze tot gaan. Ze zijn weggelaten. Geef op hoeveel punten er te halen zijn: 10, 20 of 100 bijvoorbeeld (“Hoogst mogelijke score” in de redactie, of --score-of).`,
  minutes: ({ file }) => `Tijden als 12:55 in ${file} zijn gelezen als minuten en seconden.`,
  'clock-unclear': ({ file }) =>
    `Tijden als 12:55 in ${file} kunnen uren en minuten zijn, of minuten en seconden: dat is niet te zien. Ze zijn weggelaten.`,
  'time-unclear': ({ file, such }) =>
    `Tijden als ${such} in ${file} kunnen seconden, minuten of uren zijn: dat is niet te zien. Ze zijn weggelaten. Zet de eenheid in de kop van die kolom: “Tijd (minuten)”, bijvoorbeeld.`,
  'words-unknown': ({ file, words, people }) =>
    `${listIn(
      'nl',
      words.map((one) => `“${one}”`),
    )} in ${file} ${words.length === 1 ? 'is geen woord' : 'zijn geen woorden'} waarvan dit rapport weet hoe ver iemand ermee is: van ${few('nl', people)} is dat onbekend. Zeg wat de woorden betekenen (in het formulier bij Resultaten in de redactie, of met --map), of exporteer het bestand in het Nederlands of Engels als het in een andere taal is.`,
  namesakes: ({ file, names }) =>
    `In ${file} staan ${tooFew(names) ? 'enkele' : names} namen met meer dan één resultaat. Dat kunnen naamgenoten zijn, of pogingen van één persoon: dat is niet te zien. Daarom staan er geen cijfers. Exporteer het bestand met een id of een e-mailadres.`,
  'months-unclear': ({ file, taken }) =>
    `Datums als 03/04 in ${file} zijn gelezen als ${taken === 'day-first' ? '3 april' : '4 maart'}: nergens in het bestand is te zien welk getal de maand is.`,
  'years-unclear': ({ file, taken }) =>
    `Datums als ${taken === 'day-first' ? '09-11-08' : '11-09-08'} in ${file} zijn gelezen als 9 november 2008: nergens in het bestand is te zien welk getal het jaar is. Exporteer het met jaartallen van vier cijfers.`,
  'dates-turned': ({ file }) =>
    `In ${file} zijn datums tot de 12e van een maand datumcellen en latere tekst: een spreadsheet heeft de maand voor de dag gehouden, dus de maanden zijn niet te zien. Gebruik het bestand zoals het uit het LMS kwam, zonder het te openen en op te slaan.`,
  'no-order': ({ files }) =>
    `In ${listIn('nl', files)} ${files.length === 1 ? 'staat' : 'staan'} geen tijden van antwoorden en geen volgorde. Van wie een vraag vaker beantwoordde, is niet bekend welk antwoord het eerste was.`,
  'no-answers': ({ file, why }) =>
    why === 'responses-empty'
      ? `In ${file} staan vragen zonder antwoorden. Moodle laat de antwoorden van een SCORM 2004-pakket uit dit rapport weg: gebruik een SCORM 1.2-pakket als je antwoorden wilt zien.`
      : why === 'scores-only'
        ? `In ${file} staan alleen scores: het bestand zegt niet wie klaar is. Wie geslaagd is, volgt uit de score en de grens om te slagen, als bekend is welke cursus het is.`
        : `In ${file} staan geen antwoorden: het voegt niets toe over vaardigheden en situaties.`,
  'scores-none': ({ file }) =>
    `Een score van 0 in ${file} telt niet mee: cijferlijsten schrijven ook 0 bij wie nog niet begonnen is.`,
  'rows-hidden': ({ file, rows }) =>
    `${rows} ${rows === 1 ? 'rij' : 'rijen'} van ${file} ${rows === 1 ? 'is' : 'zijn'} daar verborgen, misschien door een filter. Hier ${rows === 1 ? 'telt die' : 'tellen ze'} mee. Hoort dat niet, verwijder ze dan in de spreadsheet.`,
  'sheets-unknown': ({ files }) =>
    `${listIn('nl', files)} ${files.length === 1 ? 'is geen tabel die' : 'zijn geen tabellen die'} dit rapport kent, en ${files.length === 1 ? 'telt' : 'tellen'} niet mee.`,
  'sheets-aside': ({ files }) =>
    `In ${listIn('nl', files)} staat niemand van het grootste blad, en staan geen id’s of adressen: ${files.length === 1 ? 'het telt' : 'ze tellen'} niet mee.`,
  'rows-unnamed': ({ file, rows }) =>
    `${rows} rijen van ${file} hebben resultaten maar geen persoon, zoals bij samengevoegde cellen of een naam boven meer rijen: van wie ze zijn, is niet te zien. Daarom staan er geen cijfers. Splits de cellen in een spreadsheet en zet de persoon in elke rij, of exporteer zonder te groeperen.`,
  'left-out': ({ file, rows }) =>
    `${rows} ${rows === 1 ? 'rij' : 'rijen'} van ${file} ${rows === 1 ? 'is' : 'zijn'} niet te lezen en ${rows === 1 ? 'telt' : 'tellen'} nergens mee.`,
};

const sentences: Readonly<Record<ReportLanguage, Sentences>> = { en, nl };

/** What a note says, in the report's language. */
export function noteIn(language: ReportLanguage, note: Note): string {
  const say = sentences[language][note.kind] as (one: Note) => string;
  return say(note);
}
