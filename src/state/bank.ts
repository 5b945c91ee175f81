import bank from 'virtual:bank';
import type { ScenarioFile } from '../schemas/scenario.ts';

/**
 * A scenario of the final check with its words. The scenarios are a script of their own, so the first lesson does not
 * wait for them.
 */
export function bankScenario(id: string): ScenarioFile | undefined {
  return bank.find((scenario) => scenario.id === id);
}
