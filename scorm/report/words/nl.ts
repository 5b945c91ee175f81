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
  answersCount: (n) => `${n} antwoorden`,
  tooFewPeople:
    'In deze bestanden staan minder dan vijf mensen. Over zo weinig mensen is niets te tonen zonder het over iemand te zeggen.',
  nobody: 'In deze bestanden staan geen deelnemers van deze cursus.',

  firstTitle: 'Kijk hier het eerst naar',
  nothingStands:
    'Er springt niets uit: voltooiing, scores en situaties zijn in evenwicht. In de tabellen hieronder staan de details.',
  see: (id) => `Zie ${id}`,
  seeSection: 'Zie de cijfers',
  figures: (percent, count, of) => `${percent}: ${count} van ${of} mensen`,
  fraction,
  percentOfPeople: (percent) => `${percent} van de mensen`,
  poorReply: (who, scenario, text) =>
    `${who} ${many(who) ? 'kiezen' : 'kiest'} bij “${scenario}” een zwakke reactie: ${text}`,
  poorReplies: (who, scenario, text) =>
    `${who} ${many(who) ? 'kiezen' : 'kiest'} bij “${scenario}” een zwakke reactie, het vaakst ${text}`,
  replyKey: (key) => `reactie ${key}`,
  hardestSkill: (skill, best, other, otherBest) =>
    `Mensen vinden “${skill}” het moeilijkst: ${best} van hun eerste antwoorden is de beste keuze, tegen ${otherBest} bij “${other}”.`,
  skillFigures: (answers, people) => `${answers} antwoorden van ${people} mensen`,
  open: (who) =>
    `${who} ${many(who) ? 'zijn' : 'is'} begonnen en ${many(who) ? 'hebben' : 'heeft'} de cursus niet afgemaakt.`,
  openAdvice: 'Misschien is een herinnering genoeg.',
  failing: (percent) => `${percent} van de mensen die de cursus afmaakten, is nog niet geslaagd.`,
  tellsNothing: (scenario) =>
    `“${scenario}” laat niet zien wie het begrijpt: wie het elders goed doet, doet het hier niet beter. Kijk nog eens naar de tekst.`,
  tellsWrong: (scenario) =>
    `“${scenario}” werkt averechts: wie het elders goed doet, doet het hier juist slechter. Kijk of de juiste reactie als beste is aangemerkt.`,
  tellsFigures: (correlation, people) => `Samenhang met de rest van de score ${correlation}, ${people} mensen`,
  gap: (group, percent, other, otherPercent) =>
    `In het ${group} slagen minder mensen (${percent}) dan in het ${other} (${otherPercent}), en dat is meer dan toeval.`,
  gapVersion: (group, percent, other, otherPercent, better) =>
    `Sinds versie ${group} slagen ${better ? 'meer' : 'minder'} mensen: ${percent}, tegen ${otherPercent} met versie ${other}.`,
  retryHelps: (passed, first, best) =>
    `Opnieuw proberen werkt: van wie de eindcheck nog eens deed, slaagde uiteindelijk ${passed}, en hun score ging gemiddeld van ${first} naar ${best}.`,
  retryHelpsLittle: (passed, first, best) =>
    `Opnieuw proberen helpt weinig: van wie de eindcheck nog eens deed, slaagde uiteindelijk ${passed}, en hun score ging gemiddeld van ${first} naar ${best}.`,
  retryFigures: (people) => `${people} mensen deden de eindcheck vaker dan één keer`,
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
  completeInLms: (percent) => `het LMS telt ${percent} als voltooid`,
  withScore: (n) => `van ${n} met een score`,
  passMark: (n) => `geslaagd vanaf ${n}`,
  timeOf: (n) => `mediaan van ${n} mensen`,

  statusTitle: 'Hoe ver mensen kwamen',
  statusPassed: 'Geslaagd',
  statusFailed: 'Afgemaakt, niet geslaagd',
  statusOpen: 'Niet afgemaakt',
  statusNote:
    'Iedereen die aan de cursus begon. De beste score telt, en geslaagd blijft geslaagd. Wie de eindcheck tot het eind deed, heeft de cursus afgemaakt; een LMS telt diegene als voltooid na het slagen.',
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
  skillsNote: 'Eerste antwoorden op de situaties van de eindcheck.',
  skill: 'Vaardigheid',
  best: 'Beste keuze',
  acceptable: 'Kan beter',
  poor: 'Liever niet',
  unknown: 'Onbekend',
  notShown: 'niet getoond',

  scenariosTitle: 'Situaties van de eindcheck',
  scenariosNote:
    'De moeilijkste eerst; wat mensen de eerste keer antwoordden. ‘Beste keuze’ is het aandeel dat de beste reactie koos. Het gemiddelde is in punten: beste keuze 2, kan beter 1, liever niet 0.',
  scenario: 'Situatie',
  people: 'Mensen',
  answers: 'Antwoorden',
  mean: 'Gemiddeld',
  tells: 'Onderscheid',
  tellsTitle: 'Wat mensen onderscheidt',
  tellsNote:
    'Hoe antwoorden op een situatie samengaan met de andere antwoorden van dezelfde persoon (samenhang met de rest van de score). Boven 0,2 is goed; rond 0 doet wie de rest begrijpt het hier niet beter: kijk dan naar de tekst. Getoond vanaf 30 mensen.',
  tellsAxis: 'Samenhang met de rest van de score',
  weak: 'laag',
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
  hiddenQuestion: 'Minder dan vijf mensen beantwoordden deze.',
  leftOut: (n) => `${n} andere vragen hebben te weinig antwoorden om hier te staan.`,
  practiceTitle: 'Oefeningen',
  practiceNote: 'De oefeningen in de lessen, die niet meetellen voor de score. Eerste antwoorden.',
  exercise: 'Oefening',

  retryTitle: 'Wat er veranderde bij een nieuwe poging',
  retryNote: (people, share, round) =>
    `${people} mensen (${share}) deden de eindcheck vaker dan één keer. Een ronde heeft ${round} situaties; in een nieuwe ronde komen eerst die aan bod die iemand nog niet zag.`,
  retryScores: (first, best) => `Hun score ging gemiddeld van ${first} in de eerste ronde naar ${best} op zijn best.`,
  retryPassed: (passed) => `${passed} van hen slaagde.`,
  firstRound: 'Eerste ronde',
  laterRounds: 'Latere rondes',
  bestShare: 'Aandeel beste antwoorden',
  againTitle: 'Dezelfde situatie opnieuw',
  againNote: 'Mensen die een situatie nog eens kregen: wat ze eerst kozen, en wat ze het laatst kozen.',
  firstAnswer: 'Eerste antwoord',
  lastAnswer: 'Laatste antwoord',
  noRetry:
    'Te weinig mensen deden de eindcheck vaker dan één keer, of juist maar één keer, om te tonen wat er veranderde.',

  groupsTitle: 'Wie, en wanneer',
  languagesTitle: 'Per taal',
  versionsTitle: 'Per versie van de cursus',
  monthsTitle: 'Per maand',
  monthsNote: 'De maand waarin mensen hun eerste antwoord gaven.',
  language: 'Taal',
  version: 'Versie',
  month: 'Maand',
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
    'Er staan geen namen in dit rapport, en geen cijfers over minder dan vijf mensen. Een streepje staat waar zo’n cijfer zou staan, of waar het uit de cijfers ernaast te berekenen is; ‘> 95%’ en ‘< 5%’ laten om dezelfde reden ruimte.',
  privacyNames: 'Buiten de lijst met namen staan er geen cijfers over minder dan vijf mensen.',
  filesTitle: 'Bestanden',
  file: 'Bestand',
  takenFor: 'Gelezen als',
  rows: 'Rijen',
  problemRows: 'Met een fout',
  repeatedNote: (n) => `${n} antwoorden stonden vaker dan één keer in deze bestanden. Ze tellen één keer.`,
  rounded: 'Percentages zijn afgerond op hele, dus samen kunnen ze op 99% of 101% uitkomen.',
  notStarted: (n) => `${n} mensen staan in deze bestanden en zijn nog niet begonnen. Ze zitten in geen enkel cijfer.`,
  otherCourses: (rows, names) => `${rows} rijen gaan over andere cursussen en tellen niet mee: ${names}.`,
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
  },
  made: (day) => `Gemaakt op ${day}.`,
  csv: 'CSV',
  csvOf: (title) => `“${title}” downloaden als CSV`,
  contents: 'Inhoud',
};
