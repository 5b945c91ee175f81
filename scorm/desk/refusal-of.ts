import { isRefusal, refusal, type Refusal } from './refusal.ts';

const ownMistakes = [TypeError, RangeError, ReferenceError];

/** What the page is told of an error that is a sentence, and what is below its first line; throws a mistake of the program again. */
export function refusalOf(error: unknown, status: Refusal['status']): Refusal {
  if (isRefusal(error)) return error;
  if (!(error instanceof Error) || ownMistakes.some((kind) => error instanceof kind)) throw error;
  const [problem = '', ...lines] = error.message.split('\n');
  return refusal(status, problem, lines.join('\n').trim() || undefined);
}
