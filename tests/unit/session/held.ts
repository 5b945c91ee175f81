import { decode } from '../../../src/course/suspend-data.ts';
import type { Attempt, Course } from '../../../src/course/types.ts';
import { course as sample } from '../course/sample.ts';
import type { Launch } from '../../../src/lms/types.ts';
import type { StrictLms } from '../../contract/strict/lms.ts';

/** What L&D would read in the LMS. */
export type Record = {
  readonly status: string;
  readonly score: number | null;
  /** `id=response`, in the LMS's order. */
  readonly interactions: readonly string[];
  readonly objectives: readonly string[];
  readonly attempt: Attempt | string;
};

/** What an LMS says at a learner's first launch, when it has nothing of them yet. */
export const firstLaunch: Launch = {
  mode: 'normal',
  learner: { id: 'j.jansen' },
  language: '',
  suspendData: '',
  begun: false,
  completion: 'incomplete',
  success: 'unknown',
  score: null,
  interactions: 0,
  objectives: 0,
};

/** The record that an LMS holds of a learner, whatever its dialect. */
export function recordIn({ dialect, stored }: StrictLms, course: Course = sample): Record {
  const is12 = dialect === 'scorm12';
  const value = (element: string) => stored.get(element) ?? '';
  const each = (collection: string) =>
    [...stored.keys()].filter((element) => new RegExp(`^cmi\\.${collection}\\.\\d+\\.id$`).test(element));
  const response = is12 ? 'student_response' : 'learner_response';
  const raw = value(is12 ? 'cmi.core.score.raw' : 'cmi.score.raw');
  return {
    status: is12
      ? value('cmi.core.lesson_status')
      : `${value('cmi.completion_status')} ${value('cmi.success_status') || 'unknown'}`,
    score: raw === '' ? null : Number(raw),
    interactions: each('interactions').map((id) => `${value(id)}=${value(id.replace(/id$/, response))}`),
    objectives: each('objectives')
      .map(value)
      .filter((id) => id !== 'course'),
    attempt: decode(value('cmi.suspend_data'), course),
  };
}

/** How the dialects say the same. */
export const statuses = {
  scorm12: { incomplete: 'incomplete', completed: 'completed', failed: 'failed', passed: 'passed' },
  scorm2004: {
    incomplete: 'incomplete unknown',
    completed: 'completed unknown',
    failed: 'incomplete failed',
    passed: 'completed passed',
  },
} as const;
