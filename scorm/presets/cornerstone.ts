import { generic } from './generic.ts';
import type { Preset } from './options.ts';

/** Cornerstone Learning (CSOD). */
export const cornerstone: Preset = {
  name: 'cornerstone',
  title: 'Cornerstone',
  standards: ['scorm2004-3rd', 'scorm12'],
  standardsWhy: 'Its reports of answers are made for SCORM 2004; 1.2 is for where that is not wanted.',
  options: {
    passMark: {
      value: 'left-out',
      why: 'The course decides on the final result alone: an LMS that judges by the manifest judges unfinished tries too.',
    },
    onFail: {
      value: 'incomplete',
      why: 'After "failed" an LMS can lock people out, or ask for a new registration; "incomplete" lets them try again.',
    },
    exit: generic.options.exit,
    window: {
      value: 'close',
      why: 'A commit while the window is torn down is refused (391): Exit saves first and closes then.',
    },
  },
};
