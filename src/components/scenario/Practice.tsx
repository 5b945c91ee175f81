import { practiceOf } from '../../state/practice.ts';
import { Branching } from './Branching.tsx';

/** The practice of a lesson, by the lesson's id: its words come in a script of their own. */
export function Practice({ lesson, defaultLanguage }: { readonly lesson: string; readonly defaultLanguage: string }) {
  const scenario = practiceOf(lesson);
  return scenario ? <Branching {...{ scenario, defaultLanguage }} /> : null;
}
