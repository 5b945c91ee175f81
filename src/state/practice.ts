import practice from 'virtual:practice';
import type { ScenarioFile } from '../schemas/scenario.ts';

/**
 * The scenario that a lesson practises with. All of them are a script of their own, so the first lesson does not wait
 * for it.
 */
export function practiceOf(lesson: string): ScenarioFile | undefined {
  return practice[lesson];
}
