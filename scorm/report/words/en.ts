import type { ProblemKind } from '../read/problem.ts';

/** "One in three people" where a share is within two points of it, else null. */
function fraction(share: number): string | null {
  const known: [number, string][] = [
    [1 / 10, 'One in ten people'],
    [1 / 5, 'One in five people'],
    [1 / 4, 'One in four people'],
    [3 / 10, 'Three in ten people'],
    [1 / 3, 'One in three people'],
    [2 / 5, 'Two in five people'],
    [1 / 2, 'Half of the people'],
    [3 / 5, 'Three in five people'],
    [2 / 3, 'Two in three people'],
    [3 / 4, 'Three in four people'],
  ];
  const [nearest] = known.toSorted(([a], [b]) => Math.abs(a - share) - Math.abs(b - share));
  return nearest && Math.abs(nearest[0] - share) <= 0.02 ? nearest[1] : null;
}

const problems: Readonly<Record<ProblemKind, string>> = {
  columns: 'more or fewer cells than there are headings: the row is left out',
  quote: 'a quotation mark that isn’t closed: the row is left out',
  long: 'a line of more than a million characters: the row is left out',
  json: 'no valid statement: it is left out',
  learner: 'no learner: the row is left out',
  score: 'a score that is no number from 0 to 100: the score is left out',
  seconds: 'a time spent that can’t be read: the time is left out',
  index: 'an interaction number that is no whole number: the number is left out',
  at: 'a date that can’t be read: the date is left out',
};

