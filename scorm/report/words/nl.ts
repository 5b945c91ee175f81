import type { ProblemKind } from '../read/problem.ts';
import type { en } from './en.ts';

function fraction(share: number): string | null {
  const known: [number, string][] = [
    [1 / 10, 'Een op de tien mensen'],
    [1 / 5, 'Een op de vijf mensen'],
    [1 / 4, 'Een op de vier mensen'],
    [3 / 10, 'Drie op de tien mensen'],
    [1 / 3, 'Een op de drie mensen'],
    [2 / 5, 'Twee op de vijf mensen'],
    [1 / 2, 'De helft van de mensen'],
    [3 / 5, 'Drie op de vijf mensen'],
    [2 / 3, 'Twee op de drie mensen'],
    [3 / 4, 'Drie op de vier mensen'],
  ];
  const [nearest] = known.toSorted(([a], [b]) => Math.abs(a - share) - Math.abs(b - share));
  return nearest && Math.abs(nearest[0] - share) <= 0.02 ? nearest[1] : null;
}

/** Two or three people kiezen; one person, half of them, and so many percent kiest. */
const many = (who: string) => /^(Twee|Drie) op/.test(who);

const problems: Readonly<Record<ProblemKind, string>> = {
  columns: 'meer of minder cellen dan er koppen zijn: de rij telt niet mee',
  quote: 'een aanhalingsteken dat niet sluit: de rij telt niet mee',
  long: 'een regel van meer dan een miljoen tekens: de rij telt niet mee',
  json: 'geen geldig statement: het telt niet mee',
  learner: 'geen deelnemer: de rij telt niet mee',
  score: 'een score die geen getal van 0 tot 100 is: de score telt niet mee',
  seconds: 'een tijdsduur die niet te lezen is: de tijd telt niet mee',
  index: 'een interactienummer dat geen heel getal is: het nummer telt niet mee',
  at: 'een datum die niet te lezen is: de datum telt niet mee',
};

