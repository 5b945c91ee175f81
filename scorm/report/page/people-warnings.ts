import type { Context } from '../findings/context.ts';

/** What to know of the people in lists: who is in no figure, and that such a list may have only those who finished. */
export function peopleWarnings({
  shown,
  facts,
  words,
  numbers,
}: Pick<Context, 'shown' | 'facts' | 'words' | 'numbers'>): string[] {
  const { completed, known, notStarted } = shown;
  const whole = completed?.bound === 'exact' && completed.share === 1;
  return [
    ...(notStarted > 0 ? [words.notStarted(numbers.count(notStarted))] : []),
    ...(whole && known.completion && !facts.says.answers ? [words.allFinished] : []),
  ];
}