/** Everything that the report says, in English. */
export const en = {
  title: 'What people learned',
  report: 'Report',
  of: (name: string) => `Report on ${name}`,
  period: (from: string, to: string) => `${from} to ${to}`,
  peopleCount: (n: string) => `${n} people`,
  tooFewPeople: (n: string) =>
    `There are fewer than ${n} people of this course in these files: too few to show figures without showing them of someone. Report again when there are more.`,
  peopleOpen:
    'Nobody can tell from these files who is who, and so how many people there are: no figures are shown. What to do stands below.',
  warningsTitle: 'Know this first',
  nobody: 'There are no learners of this course in these files.',

  firstTitle: 'Look at this first',
  nothingStands: 'Nothing in these figures stands out by more than chance. The details are below.',
  see: (id: string) => `See ${id}`,
  seeSection: 'See the figures',
  figures: (percent: string, count: string, of: string) => `${percent}: ${count} of ${of} people`,
  fraction,
  percentOfPeople: (percent: string) => `${percent} of people`,
  poorReply: (who: string, scenario: string, text: string | null) =>
    text === null
      ? `${who} choose a poor reply in “${scenario}”.`
      : `${who} choose this poor reply in “${scenario}”: ${text}`,
  replyKey: (key: string) => `reply ${key}`,
  hardestSkill: (skill: string, best: string, other: string, otherBest: string) =>
    `People find “${skill}” hardest: ${best} of their first answers are the best one, against ${otherBest} for “${other}”.`,
  skillFigures: (low: string, high: string) =>
    `By the same people, and by more than chance; its real share is between ${low} and ${high}`,
  openListed: (who: string) => `${who} haven’t finished the course, or haven’t begun.`,
  open: (who: string) => `${who} started the course and haven’t finished it.`,
  openAdvice: 'A reminder may be all they need.',
  failedSoFar: (who: string) => `${who} have failed so far.`,
  failing: (who: string) => `${who} finished the course and haven’t passed yet.`,
  tellsNothing: (scenario: string) =>
    `“${scenario}” doesn’t show who has understood: people who do well elsewhere do no better here, unlike with the other scenarios. Have another look at its wording.`,
  tellsWrong: (scenario: string) =>
    `“${scenario}” catches the wrong people: those who do well elsewhere do worse here. Check which reply is marked as the best.`,
  tellsFigures: (correlation: string, people: string) =>
    `Correlation with the rest of the score ${correlation}, ${people} people or more`,
  gap: (group: string, percent: string, other: string, otherPercent: string) =>
    `Fewer people pass in ${group} (${percent}) than in ${other} (${otherPercent}), and that is more than chance.`,
  gapVersion: (group: string, percent: string, other: string, otherPercent: string, better: boolean) =>
    `Since version ${group}, ${better ? 'more' : 'fewer'} people pass: ${percent}, against ${otherPercent} with version ${other}.`,
  easy: (list: string) => `Nearly everyone gets these right at once, so there is little to learn from them: ${list}.`,
  easyFigures: (percent: string) => `At least ${percent} chose the best reply the first time`,
  few: (people: string) => `These are only ${people} people: take it as a first sign, it may be chance.`,
  between: (low: string, high: string) => `With so few answers the real share may be anywhere from ${low} to ${high}.`,

  completed: 'Finished',
  passed: 'Passed',
  meanScore: 'Average score',
  medianTime: 'Typical time',
  minutes: (n: string) => `${n} min`,
  ofStarters: (n: string) => `of ${n} who started`,
  ofListed: (n: string) => `of ${n} in these files`,
  completeInLms: (percent: string) => `the LMS counts ${percent} as completed`,
  withScore: (n: string) => `of ${n} with a score`,
  passMark: (n: string) => `pass mark ${n}`,
  notSaid: 'these files don’t say',
  timeOf: (n: string) => `median of ${n} people`,

  statusTitle: 'How far people got',
  statusPassed: 'Passed',
  statusFailed: 'Finished, not passed',
  statusFailedSoFar: 'Failed so far',
  statusOpen: 'Not finished',
  statusOfStarters: 'Everyone who started the course.',
  statusOfListed: 'Everyone in these files: they don’t say who has begun.',
  statusNote: 'The best score counts, and a pass stays a pass.',
  statusNoteCheck:
    'Whoever took the final check to its end has finished; an LMS counts them as completed once they pass.',
  statusNoteFinished: 'These files don’t say who passed.',
  derivedNote:
    'Some of these files don’t give completion and pass: for those people they follow from the score and the pass mark.',
  scoresTitle: 'Scores',
  scoresNote: 'Each person’s best score.',
  scoreBand: 'Score',
  timesTitle: 'Time taken',
  timesNote: 'All sessions together.',
  timeBand: 'Minutes',
  under: (n: number) => `under ${n}`,
  from: (n: number) => `${n}+`,
  band: (from: number, to: number) => `${from}–${to}`,

  skillsTitle: 'By skill',
  skillsNote:
    'The share of best replies among first answers to the scenarios of the final check, and where it may really lie. Of few answers it is rounded to 2, 5 or 10%.',
  between95: 'Between',
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  skill: 'Skill',
  best: 'Best',
  acceptable: 'Acceptable',
  poor: 'Poor',
  unknown: 'Not known',
  notShown: 'not shown',

  scenariosTitle: 'Scenarios of the final check',
  scenariosNote:
    'Hardest first; what people answered the first time they met it. “Best” is the share that chose the best reply, “between” where that share may really lie.',
  everyoneNote: 'Where nearly everyone answered, shares are of all people.',
  fewAnswered: (n: string) => `${n} more were answered by too few people to show.`,
  scenario: 'Scenario',
  people: 'People',
  tells: 'Tells apart',
  tellsTitle: 'What tells people apart',
  tellsNote:
    'How answers to a scenario go together with the same person’s other answers (correlation with the rest of the score), and where that may really lie. Above 0.2 is good; around 0, people who understand the rest do no better here. Shown from 30 people.',
  repliesTitle: 'What people replied',
  repliesNote: 'Every scenario with its replies, hardest first.',
  reply: 'Reply',
  otherReplies: 'Other replies',
  verdict: 'Worth',
  share: 'Share',
  poorest: 'Most chosen poor reply',
  text: 'Text',
  passMarkNote: (n: string) => `Green is from the pass mark, ${n}.`,
  mostChosenPoor: 'most chosen poor reply',
  fewAnswers: (n: string) => `Only ${n} people: take it as a first sign.`,
  leftOut: (n: string) => `${n} more questions have too few answers to be listed here.`,
  practiceTitle: 'Practice',
  practiceNote: 'The exercises in the lessons, which don’t count for the score. First answers.',

  talkTitle: 'Three replies to talk about',
  talkNote: 'The poor replies that most people chose the first time, beside the best one.',
  chose: (percent: string, range: string) => `${percent} chose (may be ${range}):`,
  better: 'Best:',

  restTitle: 'All figures',
  restNote: 'Open what you want to see. What is open is printed too.',

  retryTitle: 'Those who tried again',
  retryNote: (people: string, share: string, round: string) =>
    `${people} people (${share}) took the final check more than once. A round has ${round} scenarios; a new round first draws those not yet seen.`,
  retryPassed: (passed: string) => `${passed} of them passed in the end.`,
  retryRounds: (first: string, later: string) =>
    `Of their answers in the first round ${first} were the best one; of the last answers that they gave to the scenarios of later rounds, ${later}. That is no measure of what they learned: whoever tries again did badly the first time, and does better the second time by chance alone.`,

  byTitle: (heading: string) => `By ${heading}`,
  byTooFew: 'The groups are too small to show beside each other.',
  languagesTitle: 'By language',
  versionsTitle: 'By course version',
  monthsTitle: 'Over time',
  dotsNote: 'Dots are shares, the bars behind them where they may really lie.',
  monthsNote: 'By when people began: by their first answer, or else by the start that the file gives.',
  monthsNoteFinished: 'By when people finished: these files don’t say when they began.',
  noDay: 'no date',
  orNotKnown: (name: string) => `${name}, or not known`,
  othersTogether: 'Others together',
  rangesNote:
    'Dots are shares, the lines behind them where they may really lie. A line without a dot is all that can be shown of a group.',
  compared: {
    completed: (now: string, period: string, then: string, before: string, sure: boolean) =>
      `Of the people who began in ${period}, ${now} finished; of those in ${before}, ${then}. ${sure ? 'That is more of a difference than chance explains.' : 'That may be chance.'}`,
    passed: (now: string, period: string, then: string, before: string, sure: boolean) =>
      `Of the people who began in ${period}, ${now} passed; of those in ${before}, ${then}. ${sure ? 'That is more of a difference than chance explains.' : 'That may be chance.'}`,
    passedOfFinished: (now: string, period: string, then: string, before: string, sure: boolean) =>
      `Of the people who finished in ${period}, ${now} passed; of those in ${before}, ${then}. ${sure ? 'That is more of a difference than chance explains.' : 'That may be chance.'}`,
  },
  goingOn: (period: string) => `Some who began in ${period} may still be at it.`,
  language: 'Language',
  version: 'Version',
  month: 'Period',
  notKnown: 'not known',
  languageNames: { nl: 'Dutch', en: 'English', de: 'German', fr: 'French' } as Readonly<Record<string, string>>,
  score: 'Score',

  peopleTitle: 'People who haven’t passed',
  peopleNote:
    'Names are in this report because they were asked for. Share it only with those who need it, and delete it afterwards.',
  name: 'Name',
  id: 'Id',
  status: 'Status',
  lastSeen: 'Last active',
  morePeople: (n: string) => `And ${n} more.`,

  aboutTitle: 'About these figures',
  scoreNotice: 'Scores are for learning, never for decisions about people.',
  privacy:
    'No names are in this report, and no figure of fewer than five people. A dash stands where there would be one, or where it could be worked out from the other figures on this page; small groups are put together, and “> 95%” and “< 5%” leave room for the same reason. Groups of fewer than ten people have no percentages.',
  successive:
    'Share one report on the same people, and no second one. Whoever lays two beside each other that differ by a few people, or by what people are grouped by, can work out figures of few that each of them hides. For the next one, wait until ten people or more have joined.',
  chance:
    'What stands out on top was tested: where there is nothing to find, fewer than one in twenty of these pages says that there is. Ranges are those in which the real figure lies nineteen times out of twenty.',
  privacyNames: 'No figure of fewer than five people is shown outside the list of names.',
  filesTitle: 'Files',
  file: 'File',
  takenFor: 'Taken for',
  rows: 'Rows',
  problemRows: 'With a fault',
  repeatedNote: 'Some answers were in these files more than once. They are counted once.',
  rounded: 'Percentages are rounded to whole ones, so together they may come to 99% or 101%.',
  notStarted: (n: string) =>
    `${n} people are named in these files, and nothing says that they have begun. They are in no figure.`,
  allFinished:
    'Everyone whom these files say to have begun has finished. Where they list only those who have, nothing follows for the others.',
  otherCourses: (rows: string, names: string) => `${rows} rows are of other courses and are left out: ${names}.`,
  courseUnsaid: 'These files don’t say which course they are about.',
  unsure: (name: string) => `No file names this course, so the report is on the course that it has most of: ${name}.`,
  problemsTitle: 'Rows that couldn’t be read, or not wholly',
  line: 'Line',
  problem: 'What is wrong',
  problemCount: (n: string, kind: string) => `${n} × ${kind}`,
  moreProblems: (n: string) => `The first ${n} of each file are listed.`,
  problems,
  formatNames: {
    preview: 'the preview LMS',
    'moodle-interactions': 'Moodle, interactions report',
    'scorm-elements': 'a table with SCORM’s names',
    xapi: 'xAPI statements',
  } as Readonly<Record<string, string>>,
  made: (day: string) => `Made on ${day}.`,
  csv: 'CSV',
  csvOf: (title: string) => `Download “${title}” as CSV`,
};
