import { tests as t } from './files.ts';
import type { Chapter } from './types.ts';

const [find, connect, calls] = ['src/lms/find-api.ts', 'src/lms/connect.ts', 'src/lms/calls.ts'];
const [in12, in2004, numbers] = ['src/lms/scorm12.ts', 'src/lms/scorm2004.ts', 'src/lms/numbers.ts'];

/** Where LMSs keep their API, and how far others look for it. */
export const finding: Chapter = {
  title: 'Finding the API',
  rows: [
    ['Own window, then 500 parents (ADL, 2004)', [find], [[t.findApi, 'in a parent however far up']]],
    ['7 parents only (ADL-style 1.2 finders)', [find], [[t.findApi, 'in a parent however far up']]],
    ['The opener, and its parents', [find], [[t.findApi, "in the opener, the opener's parents"]]],
    [
      "`top.opener` and its `document` (pipwerks' finder, Plateau)",
      [find],
      [[t.findApi, "in the top window's opener"]],
    ],
    [
      'Both APIs are there and one misbehaves (SABA, Kallidus)',
      ['scorm/package/package-course.ts', find],
      [
        [t.findApi, 'by the name of the standard that the package is made for'],
        [t.connect, 'does not take the other dialect for its own'],
      ],
    ],
    [
      'A foreign parent throws',
      [find],
      [
        [t.findApi, 'past foreign windows'],
        [t.matrix, 'A foreign parent'],
      ],
    ],
    [
      'The API comes after the content',
      [connect],
      [
        [t.connect, 'waits a few seconds'],
        [t.matrix, 'The API comes late'],
      ],
    ],
    [
      'There is none: a sandboxed frame, another domain, nothing at all',
      [connect, 'src/components/page/Notice.astro'],
      [
        [t.connect, 'says after three seconds that there is none'],
        [t.matrix, 'The course on another domain than the LMS'],
        [t.matrix, 'No API'],
      ],
    ],
  ],
};

/** What the standards' data models hold. */
export const model: Chapter = {
  title: 'The data model',
  rows: [
    [
      'Suspend data: 4096 (1.2), 64000 (2004 3rd and 4th)',
      ['src/course/suspend-data.ts', 'src/course/capacity.ts', in12, in2004],
      [
        [t.dialects, 'takes suspend data as long as it says'],
        [t.suspendData, 'fits any capacity from 300 bytes'],
        [t.course, 'fits 4,096 bytes on the worst path'],
      ],
    ],
    ['Suspend data: 4000 (2004 2nd)', 'no package is made for the 2nd edition'],
    [
      'Location: 255 (1.2), 1000 (2004)',
      ['src/schemas/id.ts'],
      [
        [t.source, 'a place is the id of a lesson'],
        [t.rules, 'a location of 255'],
      ],
    ],
    [
      'Ids: strict characters, unique, written before anything else of theirs',
      ['src/schemas/id.ts', in12, in2004],
      [
        [t.scorm, 'writes each answer of the course in the terms of the standard, id first'],
        [t.rules, 'keeps the ids of objectives apart'],
      ],
    ],
    [
      'Status: one in 1.2 ("not attempted" can\'t be set), completion and success in 2004',
      [in12, in2004],
      [
        [t.scorm, 'is incomplete and suspended in the LMS right away'],
        [t.scorm, 'tells completion and success of an objective apart'],
      ],
    ],
    [
      'Exit: time-out, suspend, logout, "" (2004: normal, too)',
      [in12, in2004],
      [[t.session, 'ends with a suspension']],
    ],
    [
      'Result of an interaction: wrong (1.2), incorrect (2004)',
      [in12, in2004],
      [[t.scorm, 'calls the three results by their names in the standard']],
    ],
    [
      'Interactions: types, response of one character, patterns; no hyphen in short ids (Moodle)',
      ['src/schemas/id.ts', 'src/course/interactions.ts'],
      [[t.scorm, 'writes each answer of the course in the terms of the standard']],
    ],
    [
      'Clock time: a zone only behind a fraction',
      [numbers],
      [[t.numbers, 'are written with a zone behind a fraction']],
    ],
    ['Durations: no days, two decimals', [numbers], [[t.numbers, 'are written to the letter, whatever the number']]],
    [
      'Score: raw, min and max; scaled, too, in 2004 (Moodle grades raw only)',
      [in12, in2004],
      [[t.scorm, 'writes a raw score only with a result']],
    ],
    [
      'Room for 250 interactions, 100 objectives, descriptions of 250 characters',
      ['src/build/definition.ts', 'src/session/open-outbox.ts'],
      [
        [t.scorm, 'answers false for an index that leaves a gap, and for what the LMS has no room for'],
        [t.scorm, 'writes each answer of the course in the terms of the standard'],
      ],
    ],
    [
      'Write-only: exit, session time, interactions in 1.2',
      [in12, in2004],
      [[t.rules, 'numbers what can not be read or written as the standard does']],
    ],
    ['Numbers never by locale', [numbers], [[t.numbers, 'have a point, and two decimals at most']]],
    ['GetValue gives a number, `undefined`, "null"', [calls], [[t.calls, 'as a value is always text']]],
    [
      'What was never set answers "" with error 403 (2004)',
      [calls, in2004],
      [[t.opening, 'suspend data that is empty with an error can not be read']],
    ],
    ['The last error means something only after a failure', [calls], [[t.calls, 'ask for the last error only after']]],
  ],
};
