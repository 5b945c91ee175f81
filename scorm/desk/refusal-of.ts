import { saidBy } from '../../src/said/error.ts';
import type { Said } from '../../src/said/say.ts';
import { isRefusal, refusal, type Refusal } from './refusal.ts';

const ownMistakes = [TypeError, RangeError, ReferenceError];

const each = ({ en, nl }: Said, change: (words: string) => string): Said => ({ en: change(en), nl: change(nl) });

/** What the page is told of an error that is a sentence, and what is below its first line; throws a mistake of the program again. */
export function refusalOf(error: unknown, status: Refusal['status']): Refusal {
  if (isRefusal(error)) return error;
  if (!(error instanceof Error) || ownMistakes.some((kind) => error instanceof kind)) throw error;
  const said = saidBy(error);
  const mend = each(said, (words) => words.split('\n').slice(1).join('\n').trim());
  const problem = each(said, (words) => words.split('\n')[0] ?? '');
  return refusal(status, problem, mend.en === '' ? undefined : mend);
}
