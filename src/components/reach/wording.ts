import { horizon, mostViews } from '../../course/reach.ts';
import { filled, words, type WordName } from '../../i18n/words.ts';
import { steps, type Outcome, type Run } from './run.ts';

/** How numbers, shares and durations are said in a language. */
export type Wording = {
  readonly text: (key: WordName, values?: Readonly<Record<string, string>>) => string;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  /** Whole minutes, or hours and minutes. */
  readonly time: (minutes: number) => string;
};

/** The wording of a language from the interface's words. */
export function wordingOf(language: string): Wording {
  const own = words(language);
  const format = (options: Intl.NumberFormatOptions) => {
    const numbers = new Intl.NumberFormat(language, options);
    return (value: number) => numbers.format(value);
  };
  const hour = format({ style: 'unit', unit: 'hour' });
  const minute = format({ style: 'unit', unit: 'minute' });
  return {
    text: (key, values = {}) => filled(own[key], values),
    number: format({ maximumFractionDigits: 2 }),
    percent: format({ style: 'percent', maximumFractionDigits: 1 }),
    time(minutes) {
      const whole = Math.round(minutes);
      const rest = whole % 60;
      if (whole < 60) return minute(whole);
      return hour((whole - rest) / 60) + (rest > 0 ? ` ${minute(rest)}` : '');
    },
  };
}

/** The same with the widest number in every place, to reserve room for any. */
export function widest(wording: Wording): Wording {
  return { ...wording, number: () => wording.number(28_888), time: () => wording.time(2879) };
}

/** How a run ended, in sentences: all that the picture shows at its end. */
export function summaryOf(
  { cascade }: Run,
  { minute, numbers, before }: Outcome,
  { text, number, time }: Wording,
): string {
  const views = numbers.views[steps] ?? 0;
  const values = { views: number(views), shares: number(numbers.shares[steps] ?? 0) };
  const sentences = [text('reachSummary', { ...values, time: time(horizon) })];
  if (cascade.capped) sentences.push(text('reachCapped', { n: number(mostViews) }));
  if (minute !== null) {
    const rest = { before: number(before), after: number(views - before), stopped: number(cascade.count - views) };
    sentences.push(text('reachSummaryDeleted', { ...values, ...rest, time: time(minute) }));
  }
  return sentences.join(' ');
}
