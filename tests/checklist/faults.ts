import { tests as t } from './files.ts';
import type { Chapter } from './types.ts';

const [calls, connect, in2004] = ['src/lms/calls.ts', 'src/lms/connect.ts', 'src/lms/scorm2004.ts'];
const [save, session, main] = ['src/session/save.ts', 'src/session/session.ts', 'src/shell/main.ts'];
const [outbox, launch, journal] = ['src/session/outbox.ts', 'src/session/launch.ts', 'src/session/journal.ts'];
const [probe, suspendData] = ['src/session/probe.ts', 'src/course/suspend-data.ts'];

/** Faults that LMSs, networks and browsers have. */
export const faults: Chapter = {
  title: 'Faults',
  rows: [
    [
      'No API, or late',
      [connect],
      [
        [t.matrix, 'No API'],
        [t.matrix, 'The API comes late'],
      ],
    ],
    [
      'An API call throws',
      [calls],
      [
        [t.opening, 'never throws, whichever call of %s throws'],
        [t.matrix, 'Every API call throws'],
      ],
    ],
    [
      'Initialize answers false, 103 or 101',
      ['src/lms/scorm12.ts', in2004],
      [
        [t.opening, 'that is open already goes on with it'],
        [t.matrix, 'Initialize answers false, 101 or 103, and the session is open'],
      ],
    ],
    ['Initialize answers false, 104', [in2004], [[t.matrix, 'Initialize answers false, 104']]],
    [
      'Odd booleans; false with error 0',
      [calls],
      [
        [t.matrix, 'Odd booleans'],
        [t.matrix, 'False with error 0'],
      ],
    ],
    [
      'Commit answers false',
      [save, outbox],
      [
        [t.faults, 'the learner is told within 30 s, and everything is saved without help'],
        [t.matrix, 'Commit answers false'],
      ],
    ],
    [
      'The save on leaving fails, so Finish is never called',
      [save],
      [
        [t.faults, 'is terminated also when saving fails on the way out'],
        [t.matrix, 'The save on leaving fails'],
      ],
    ],
    [
      'A Commit during unload breaks Terminate',
      [save],
      [
        [t.session, 'does not while the page goes away'],
        [t.matrix, 'A Commit during unload breaks Terminate'],
      ],
    ],
    [
      'The network is gone, the LMS says true',
      [save, probe, journal],
      [
        [t.matrix, 'The network is gone, the LMS says true'],
        [t.browserFaults, 'with the network gone the learner is told, and all is saved once it is back'],
      ],
    ],
    [
      'The network gone at exit wipes 2004 data',
      [in2004],
      [
        [t.matrix, 'The network goes just before Exit'],
        [t.matrix, 'What is sent at the exit is lost'],
      ],
    ],
    [
      'The session has expired: the login page answers 200',
      [probe],
      [
        [t.probe, 'does not when %s'],
        [t.matrix, 'The session has expired: the login page answers 200'],
      ],
    ],
    [
      'Requests blocked during unload; no `beforeunload` on iOS',
      [main, save],
      [
        [t.matrix, 'Requests are blocked during unload'],
        [t.source, 'of the player listens to no unload and no beforeunload'],
      ],
    ],
    [
      'The page is kept in the back-forward cache',
      [main, session],
      [
        [t.session, 'kept for going back only commits, and goes on afterwards'],
        [t.matrix, 'The page is kept in the back-forward cache'],
      ],
    ],
    [
      'Commit races Finish; two Finish',
      [session, save],
      [
        [t.session, 'terminates once, whatever ends it'],
        [t.session, 'terminates once where Terminate takes the page away'],
        [t.matrix, 'Commit races Finish; two Finish'],
      ],
    ],
    [
      'Suspend data over 4096',
      [suspendData, 'src/course/capacity.ts', 'src/build/check-course.ts'],
      [
        [t.suspendData, 'fits any capacity from 300 bytes'],
        [t.course, 'fits 4,096 bytes on the worst path'],
        [t.mistakes, 'is remarked on, saying by how much and what takes most'],
      ],
    ],
    [
      'Suspend data damaged, blank, "null", "undefined"',
      [suspendData, launch, 'src/session/open-outbox.ts'],
      [
        [t.suspendData, 'never throws, whatever the text'],
        [t.launch, 'that is damaged stays as it is until the learner acts'],
        [t.matrix, 'Suspend data is damaged'],
        [t.matrix, 'Suspend data is blank'],
        [t.matrix, 'Suspend data is "null"'],
        [t.matrix, 'Suspend data is "undefined"'],
      ],
    ],
    [
      'A new course version, old suspend data; an old one, newer data',
      [suspendData, launch],
      [
        [t.launch, 'of an earlier version of the course keeps all that still applies'],
        [t.launch, 'of a newer player stays whatever the learner does'],
        [t.matrix, 'A new course version, old suspend data'],
        [t.matrix, 'Suspend data of a newer version'],
      ],
    ],
    [
      'A relaunch downgrades status or score',
      ['src/course/merge.ts', outbox],
      [
        [t.session, 'relaunched after passing, lowers nothing'],
        [t.matrix, 'A relaunch downgrades: the LMS has lost status and score'],
        [t.matrix, 'A relaunch downgrades: a second try is worse'],
      ],
    ],
    ['The status is committed before the score', [outbox], [[t.scorm, 'writes the score before the status']]],
    [
      'Failed locks the learner out',
      ['src/course/outcome.ts'],
      [
        [t.session, 'stays incomplete below the mark where the course says so'],
        [t.matrix, 'Failed locks the learner out'],
      ],
    ],
    [
      'Interactions unsupported, or their count wrong',
      [outbox, 'src/session/slots.ts'],
      [
        [t.faults, 'interactions that the LMS does not support are left off quietly'],
        [t.matrix, 'Interactions unsupported'],
        [t.matrix, 'The count of interactions is wrong'],
      ],
    ],
    [
      'Review or browse mode',
      [session],
      [
        [t.matrix, 'Review mode'],
        [t.matrix, 'Browse mode'],
      ],
    ],
    [
      'Two tabs at once',
      [outbox, 'src/course/merge.ts'],
      [
        [t.windows, 'come to hold what both have done'],
        [t.windows, 'never lower a pass'],
        [t.matrix, 'Two tabs at once'],
      ],
    ],
    [
      'The clock jumps',
      ['src/session/clock.ts'],
      [
        [t.session, 'keeps its time when the wall clock jumps'],
        [t.matrix, 'The clock jumps'],
      ],
    ],
    [
      'A slow LMS',
      [save, 'src/session/clock.ts'],
      [
        [t.session, 'shows feedback before it calls the LMS, and commits once a decision'],
        [t.slowLms, 'feedback is on screen before the LMS is called'],
        [t.matrix, 'A slow LMS'],
      ],
    ],
    [
      'Storage throws or is partitioned',
      ['src/session/shelf.ts', 'src/session/database.ts'],
      [
        [t.shelf, 'without either keeps in memory what it is given'],
        [t.shelf, 'gets what was answered while it %s, after the next login'],
        [t.matrix, 'Storage throws'],
      ],
    ],
    [
      'A shared computer',
      [journal],
      [
        [t.launch, 'of another learner on the same computer is neither used nor touched'],
        [t.launch, 'does not name the learner'],
        [t.matrix, 'A shared computer'],
      ],
    ],
    [
      'A shared computer, without an LMS',
      'the web package knows no learners: whoever uses the browser has its progress',
    ],
  ],
};
