import type { SheetWords } from './types.ts';

/** The sheet in English. */
export const en: SheetWords = {
  kicker: 'Sheet for whoever runs the LMS',
  contents: 'On this sheet',
  facts: {
    version: 'Version',
    standard: 'Standard',
    file: 'File',
    size: 'Size',
    checksum: 'SHA-256',
    id: 'Course id',
    languages: 'Languages',
    minutes: 'Takes',
    lessons: 'Lessons',
    passMark: 'Pass mark',
    organisation: 'Made for',
    about: (minutes) => `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    none: 'none: finishing it completes it',
  },
  standards: {
    scorm12: 'SCORM 1.2',
    'scorm2004-3rd': 'SCORM 2004 3rd edition',
    'scorm2004-4th': 'SCORM 2004 4th edition',
    cmi5: 'cmi5 (xAPI)',
    web: 'plain web, without an LMS',
  },
  steps: {
    title: 'In five steps',
    lms: (isScored) => [
      'Upload the zip as it is: not unpacked, not packed again.',
      'Choose the settings below that name your LMS.',
      `Take it as a test person to the end. The LMS then shows ${isScored ? '“passed” with a score' : '“completed”, without a score'}; a second launch goes on where you were.`,
      'Assign it.',
      'For a new version, read the last part of its own sheet first: it says whether it may replace this one.',
    ],
    server: (address) =>
      `This zip is thin: it shows the course from ${address} and speaks for it with the LMS. Put what is in the folder “…-server” there first, over HTTPS. For a new version, npm run compare -- old.zip new.zip with two thin zips says whether the zip must be replaced, too.`,
    web: [
      'Unpack the zip into a folder of a web server that serves HTTPS.',
      'Open index.html in that folder: there is nothing to install, and no database.',
      'Take it to the end once, reload, and see that it goes on where you were.',
      'Give people the address. Nobody sees their results but they: for records, take a package for an LMS.',
      'For a new version, replace the whole folder. What browsers keep still applies.',
    ],
  },
  settings: {
    title: 'Settings in your LMS',
    intro:
      'The names are those of the LMS in English. Where the package itself is set otherwise than an LMS likes it, this says so, with the command that makes the one that fits.',
    others: 'Another LMS? Its settings',
    notTaken: (title, standards) => `For ${title}, take the package for ${standards}.`,
    fits: 'This package is set as this LMS likes it.',
    otherwise: 'It works, and this would fit better:',
    command: 'Made to fit by',
    set: 'Setting',
    choose: 'Choose',
    why: 'Because',
    inPackage: 'In the package',
    here: 'Here',
    advised: 'Advised',
    options: {
      passMark: 'Pass mark in the manifest',
      onFail: 'Reported below the pass mark',
      exit: 'Exit after completion',
      window: 'Window at Exit',
    },
    values: {
      'in-manifest': 'yes',
      'left-out': 'no',
      failed: 'failed',
      incomplete: 'incomplete',
      suspend: 'suspend',
      normal: 'normal',
      close: 'closes',
      'close-around': 'closes the window around its frame',
      stay: 'stays',
    },
  },
  scoring: {
    title: 'How completion and score come about',
    check: (drawn, bank, of) =>
      `The final check draws ${drawn} situations from a bank of ${bank}, as many for each skill. The best reply earns 2 points, an acceptable one 1, a poor one 0: ${of} in all. The score is the share of the points, from 0 to 100. How often someone passes without reading (always the longest, always the first) is counted over every draw by the course’s check.`,
    pass: (mark, needed, of) => `From ${mark} it is passed: ${needed} of ${of} points.`,
    again:
      'People may try again as often as they like; other situations come first. The best score counts, and passed stays passed.',
    before: (practice, testOut) =>
      `${practice === 'required' ? 'It opens once the exercise of each lesson has been done, and says which are left.' : 'It opens once the lessons have been gone through; their exercises are optional.'}${testOut ? ' Whoever knows it all may take it at once, and passing it then completes the course.' : ''}`,
    nugget: 'This package is one lesson without a check: it is completed by finishing it, and reports no score.',
    moment: 'When',
    reported: 'The LMS is told',
    opened: 'It is opened',
    lesson: 'A lesson is finished',
    answer: 'A reply is checked',
    below: 'The check ends below the pass mark',
    passed: 'The check is passed',
    finished: 'The lesson is finished',
    left: 'It is left, or the window is gone',
    objective: (id) => `an objective under the lesson’s id, such as ${id}`,
    interaction: 'an interaction, and the attempt so far',
    cmi5: {
      lesson: 'progressed, with the share of the lessons in percent',
      answer: 'answered, with the question, the choices and the reply; and the attempt so far, as a State document',
      below:
        'failed with its score, once the person leaves: a session has one judgement, and whoever passes after all has passed',
      open: 'nothing: it stays open until it is passed',
      left: 'It is left by Exit, or the window is closed with a result',
      closed: [
        'The window is closed before there is a result',
        'nothing more: the next launch goes on; some LMSs note “abandoned”',
      ],
    },
  },
  map: {
    title: 'What the ids in your reports mean',
    intro: (poor) =>
      `An interaction’s id is the name below, and its response is the key of a choice. Best is reported as correct, acceptable as neutral, poor as ${poor}. Ids and keys never change their meaning from version to version. Practice is reported with weighting 0 and counts for nothing; a situation that comes again in another try is reported again.`,
    cmi5: 'A statement “answered” has as its object the name below behind urn:sharewise:…/questions/, and as its response the key of a choice. Success is true for the best one alone; the result’s extension urn:sharewise:points says 2, 1 or 0. Ids and keys never change their meaning from version to version. Practice is reported, too, and counts for nothing; a situation that comes again in another try is reported again.',
    spoiler: 'This is the key to the check. Keep the sheet with those who run the course.',
    open: 'Show all ids, questions and choices',
    id: 'Id',
    question: 'Question',
    choices: 'Choices',
    points: ['poor', 'acceptable', 'best'],
    scored: 'in the check',
    practice: 'practice',
    objectives: 'Each lesson is an objective under its own id:',
  },
  accessibility: {
    title: 'Accessibility',
    texts: [
      'The course aims at WCAG 2.2, level AA (EN 301 549 takes over its criteria). Its tests go through every screen and state in every language, in the light and in the dark theme.',
    ],
    items: [
      'All of it can be done by keyboard alone, and nothing by dragging or swiping only.',
      'It works from 320 pixels wide, with text at 200 %, in forced colours, and with reduced motion.',
      'A screen reader hears the feedback once; the simulator says in words and in a table what it draws.',
      'There is no time limit, no sound and no video.',
      'Automatic checks find part of what there is to find. No audit by a third party has been made; if something does not work for someone, tell the owner of the course.',
    ],
  },
  privacy: {
    title: 'Privacy',
    what: 'What',
    where: 'Where it goes',
    rows: [
      ['Status, score, time spent, lessons finished', 'to your LMS, under the person who took it'],
      ['Each reply that is checked, with its time and how long it took', 'to your LMS, as interactions'],
      ['Where they were, their language, the intention they chose', 'to your LMS, as suspend data'],
      [
        'A copy of the attempt, in case the LMS cannot be reached',
        'in the browser (IndexedDB, localStorage), under a hash of the learner’s id, until the browser’s data is cleared',
      ],
      [
        'The same, done while the LMS could not be reached at all',
        'in the browser, under no name, until somebody says that it was theirs',
      ],
      ['The light or dark theme', 'in the browser'],
      ['What people write in “Write your own”', 'nowhere: it is gone when the page is'],
    ],
    cmi5: [
      ['Status, score, time spent, progress', 'to the record store that your LMS names at the launch, as statements'],
      ['Each reply that is checked, with its time and how long it took', 'to the same, as statements'],
      ['Where they were, their language, the intention they chose', 'to the same, as a State document'],
      [
        'A copy of the attempt, in case the record store cannot be reached',
        'in the browser (IndexedDB, localStorage), under a hash of the learner’s id, until the browser’s data is cleared',
      ],
      ['The launch’s token and what was told in it', 'in the browser’s tab (sessionStorage), until it is closed'],
      ['The light or dark theme', 'in the browser'],
      ['What people write in “Write your own”', 'nowhere: it is gone when the page is'],
    ],
    web: [
      [
        'Everything: answers, score, where they were, language, theme',
        'in the browser of whoever takes it, nowhere else',
      ],
      ['What people write in “Write your own”', 'nowhere: it is gone when the page is'],
    ],
    never: [
      'No cookies, no statistics, no host but the one that serves it. The learner’s name is not read.',
      'Scores are for learning. They are not made for decisions about people, and a works council may want that said.',
    ],
    stores:
      'No cookies, no statistics. The page talks to the host that serves it and to the record store that your LMS names at the launch, which its Content-Security-Policy therefore allows (connect-src https: http:); no other package does. The learner is named as your LMS names them.',
  },
  changes: {
    title: 'What changed',
    first: 'No earlier version was beside it when this sheet was made. To compare with one:',
    since: (version) => `Since version ${version}:`,
    nothing: 'Nothing: all files are the same.',
  },
  trouble: {
    title: 'When something is odd',
    rows: [
      [
        'The course says that nothing is being recorded',
        'It found no LMS. Launch it from the LMS, not from the zip; the content has to come from the LMS’s own domain, or from one that lets it reach the LMS.',
      ],
      [
        'The course says that it is not saved yet',
        'The LMS or the network does not answer. It goes on trying, and keeps a copy in the browser; the next launch on that computer brings it in.',
      ],
      [
        'The course asks “Was that you?”',
        'On that device there is work that the LMS does not have: it could not be reached then, stored nothing though it said so, or has begun a new attempt since. Only the learner can say whose it is: “Hand it in” reports it, “Start afresh” leaves it out. It is never handed in by itself. Work under a learner’s id is offered to that learner only; what was done while the LMS was away or gave no id, to all who open the course there, until one hands it in. handIn: never in course.yaml turns the question off.',
      ],
      [
        'Somebody passed, and the LMS says incomplete',
        'Let them open the course once more, on the same computer: it tells the result again where the LMS does not have it.',
      ],
      [
        'The LMS shows another outcome than the score',
        'It applies a pass mark of its own. Take it out, or make it the course’s.',
      ],
    ],
  },
  foot: (file) => `Belongs to ${file}. Keep the two together.`,
};