/** Everything that the report says, in Dutch. */
export const nl: typeof en = {
  title: 'Wat mensen leerden',
  report: 'Rapport',
  of: (name) => `Rapport over ${name}`,
  period: (from, to) => `${from} tot en met ${to}`,
  peopleCount: (n) => `${n} mensen`,
  tooFewPeople: (n) =>
    `In deze bestanden staan minder dan ${n} mensen van deze cursus. Dat zijn er te weinig om cijfers te tonen zonder iets over iemand te zeggen. Maak het rapport opnieuw als het er meer zijn.`,
  peopleOpen:
    'Uit deze bestanden is niet op te maken wie wie is, en dus ook niet hoeveel mensen het zijn: er staan geen cijfers. Wat je kunt doen, staat hieronder.',
  warningsTitle: 'Goed om eerst te weten',
  nobody: 'In deze bestanden staan geen deelnemers van deze cursus.',

  firstTitle: 'Kijk hier het eerst naar',
  nothingStands: 'Er springt in deze cijfers niets uit dat meer is dan toeval. Hieronder staan de details.',
  see: (id) => `Zie ${id}`,
  seeSection: 'Zie de cijfers',
  figures: (percent, count, of) => `${percent}: ${count} van ${of} mensen`,
  fraction,
  percentOfPeople: (percent) => `${percent} van de mensen`,
  poorReply: (who, scenario, text) =>
    `${who} ${many(who) ? 'kiezen' : 'kiest'} bij “${scenario}” ${text === null ? 'een zwakke reactie.' : `deze zwakke reactie: ${text}`}`,
  replyKey: (key) => `reactie ${key}`,
  hardestSkill: (skill, best, other, otherBest) =>
    `Mensen vinden “${skill}” het moeilijkst: ${best} van hun eerste antwoorden is de beste keuze, tegen ${otherBest} bij “${other}”.`,
  skillFigures: (low, high) =>
    `Bij dezelfde mensen, en meer dan toeval; het echte aandeel ligt tussen ${low} en ${high}`,
  openListed: (who) =>
    `${who} ${many(who) ? 'hebben' : 'heeft'} de cursus niet afgemaakt, of ${many(who) ? 'zijn' : 'is'} niet begonnen.`,
  open: (who) =>
    `${who} ${many(who) ? 'zijn' : 'is'} begonnen en ${many(who) ? 'hebben' : 'heeft'} de cursus niet afgemaakt.`,
  openAdvice: 'Misschien is een herinnering genoeg.',
  failedSoFar: (who) => `${who} ${many(who) ? 'zijn' : 'is'} tot nu toe gezakt.`,
  failing: (who) =>
    `${who} ${many(who) ? 'maakten' : 'maakte'} de cursus af en ${many(who) ? 'zijn' : 'is'} nog niet geslaagd.`,
  tellsNothing: (scenario) =>
    `“${scenario}” laat niet zien wie het begrijpt: wie het elders goed doet, doet het hier niet beter, anders dan bij de andere situaties. Kijk nog eens naar de tekst.`,
  tellsWrong: (scenario) =>
    `“${scenario}” werkt averechts: wie het elders goed doet, doet het hier juist slechter. Kijk of de juiste reactie als beste is aangemerkt.`,
  tellsFigures: (correlation, people) => `Samenhang met de rest van de score ${correlation}, ${people} mensen of meer`,
  gap: (group, percent, other, otherPercent) =>
    `In het ${group} slagen minder mensen (${percent}) dan in het ${other} (${otherPercent}), en dat is meer dan toeval.`,
  gapVersion: (group, percent, other, otherPercent, better) =>
    `Sinds versie ${group} slagen ${better ? 'meer' : 'minder'} mensen: ${percent}, tegen ${otherPercent} met versie ${other}.`,
  easy: (list) => `Bijna iedereen kiest hier meteen de beste reactie, dus hier valt weinig te leren: ${list}.`,
  easyFigures: (percent) => `Minstens ${percent} koos de eerste keer de beste reactie`,
  few: (people) => `Het gaat om maar ${people} mensen: zie het als een eerste teken, het kan toeval zijn.`,
  between: (low, high) => `Bij zo weinig antwoorden kan het echte aandeel ergens tussen ${low} en ${high} liggen.`,

  completed: 'Afgemaakt',
  passed: 'Geslaagd',
  meanScore: 'Gemiddelde score',
  medianTime: 'Gebruikelijke tijd',
  minutes: (n) => `${n} min`,
  ofStarters: (n) => `van ${n} die begonnen`,
  ofListed: (n) => `van ${n} in deze bestanden`,
  completeInLms: (percent) => `het LMS telt ${percent} als voltooid`,
  withScore: (n) => `van ${n} met een score`,
  passMark: (n) => `geslaagd vanaf ${n}`,
  notSaid: 'deze bestanden zeggen het niet',
  timeOf: (n) => `mediaan van ${n} mensen`,

  statusTitle: 'Hoe ver mensen kwamen',
  statusPassed: 'Geslaagd',
  statusFailed: 'Afgemaakt, niet geslaagd',
  statusFailedSoFar: 'Tot nu toe gezakt',
  statusOpen: 'Niet afgemaakt',
  statusOfStarters: 'Iedereen die aan de cursus begon.',
  statusOfListed: 'Iedereen in deze bestanden: daarin staat niet wie begonnen is.',
  statusNote: 'De beste score telt, en geslaagd blijft geslaagd.',
  statusNoteCheck:
    'Wie de eindcheck tot het eind deed, heeft de cursus afgemaakt; een LMS telt diegene als voltooid na het slagen.',
  statusNoteFinished: 'Deze bestanden zeggen niet wie slaagde.',
  derivedNote:
    'Sommige van deze bestanden zeggen niet wie de cursus afmaakte en slaagde: bij die mensen volgt het uit de score.',
  scoresTitle: 'Scores',
  scoresNote: 'Van ieder de beste score.',
  scoreBand: 'Score',
  timesTitle: 'Hoelang mensen erover deden',
  timesNote: 'Alle keren bij elkaar.',
  timeBand: 'Minuten',
  under: (n) => `onder ${n}`,
  from: (n) => `${n}+`,
  band: (from, to) => `${from}–${to}`,

  skillsTitle: 'Per vaardigheid',
  skillsNote:
    'Het aandeel beste keuzes bij de eerste antwoorden op de situaties van de eindcheck, en waar dat aandeel echt kan liggen. Van weinig antwoorden is het afgerond op 2, 5 of 10%.',
  between95: 'Tussen',
  fromTo: (low, high) => `${low} en ${high}`,
  skill: 'Vaardigheid',
  best: 'Beste keuze',
  acceptable: 'Kan beter',
  poor: 'Liever niet',
  unknown: 'Onbekend',
  notShown: 'niet getoond',

  scenariosTitle: 'Situaties van de eindcheck',
  scenariosNote:
    'De moeilijkste eerst; wat mensen de eerste keer antwoordden. ‘Beste keuze’ is het aandeel dat de beste reactie koos, ‘tussen’ waar dat aandeel echt kan liggen.',
  everyoneNote: 'Waar bijna iedereen antwoordde, gaan de aandelen over alle mensen.',
  fewAnswered: (n) => `${n} andere zijn door te weinig mensen beantwoord om te tonen.`,
  scenario: 'Situatie',
  people: 'Mensen',
  tells: 'Onderscheid',
  tellsTitle: 'Wat mensen onderscheidt',
  tellsNote:
    'Hoe antwoorden op een situatie samengaan met de andere antwoorden van dezelfde persoon (samenhang met de rest van de score), en waar dat echt kan liggen. Boven 0,2 is goed; rond 0 doet wie de rest begrijpt het hier niet beter. Getoond vanaf 30 mensen.',
  repliesTitle: 'Wat mensen kozen',
  repliesNote: 'Elke situatie met haar reacties, de moeilijkste eerst.',
  reply: 'Reactie',
  otherReplies: 'Andere reacties',
  verdict: 'Waarde',
  share: 'Aandeel',
  poorest: 'Meest gekozen van ‘liever niet’',
  text: 'Tekst',
  passMarkNote: (n) => `Groen is vanaf de grens om te slagen, ${n}.`,
  mostChosenPoor: 'meest gekozen van de minder goede',
  fewAnswers: (n) => `Het gaat om maar ${n} mensen: zie het als een eerste teken.`,
  leftOut: (n) => `${n} andere vragen hebben te weinig antwoorden om hier te staan.`,
  practiceTitle: 'Oefeningen',
  practiceNote: 'De oefeningen in de lessen, die niet meetellen voor de score. Eerste antwoorden.',

  talkTitle: 'Drie reacties om over te praten',
  talkNote: 'De zwakke reacties die de meeste mensen de eerste keer kozen, naast de beste.',
  chose: (percent, range) => `${percent} koos (kan ${range} zijn):`,
  better: 'Beste keuze:',

  restTitle: 'Alle cijfers',
  restNote: 'Klap open wat je wilt zien. Wat openstaat, komt ook op papier.',

  retryTitle: 'Wie het nog eens probeerde',
  retryNote: (people, share, round) =>
    `${people} mensen (${share}) deden de eindcheck vaker dan één keer. Een ronde heeft ${round} situaties; in een nieuwe ronde komen eerst die aan bod die iemand nog niet zag.`,
  retryPassed: (passed) => `${passed} van hen slaagde uiteindelijk.`,
  retryRounds: (first, later) =>
    `Van hun antwoorden in de eerste ronde was ${first} de beste keuze; van de laatste antwoorden die ze op de situaties van latere rondes gaven, ${later}. Dat zegt niet hoeveel ze leerden: wie het nog eens probeert, deed het de eerste keer slecht, en doet het de tweede keer alleen al door toeval beter.`,

  byTitle: (heading) => `Per ${heading}`,
  byTooFew: 'De groepen zijn te klein om naast elkaar te tonen.',
  languagesTitle: 'Per taal',
  versionsTitle: 'Per versie van de cursus',
  monthsTitle: 'Door de tijd',
  dotsNote: 'Stippen zijn aandelen, de balken erachter waar die echt kunnen liggen.',
  monthsNote: 'Naar wanneer mensen begonnen: hun eerste antwoord, of anders het begin dat in het bestand staat.',
  monthsNoteFinished: 'Naar wanneer mensen de cursus afmaakten: wanneer ze begonnen, staat niet in deze bestanden.',
  noDay: 'zonder datum',
  orNotKnown: (name) => `${name}, of onbekend`,
  othersTogether: 'Andere samen',
  rangesNote:
    'Stippen zijn aandelen, de lijnen erachter waar die echt kunnen liggen. Een lijn zonder stip is alles wat van een groep te tonen is.',
  compared: {
    completed: (now, period, then, before, sure) =>
      `Van wie in ${period} begon, maakte ${now} de cursus af; van wie in ${before} begon, ${then}. ${sure ? 'Dat verschil is groter dan toeval verklaart.' : 'Zo’n verschil kan toeval zijn.'}`,
    passed: (now, period, then, before, sure) =>
      `Van wie in ${period} begon, slaagde ${now}; van wie in ${before} begon, ${then}. ${sure ? 'Dat verschil is groter dan toeval verklaart.' : 'Zo’n verschil kan toeval zijn.'}`,
    passedOfFinished: (now, period, then, before, sure) =>
      `Van wie de cursus in ${period} afmaakte, slaagde ${now}; van wie dat in ${before} deed, ${then}. ${sure ? 'Dat verschil is groter dan toeval verklaart.' : 'Zo’n verschil kan toeval zijn.'}`,
  },
  goingOn: (period) => `Wie in ${period} begon, is misschien nog bezig.`,
  language: 'Taal',
  version: 'Versie',
  month: 'Periode',
  notKnown: 'onbekend',
  languageNames: { nl: 'Nederlands', en: 'Engels', de: 'Duits', fr: 'Frans' },
  score: 'Score',

  peopleTitle: 'Mensen die nog niet geslaagd zijn',
  peopleNote:
    'Namen staan in dit rapport omdat erom is gevraagd. Deel het alleen met wie ze nodig heeft, en gooi het daarna weg.',
  name: 'Naam',
  id: 'Id',
  status: 'Stand',
  lastSeen: 'Laatst actief',
  morePeople: (n) => `En nog ${n}.`,

  aboutTitle: 'Over deze cijfers',
  scoreNotice: 'Scores zijn om van te leren, nooit voor een oordeel over mensen.',
  privacy:
    'Er staan geen namen in dit rapport, en geen cijfers over minder dan vijf mensen. Een streepje staat waar zo’n cijfer zou staan, of waar het uit andere cijfers op deze pagina te berekenen is; kleine groepen staan bij elkaar, en ‘> 95%’ en ‘< 5%’ laten om dezelfde reden ruimte. Groepen van minder dan tien mensen hebben geen percentages.',
  successive:
    'Deel één rapport over dezelfde mensen, en geen tweede. Wie er twee naast elkaar legt die een paar mensen verschillen, of anders gegroepeerd zijn, kan cijfers over enkelen berekenen die elk ervan verbergt. Wacht met het volgende tot er minstens tien mensen bij zijn.',
  chance:
    'Wat bovenaan opvalt, is getoetst: waar niets te vinden is, zegt minder dan een op de twintig van deze pagina’s dat er iets is. Het echte cijfer ligt negentien van de twintig keer in het gegeven bereik.',
  privacyNames: 'Buiten de lijst met namen staan er geen cijfers over minder dan vijf mensen.',
  filesTitle: 'Bestanden',
  file: 'Bestand',
  takenFor: 'Gelezen als',
  rows: 'Rijen',
  problemRows: 'Met een fout',
  repeatedNote: 'Sommige antwoorden stonden vaker dan één keer in deze bestanden. Ze tellen één keer.',
  rounded: 'Percentages zijn afgerond op hele, dus samen kunnen ze op 99% of 101% uitkomen.',
  notStarted: (n) =>
    `${n} mensen staan in deze bestanden zonder dat er staat dat ze begonnen zijn. Ze zitten in geen enkel cijfer.`,
  allFinished:
    'Iedereen van wie deze bestanden zeggen dat die begon, heeft de cursus afgemaakt. Staan alleen die mensen erin, dan zegt dat niets over de anderen.',
  otherCourses: (rows, names) => `${rows} rijen gaan over andere cursussen en tellen niet mee: ${names}.`,
  courseUnsaid: 'In deze bestanden staat niet over welke cursus ze gaan.',
  unsure: (name) =>
    `Geen bestand noemt deze cursus, dus het rapport gaat over de cursus waar het meest van is: ${name}.`,
  problemsTitle: 'Rijen die niet of niet helemaal te lezen waren',
  line: 'Regel',
  problem: 'Wat er mis is',
  problemCount: (n, kind) => `${n} × ${kind}`,
  moreProblems: (n) => `Van elk bestand staan de eerste ${n} hier.`,
  problems,
  formatNames: {
    preview: 'de preview-LMS',
    'moodle-interactions': 'Moodle, rapport Interacties',
    'scorm-elements': 'een tabel met de namen van SCORM',
    xapi: 'xAPI-statements',
    completions: 'een lijst van wie klaar is',
    answers: 'een lijst met antwoorden',
    wide: 'een tabel met een kolom per vraag',
    mapping: 'wat je mapping zegt',
    'moodle-basic': 'Moodle, basisrapport van SCORM',
    'moodle-objectives': 'Moodle, rapport van SCORM-doelen',
    'preview-people': 'de preview-LMS, zonder antwoorden',
    'cornerstone-people': 'Cornerstone, zonder antwoorden',
    'docebo-people': 'Docebo, zonder antwoorden',
    'scorm-cloud-people': 'SCORM Cloud, zonder antwoorden',
    'successfactors-people': 'SAP SuccessFactors Learning, zonder antwoorden',
    'scorm-elements-people': 'een tabel met de namen van SCORM, zonder antwoorden',
  },
  made: (day) => `Gemaakt op ${day}.`,
  csv: 'CSV',
  csvOf: (title) => `“${title}” downloaden als CSV`,
};
