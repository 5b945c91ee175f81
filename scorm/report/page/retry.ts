import { html } from 'hono/html';
import type { Context } from '../findings/context.ts';
import { foldedPart } from './part.ts';
import type { Html } from './table.ts';

/** How those who took the final check again did, and what that doesn't say. */
export function retryPart({ shown, words, numbers }: Context): Html | '' {
  const { retry } = shown;
  if (!retry) return '';
  const { people, share, round, passed, first, later } = retry;
  const sentences = [
    words.retryNote(numbers.count(people), numbers.percent(share), numbers.count(round)),
    passed ? words.retryPassed(numbers.rate(passed)) : '',
    first !== null && later !== null ? words.retryRounds(numbers.percent(first), numbers.percent(later)) : '',
  ].filter(Boolean);
  return foldedPart('retry', words.retryTitle, '', html`<p class="note">${sentences.join(' ')}</p>`);
}
