import { standards } from '../standards.ts';
import type { Preset } from './options.ts';

/** What is safe where nothing is known of the LMS. */
export const generic: Preset = {
  name: 'generic',
  title: 'Any LMS',
  standards,
  standardsWhy: 'SCORM 1.2 and 2004 3rd edition are the safe pair; the 4th is for LMSs that ask for it.',
  options: {
    passMark: {
      value: 'in-manifest',
      why: 'An LMS that applies the pass mark itself then applies the one that the course does.',
    },
    onFail: { value: 'failed', why: 'L&D sees the difference between not passed and not finished.' },
    exit: {
      value: 'suspend',
      why: 'After any other exit some LMSs give nothing back at the next launch, even after completion.',
    },
    window: { value: 'close', why: 'A window that the LMS opened is of no use any more; a frame stays as it is.' },
  },
};
