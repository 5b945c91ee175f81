import { places } from './places.ts';
import type { Case, Step } from './types.ts';

const scorm = ['scorm12', 'scorm2004-3rd'] as const;
const all = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'] as const;
const in12 = ['scorm12'] as const;
const in2004 = ['scorm2004-3rd', 'scorm2004-4th'] as const;
const web = ['web'] as const;

const passed = 'passed 100; 9 answers kept, 9 reported';

/** In 1.2 an answer whose commit may be lost is reported anew: an LMS may have taken it for sent (Moodle). */
const passedAgain = { scorm12: `${passed}, 1 twice`, scorm2004: passed };

const tries: Pick<Case, 'refused'> = {
  // Where the LMS may have stored what it did not confirm, the course tries the index behind that first.
  refused: /interactions\.9\.id .* leaves a gap$/,
};

const answered: readonly Step[] = [['answer'], ['sees', 'saved', 'passed with 100']];

/** Launched with faults, the last situation is answered, saved and reported as if there were none. */
const unharmed = (faults: string): Pick<Case, 'from' | 'steps' | 'holds'> => ({
  from: 'eight',
  steps: [['launch', faults], ['sees', 'the course, as always'], ...answered],
  holds: passed,
});

/** Nothing is saved for a while; the learner is told within 30 s, and all is saved without help once it is over. */
const interrupted = (fault: string, also: readonly Step[] = []): Pick<Case, 'from' | 'steps' | 'holds'> => ({
  from: 'eight',
  steps: [
    ['launch'],
    ['question'],
    ...also,
    ['on', fault],
    ['answer'],
    ['within', 30, 'told that it is not saved yet'],
    ['off', fault],
    ['within', 30, 'saved'],
    ['sees', 'passed with 100'],
  ],
  holds: passedAgain,
});

/** All is saved before something goes wrong on the way out. */
const leaving = (fault: string, out: Step): Pick<Case, 'from' | 'steps' | 'holds'> => ({
  from: 'eight',
  steps: [['launch'], ...answered, ['on', fault], out, ['launch'], ['sees', 'passed with 100']],
  holds: passed,
});

/** Someone who has passed is still shown as passed, whatever happened to the progress. */
const stillPassed = (fault: string): Pick<Case, 'from' | 'steps'> => ({
  from: 'passed',
  steps: [['launch', fault], ['sees', 'passed with 100'], ['exit'], ['sees', 'goodbye']],
});

/** The browser's journal has the progress that the LMS has lost. */
const fromJournal = (fault: string): Pick<Case, 'from' | 'steps' | 'holds'> => ({
  from: 'eight',
  steps: [['launch'], ['sees', 'the course, as always'], ['launch', fault], ['sees', 'where they were'], ...answered],
  holds: passed,
});

