import { generic } from './generic.ts';
import type { Preset } from './options.ts';

/** SAP SuccessFactors Learning. */
export const successfactors: Preset = {
  name: 'successfactors',
  title: 'SAP SuccessFactors Learning',
  standards: ['scorm2004-3rd', 'scorm12'],
  standardsWhy:
    'The 2004 manifest says that the content sets completion: otherwise the item is completed by leaving it.',
  options: {
    passMark: {
      value: 'in-manifest',
      why: 'The content object takes its mastery score from the manifest; without it, admins fill in one of their own.',
    },
    onFail: generic.options.onFail,
    exit: generic.options.exit,
    window: { value: 'close', why: 'Content opens in a window of its own, and completion shows once that is closed.' },
  },
};
