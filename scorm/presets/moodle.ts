import { generic } from './generic.ts';
import type { Preset } from './options.ts';

/** Moodle's SCORM activity (tried in 4.5). */
export const moodle: Preset = {
  name: 'moodle',
  title: 'Moodle',
  standards: ['scorm12', 'scorm2004-3rd'],
  standardsWhy: 'Moodle conforms to 1.2 and takes a 2004 package of one SCO; it names no 4th edition.',
  options: {
    passMark: {
      value: 'in-manifest',
      why: 'In 1.2 Moodle compares the raw score with it when the course is left; both then say the same. In 2004 it shows it only.',
    },
    onFail: {
      value: 'failed',
      why: 'Moodle lets people start again after a fail, unless the activity limits the attempts.',
    },
    exit: {
      value: 'suspend',
      why: 'In 2004 Moodle drops all data at the next launch unless the last exit was a suspension, after completion too.',
    },
    window: generic.options.window,
  },
};
