import { tests as t } from './files.ts';
import type { Chapter } from './types.ts';

const [in12, in2004] = ['src/lms/scorm12.ts', 'src/lms/scorm2004.ts'];
const [outbox, save, session] = ['src/session/outbox.ts', 'src/session/save.ts', 'src/session/session.ts'];

/** What Moodle does. */
export const moodle: Chapter = {
  title: 'What Moodle does',
  rows: [
    [
      '1.2: Finish makes "not attempted" completed',
      [in12],
      [[t.scorm, 'is incomplete and suspended in the LMS right away']],
    ],
    [
      '1.2: Finish makes passed or failed of any raw score',
      [in12, 'src/course/outcome.ts'],
      [
        [t.scorm, 'writes a raw score only with a result'],
        [t.matrix, 'The LMS judges the score itself at Finish (Moodle, 1.2)'],
      ],
    ],
    [
      '1.2: `entry` is no guide',
      ['src/session/launch.ts'],
      [[t.launch, 'is what the LMS holds, whatever it says of entry']],
    ],
    [
      '2004: all is dropped at a relaunch unless the exit was a suspension',
      [in2004],
      [
        [t.scorm, 'keeps its data over a relaunch only because the exit was a suspension'],
        [t.matrix, 'The network goes just before Exit'],
      ],
    ],
    [
      '1.2: values count as sent before they are',
      [in12, outbox],
      [
        [t.scorm, 'reports a result anew as a change'],
        [t.matrix, 'Values are marked as sent before they are (Moodle, 1.2)'],
      ],
    ],
    [
      '2004: only what differs from the launch is sent',
      [save],
      [[t.matrix, 'Only what differs from the launch is sent (Moodle, 2004)']],
    ],
    [
      'Commit says true when nothing was stored',
      [save, 'src/session/probe.ts', 'src/session/journal.ts'],
      [
        [t.faults, 'each retry differs from the one before'],
        [t.launch, 'is what remains when the only commit was lost in an LMS that said it was stored'],
      ],
    ],
    [
      '1.2: Finish can not be tried again; 2004: Terminate can',
      [in2004],
      [[t.opening, 'tries to terminate again only in 2004, and only once']],
    ],
    [
      '2004: `adl.nav.request` breaks Commit and Terminate',
      [in2004],
      [[t.source, 'of the player asks for no navigation']],
    ],
    ['2004: a second SCO can not begin', ['scorm/package/manifest/scorm2004.ts'], [[t.manifest, 'has one SCO']]],
    [
      '2004: a session time of zero spoils the total',
      ['src/lms/numbers.ts'],
      [[t.scorm, 'never writes a time of zero, less, or none']],
    ],
    [
      '2004: the pass mark is shown, not applied',
      [in2004, 'scorm/package/manifest/scorm2004.ts'],
      [[t.manifest, 'sets completion and success itself']],
    ],
    [
      'A finished attempt opens again in review, without credit',
      [session],
      [
        [t.session, 'writes nothing, shows what there is, and terminates'],
        [t.matrix, 'Review mode'],
        [t.matrix, 'No credit'],
      ],
    ],
    [
      '1.2: failed counts as finished: the next launch looks back only',
      ['scorm/package/presets/moodle.ts', 'src/course/outcome.ts'],
      [
        [t.presets, 'below the pass mark, Moodle is told "incomplete" in 1.2'],
        [t.matrix, 'of an attempt that was failed (Moodle, 1.2)'],
      ],
    ],
    [
      '1.2: a score is compared as a number: "100.0" is no change from 100',
      [in12],
      [[t.scorm, 'reports a result anew as a change']],
    ],
    [
      '2004: its report has no answers',
      'the report asks for names that Moodle’s own store does not use: sheet and preset say to take 1.2 for answers',
    ],
    [
      'A new login empties `localStorage`',
      ['src/session/shelf.ts', 'src/session/database.ts'],
      [[t.shelf, 'has after a login what it had before, in this window and in the next']],
    ],
    [
      'Its window has no opener, and closes by the window around the frame',
      ['src/shell/leave.ts', 'scorm/package/presets/moodle.ts'],
      [[t.frames, 'Exit closes the window around the frame where the package says so']],
    ],
    [
      'A frame of 650 px in a page that scrolls',
      ['src/shell/lessons.ts', 'src/shell/seen.ts'],
      [[t.frames, 'a frame of 650 px below the head of a page that scrolls']],
    ],
  ],
};

/** What other LMSs do. */
export const others: Chapter = {
  title: 'What others do',
  rows: [
    [
      'The status is blanked at Commit; entry is always ab-initio (Chamilo)',
      [session, 'src/session/launch.ts'],
      [
        [t.session, 're-asserts score and status where the LMS has lost them'],
        [t.launch, 'is what the LMS holds, whatever it says of entry'],
        [t.matrix, 'A relaunch downgrades: the LMS has lost status and score'],
      ],
    ],
    [
      'Commit while unloading answers null, 391 (Cornerstone)',
      [save],
      [[t.matrix, 'A Commit during unload answers null, 391 (Cornerstone)']],
    ],
    [
      '1.2 may not resume after exit "" (SCORM Cloud)',
      [session, 'scorm/package/presets/options.ts'],
      [[t.session, 'ends with a suspension, or, where that is asked for']],
    ],
    [
      'Logged out after 30 idle minutes (SuccessFactors)',
      ['src/session/probe.ts', save],
      [[t.matrix, 'The session has expired: the login page answers 200']],
    ],
    [
      'Completed on exit unless the 2004 manifest says otherwise (SuccessFactors)',
      ['scorm/package/manifest/scorm2004.ts'],
      [[t.manifest, 'sets completion and success itself']],
    ],
    [
      'Whoever has failed is locked out',
      ['src/course/outcome.ts', 'scorm/package/presets/options.ts'],
      [[t.matrix, 'Failed locks the learner out']],
    ],
  ],
};
