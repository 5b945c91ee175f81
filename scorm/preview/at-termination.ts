import type { LoadedPackage } from './packages.ts';
import type { Data } from './store.ts';

/**
 * What an LMS changes in the record when the course ends: in SCORM 1.2, Moodle completes what was left "not attempted"
 * and compares any raw score with the mastery score.
 */
export function atTermination(one: LoadedPackage, told: Data, faults: readonly string[]): Data {
  if (one.dialect !== 'scorm12' || !faults.includes('judges-score')) return {};
  const raw = told['cmi.core.score.raw'] ?? '';
  if (raw !== '') return { 'cmi.core.lesson_status': Number(raw) >= one.course.passMark ? 'passed' : 'failed' };
  const status = told['cmi.core.lesson_status'] ?? 'not attempted';
  return { 'cmi.core.lesson_status': status === 'not attempted' ? 'completed' : status };
}
