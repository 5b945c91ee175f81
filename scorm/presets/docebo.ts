import { generic } from './generic.ts';
import type { Preset } from './options.ts';

/** Docebo Learn. */
export const docebo: Preset = {
  name: 'docebo',
  title: 'Docebo',
  standards: ['scorm12', 'scorm2004-3rd'],
  standardsWhy: 'Docebo takes 1.2 and 2004 3rd edition, without sequencing; not the 4th.',
  options: {
    passMark: generic.options.passMark,
    onFail: generic.options.onFail,
    exit: generic.options.exit,
    window: { value: 'stay', why: 'Docebo shows the course in its own player, which has a way back of its own.' },
  },
};
