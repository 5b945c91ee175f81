import practice from 'virtual:practice';
import type { ScenarioFile } from '../schemas/scenario.ts';

/** The scenario that a lesson practises with. They are a script of their own: the first lesson does not wait for them. */
export function practiceOf(lesson: string): ScenarioFile | undefined {
  return practice[lesson];
}
