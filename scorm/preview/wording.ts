type Statuses = Readonly<Record<string, string>>;

/** SCORM's status words in plain language; a word that is not listed is shown as it is. */
const statuses: { readonly en: Statuses; readonly nl: Statuses } = {
  en: { 'not attempted': 'not started', wrong: 'poor', incorrect: 'poor', neutral: 'acceptable', correct: 'best' },
  nl: {
    completed: 'afgemaakt',
    incomplete: 'nog bezig',
    'not attempted': 'niet gestart',
    browsed: 'bekeken',
    passed: 'geslaagd',
    failed: 'niet geslaagd',
    unknown: 'nog niet bekend',
    correct: 'beste keuze',
    neutral: 'kan beter',
    wrong: 'liever niet',
    incorrect: 'liever niet',
  },
};

/** A SCORM status or result in plain words. */
export const statusIn = (language: PreviewLanguage, word: string): string => statuses[language][word] ?? word;

/** The preview's own words. */
export const wording = {
  en: {
    title: 'Preview LMS',
    warning: 'For trying and testing only, not for production: anyone on this computer can see these records.',
    learners: 'Learners',
    add: 'Add a learner',
    name: 'Name',
    addButton: 'Add',
    none: 'There are no learners yet. Add one to begin.',
    launch: 'Launch',
    resume: 'Resume',
    window: 'New window',
    web: 'Web, without an LMS',
    package: 'Package',
    results: 'Results',
    home: 'Learners and packages',
    csv: 'Download as CSV',
    status: 'Completion',
    success: 'Success',
    score: 'Score',
    time: 'Time',
    attempts: 'Launches',
    changed: 'Last change',
    noResults: 'Nobody has launched this course yet.',
    question: 'Question',
    answer: 'Answer',
    result: 'Result',
    points: 'Points',
    latency: 'Seconds',
    at: 'At',
    answers: 'answers',
    notice: 'Scores are for learning, never for decisions about people.',
    faults: 'What if …',
    calls: 'What the course told the LMS',
    openWindow: 'Open the course',
    back: 'Back to the learners',
    language: 'Nederlands',
    simulated: (n: number) =>
      `${n} simulated ${n === 1 ? 'learner is' : 'learners are'} in the results. Take them out with: npm run simulate -- --remove`,
    report: 'Report',
    seeReport: 'See the report',
    backToResults: 'Back to the results',
    tooLittle: (n: number) =>
      `There is too little to report yet: ${n === 0 ? 'nobody has' : n === 1 ? 'one person has' : `${n} people have`} launched this course, and the report says nothing of fewer than ten. Launch the course as a few learners, or see a full report with simulated ones: npm run simulate`,
    simulatedIn: (n: number, of: number) =>
      n === of
        ? 'These are simulated learners: the figures show what a report looks like, and say nothing about real people.'
        : `${n} of these ${of} learners are simulated: the figures say little about real people. Take them out with: npm run simulate -- --remove`,
    simulatedOne: 'simulated',
    pages: 'Pages',
    newer: 'Newer',
    older: 'Older',
    shown: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
  },
  nl: {
    title: 'Preview-LMS',
    warning:
      'Alleen om te proberen en te testen, niet voor echt gebruik: iedereen op deze computer kan deze gegevens zien.',
    learners: 'Deelnemers',
    add: 'Deelnemer toevoegen',
    name: 'Naam',
    addButton: 'Toevoegen',
    none: 'Er zijn nog geen deelnemers. Voeg er een toe om te beginnen.',
    launch: 'Starten',
    resume: 'Verdergaan',
    window: 'Nieuw venster',
    web: 'Web, zonder LMS',
    package: 'Pakket',
    results: 'Resultaten',
    home: 'Deelnemers en pakketten',
    csv: 'Downloaden als CSV',
    status: 'Voortgang',
    success: 'Uitslag',
    score: 'Score',
    time: 'Tijd',
    attempts: 'Keer gestart',
    changed: 'Laatste wijziging',
    noResults: 'Nog niemand heeft deze cursus gestart.',
    question: 'Vraag',
    answer: 'Antwoord',
    result: 'Resultaat',
    points: 'Punten',
    latency: 'Seconden',
    at: 'Om',
    answers: 'antwoorden',
    notice: 'Scores zijn om van te leren, nooit voor een oordeel over mensen.',
    faults: 'Wat als …',
    calls: 'Wat de cursus aan het LMS vertelde',
    openWindow: 'De cursus openen',
    back: 'Terug naar de deelnemers',
    language: 'English',
    simulated: (n: number) =>
      `${n} gesimuleerde ${n === 1 ? 'deelnemer staat' : 'deelnemers staan'} in de resultaten. Haal ze eruit met: npm run simulate -- --remove`,
    report: 'Rapport',
    seeReport: 'Bekijk het rapport',
    backToResults: 'Terug naar de resultaten',
    tooLittle: (n: number) =>
      `Er is nog te weinig voor een rapport: ${n === 0 ? 'nog niemand heeft' : n === 1 ? 'één deelnemer heeft' : `${n} deelnemers hebben`} deze cursus gestart, en over minder dan tien zegt het rapport niets. Start de cursus als een paar deelnemers, of bekijk een volledig rapport met gesimuleerde: npm run simulate`,
    simulatedIn: (n: number, of: number) =>
      n === of
        ? 'Dit zijn gesimuleerde deelnemers: de cijfers laten zien hoe een rapport eruitziet, en zeggen niets over echte mensen.'
        : `${n} van deze ${of} deelnemers zijn gesimuleerd: de cijfers zeggen weinig over echte mensen. Haal ze eruit met: npm run simulate -- --remove`,
    simulatedOne: 'gesimuleerd',
    pages: 'Pagina’s',
    newer: 'Nieuwer',
    older: 'Ouder',
    shown: (from: number, to: number, of: number) => `${from} tot en met ${to} van ${of}`,
  },
} as const;

export type PreviewLanguage = keyof typeof wording;