/** Every fault with what happens; `tests/FAULTS.md` prints it. */
export const cases: readonly Case[] = [
  ...places,
  {
    fault: 'No API',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch', 'no-api'],
      ['sees', 'told that nothing is recorded', 'a new start'],
    ],
    holds: 'as before',
  },
  { fault: 'The API comes late', standards: all, ...unharmed('late-api') },
  { fault: 'A foreign parent between course and LMS', standards: scorm, ...unharmed('foreign-parent') },
  {
    fault: 'The course on another domain than the LMS',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch', 'other-domain'],
      ['sees', 'told that nothing is recorded'],
    ],
    holds: 'as before',
  },
  {
    fault: 'Initialize answers false',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch', 'initialize-false'],
      ['sees', 'told that the LMS allows no connection'],
    ],
    holds: 'as before',
    // It looks whether the session is open all the same.
    refused: /^reading cmi\.(core\.lesson|completion)_status while the session is fresh$/,
  },
  {
    fault: 'Initialize answers false, 101 or 103, and the session is open',
    standards: scorm,
    ...unharmed('initialize-open'),
  },
  {
    fault: 'Initialize answers false, 104',
    standards: in2004,
    from: 'eight',
    steps: [
      ['launch', 'initialize-over'],
      ['sees', 'asked to open the course again'],
      ['launch'],
      ['sees', 'the course, as always', 'where they were'],
    ],
    holds: 'incomplete; 8 answers kept, 8 reported',
  },
  {
    fault: 'Review mode',
    standards: scorm,
    from: 'passed',
    steps: [
      ['launch', 'review'],
      ['sees', 'told that they are looking back', 'passed with 100'],
      ['exit'],
      ['sees', 'goodbye, and told that nothing was recorded'],
    ],
    holds: 'as before',
  },
  {
    fault: 'Review mode',
    variant: 'and the LMS takes the page away at Terminate',
    standards: scorm,
    from: 'passed',
    steps: [['launch', 'review,closes-on-terminate'], ['sees', 'told that they are looking back'], ['exit']],
    holds: 'as before',
  },
  {
    fault: 'Review mode',
    variant: 'of an attempt that was failed (Moodle, 1.2)',
    standards: scorm,
    from: 'failed',
    steps: [
      ['launch', 'review'],
      ['sees', 'told how to begin a new attempt', 'not passed'],
      ['result'],
      ['sees', 'no way to try again'],
      ['practise'],
      ['answer'],
      ['sees', 'not passed'],
      ['exit'],
      ['sees', 'goodbye, and told that nothing was recorded'],
    ],
    holds: 'as before',
  },
  {
    fault: 'Browse mode',
    standards: scorm,
    from: 'eight',
    steps: [['launch', 'browse'], ['sees', 'told that they are browsing'], ['answer'], ['close']],
    holds: 'as before',
  },
  {
    fault: 'No credit',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch', 'no-credit'],
      ['sees', 'told that they are looking back'],
      ['answer'],
      ['exit'],
      ['sees', 'goodbye, and told that nothing was recorded'],
    ],
    holds: 'as before',
  },
  {
    fault: 'Failed locks the learner out',
    variant: '`onFail: incomplete`',
    standards: scorm,
    from: 'eight poor',
    onFail: 'incomplete',
    steps: [
      ['launch'],
      ['answer', 0],
      ['sees', 'saved', 'not passed'],
      ['exit'],
      ['launch', 'failed-locks'],
      ['sees', 'the course, as always', 'not passed'],
    ],
    holds: 'incomplete; 9 answers kept, 9 reported',
  },
  {
    fault: 'Failed locks the learner out',
    variant: '`onFail: failed`',
    standards: scorm,
    from: 'eight poor',
    steps: [
      ['launch'],
      ['answer', 0],
      ['sees', 'saved', 'not passed'],
      ['exit'],
      ['launch', 'failed-locks'],
      ['sees', 'locked out by the LMS'],
    ],
    holds: 'failed 0; 9 answers kept, 9 reported',
  },
  {
    fault: 'Every API call throws',
    variant: 'from the start',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch', 'api-throws'],
      ['sees', 'told that the LMS allows no connection'],
    ],
    holds: 'as before',
  },
  {
    fault: 'Every API call throws',
    variant: 'for a while',
    standards: scorm,
    ...interrupted('api-throws'),
    holds: passed,
  },
  { fault: 'Odd booleans', standards: scorm, ...unharmed('odd-booleans') },
  { fault: 'False with error 0', standards: scorm, ...unharmed('false-with-zero') },
  {
    fault: 'Interactions unsupported',
    standards: scorm,
    from: 'eight',
    steps: [['launch', 'interactions-unsupported'], ['sees', 'the course, as always'], ...answered],
    holds: 'passed 100; 9 answers kept, 8 reported',
  },
  { fault: 'The count of interactions is wrong', standards: scorm, ...unharmed('count-wrong') },
  { fault: 'A slow LMS', standards: scorm, ...unharmed('slow') },
  { fault: 'Commit answers false', standards: scorm, ...interrupted('commit-false') },
  {
    fault: 'Commit answers false',
    variant: 'once',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch'],
      ['question'],
      ['on', 'commit-false-once'],
      ['answer'],
      ['within', 30, 'saved'],
      ['sees', 'passed with 100'],
    ],
    holds: passedAgain,
  },
  { fault: 'The network is gone, the LMS says true', standards: all, ...interrupted('network-gone') },
  { fault: 'The session has expired: the login page answers 200', standards: scorm, ...interrupted('session-expired') },
  {
    fault: 'Values are marked as sent before they are (Moodle, 1.2)',
    variant: 'the network is gone',
    standards: in12,
    ...interrupted('network-gone', [['on', 'marks-sent']]),
    holds: passed,
  },
  {
    fault: 'Values are marked as sent before they are (Moodle, 1.2)',
    variant: 'commits are refused',
    standards: in12,
    ...interrupted('commit-false', [['on', 'marks-sent']]),
  },
  {
    fault: 'Only what differs from the launch is sent (Moodle, 2004)',
    standards: ['scorm2004-3rd'],
    ...interrupted('network-gone', [['on', 'sends-changes']]),
  },
  {
    fault: 'The LMS judges the score itself at Finish (Moodle, 1.2)',
    variant: 'passed',
    standards: in12,
    ...leaving('judges-score', ['exit']),
  },
  {
    fault: 'The LMS judges the score itself at Finish (Moodle, 1.2)',
    variant: 'below the mark, `onFail: incomplete`',
    standards: in12,
    from: 'eight poor',
    onFail: 'incomplete',
    steps: [['launch', 'judges-score'], ['answer', 0], ['sees', 'saved', 'not passed'], ['exit'], ['sees', 'goodbye']],
    holds: 'incomplete; 9 answers kept, 9 reported',
  },
  {
    fault: 'The save on leaving fails',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch'],
      ['question'],
      ['on', 'quit-save-false'],
      ['answer'],
      ['exit'],
      ['sees', 'goodbye, and told that not all was saved'],
      ['launch'],
      ['sees', 'saved', 'passed with 100'],
    ],
    holds: passed,
  },
  {
    fault: 'The network goes just before Exit',
    standards: all,
    from: 'eight',
    steps: [
      ['launch'],
      ['question'],
      ['on', 'network-gone'],
      ['answer'],
      ['exit'],
      ['sees', 'goodbye, and told that not all was saved'],
      ['launch'],
      ['sees', 'saved', 'passed with 100'],
    ],
    ...tries,
    holds: passed,
  },
  { fault: 'What is sent at the exit is lost', standards: all, ...leaving('exit-lost', ['exit']) },
  {
    fault: 'A Commit during unload breaks Terminate',
    standards: scorm,
    ...leaving('commit-breaks-terminate', ['close']),
  },
  {
    fault: 'A Commit during unload answers null, 391 (Cornerstone)',
    standards: scorm,
    ...leaving('commit-null', ['close']),
  },
  { fault: 'Requests are blocked during unload', standards: scorm, ...leaving('unload-blocked', ['close']) },
  {
    fault: 'The window is closed in the midst of a commit',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch'],
      ['question'],
      ['on', 'slow'],
      ['answer'],
      ['close'],
      ['launch'],
      ['sees', 'saved', 'passed with 100'],
    ],
    ...tries,
    holds: passed,
  },
  {
    fault: 'Commit races Finish; two Finish',
    variant: 'Exit while a commit is being tried again',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch'],
      ['question'],
      ['on', 'commit-false'],
      ['answer'],
      ['sees', 'told that it is not saved yet'],
      ['off', 'commit-false'],
      ['exit'],
      ['sees', 'goodbye'],
      ['close'],
    ],
    holds: passedAgain,
  },
  {
    fault: 'Commit races Finish; two Finish',
    variant: 'the LMS takes the page away at Terminate',
    standards: scorm,
    from: 'eight',
    steps: [['launch'], ['on', 'closes-on-terminate'], ['answer'], ['sees', 'saved'], ['exit']],
    holds: passed,
  },
  {
    fault: 'The page is kept in the back-forward cache',
    standards: scorm,
    from: 'eight',
    steps: [['launch'], ['on', 'back-forward'], ['off', 'back-forward'], ...answered, ['close']],
    holds: passed,
  },
  {
    fault: 'The page is killed',
    standards: scorm,
    from: 'eight',
    steps: [['launch'], ...answered, ['kill'], ['launch'], ['sees', 'passed with 100']],
    holds: passed,
  },
  {
    fault: 'Suspend data is blank',
    variant: 'the journal has it',
    standards: scorm,
    ...fromJournal('blank-suspend'),
  },
  {
    fault: 'Suspend data is blank',
    variant: 'nobody has it, but the LMS knows of the pass',
    standards: scorm,
    ...stillPassed('blank-suspend'),
    holds: 'passed 100; no progress, 9 reported',
  },
  { fault: 'Suspend data is "null"', standards: scorm, ...fromJournal('null-suspend') },
  { fault: 'Suspend data is "undefined"', standards: scorm, ...fromJournal('undefined-suspend') },
  {
    fault: 'Suspend data is damaged',
    variant: 'the journal has it',
    standards: scorm,
    ...fromJournal('damaged-suspend'),
  },
  {
    fault: 'Suspend data is damaged',
    variant: 'nobody has it, and the learner only looks',
    standards: scorm,
    ...stillPassed('damaged-suspend'),
    holds: 'passed 100; damaged progress, 9 reported',
  },
  {
    fault: 'Suspend data of a newer version',
    standards: scorm,
    ...stillPassed('newer-suspend'),
    holds: 'passed 100; newer progress, 9 reported',
  },
  {
    fault: 'A new course version, old suspend data',
    standards: scorm,
    from: 'eight',
    steps: [['launch', 'changed-course'], ['sees', 'the course, as always', 'where they were'], ...answered],
    holds: 'passed 100; 10 answers kept, 9 reported',
  },
  {
    fault: 'A relaunch downgrades: the LMS has lost status and score',
    standards: all,
    from: 'passed',
    steps: [
      ['launch', 'status-lost'],
      ['sees', 'saved', 'passed with 100'],
    ],
    holds: passed,
  },
  {
    fault: 'A relaunch downgrades: a second try is worse',
    standards: scorm,
    from: 'retry',
    steps: [['launch'], ['answer', 0], ['sees', 'saved', 'passed with 100'], ['exit'], ['sees', 'goodbye']],
    holds: 'passed 100; 15 answers kept, 18 reported',
  },
  {
    fault: 'Two tabs at once',
    standards: scorm,
    from: 'seven',
    steps: [
      ['launch'],
      ['tab', 'b'],
      ['answer'],
      ['sees', 'saved'],
      ['tab', 'a'],
      ['answer'],
      ['sees', 'saved', 'passed with 100'],
      ['tab', 'b'],
      ['sees', 'passed with 100'],
      ['exit'],
    ],
    holds: passed,
  },
  {
    fault: 'The clock jumps',
    standards: scorm,
    from: 'eight',
    steps: [['launch'], ['on', 'clock-jumps'], ...answered, ['off', 'clock-jumps'], ['exit'], ['sees', 'goodbye']],
    holds: passed,
  },
  { fault: 'Storage throws', standards: scorm, ...unharmed('storage-throws') },
  {
    fault: 'A shared computer',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch'],
      ['question'],
      ['on', 'network-gone'],
      ['answer'],
      ['close'],
      ['other learner'],
      ['sees', 'a new start'],
      ['launch'],
      ['sees', 'saved', 'passed with 100'],
    ],
    ...tries,
    holds: passed,
  },
  {
    fault: 'No LMS by design',
    standards: web,
    from: 'eight',
    steps: [
      ['launch'],
      ['sees', 'told that progress stays in this browser', 'where they were'],
      ['answer'],
      ['sees', 'passed with 100'],
    ],
    holds: 'passed 100; 9 answers kept',
  },
  {
    fault: 'Storage throws',
    standards: web,
    from: 'nothing',
    steps: [
      ['launch', 'storage-throws'],
      ['sees', 'told that progress stays in this browser', 'a new start'],
    ],
    holds: 'no progress',
  },
  {
    fault: 'The page is kept in the back-forward cache',
    standards: web,
    from: 'eight',
    steps: [['launch'], ['on', 'back-forward'], ['off', 'back-forward'], ['answer'], ['sees', 'passed with 100']],
    holds: 'passed 100; 9 answers kept',
  },
  {
    fault: 'The page is killed',
    standards: web,
    from: 'eight',
    steps: [['launch'], ['answer'], ['sees', 'passed with 100'], ['kill'], ['launch'], ['sees', 'passed with 100']],
    holds: 'passed 100; 9 answers kept',
  },
  {
    fault: 'The clock jumps',
    standards: web,
    from: 'eight',
    steps: [['launch'], ['on', 'clock-jumps'], ['answer'], ['sees', 'passed with 100']],
    holds: 'passed 100; 9 answers kept',
  },
  {
    fault: 'Two tabs at once',
    standards: web,
    from: 'seven',
    steps: [
      ['launch'],
      ['tab', 'b'],
      ['answer'],
      ['tab', 'a'],
      ['answer'],
      ['sees', 'passed with 100'],
      ['tab', 'b'],
      ['sees', 'passed with 100'],
    ],
    holds: 'passed 100; 9 answers kept',
  },
  {
    fault: 'The network is gone, the LMS says true',
    standards: web,
    from: 'eight',
    steps: [['launch'], ['question'], ['on', 'network-gone'], ['answer'], ['sees', 'passed with 100']],
    holds: 'passed 100; 9 answers kept',
  },
  {
    fault: 'Suspend data is damaged',
    variant: 'nobody has it, and the learner only looks',
    standards: web,
    from: 'passed',
    steps: [['launch', 'damaged-suspend'], ['sees', 'a new start'], ['close'], ['launch']],
    holds: 'damaged progress',
  },
  {
    fault: 'Suspend data of a newer version',
    standards: web,
    from: 'passed',
    steps: [['launch', 'newer-suspend'], ['sees', 'a new start'], ['close'], ['launch']],
    holds: 'newer progress',
  },
  {
    fault: 'A new course version, old suspend data',
    standards: web,
    from: 'eight',
    steps: [['launch', 'changed-course'], ['sees', 'where they were'], ['answer'], ['sees', 'passed with 100']],
    holds: 'passed 100; 10 answers kept',
  },
  {
    fault: 'A relaunch downgrades: a second try is worse',
    standards: web,
    from: 'retry',
    steps: [['launch'], ['answer', 0], ['sees', 'passed with 100']],
    holds: 'passed 100; 15 answers kept',
  },
];
