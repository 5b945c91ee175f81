import { wilson } from '../findings/certainty.ts';
import type { Rate } from '../privacy/rate.ts';
import type { Interval } from './charts/intervals.ts';

/** A rate as a chart draws it: with where it may lie by chance, or as the range that is all that is said of it. */
export function intervalOf(rate: Rate | null): Interval | null {
  if (rate === null) return null;
  if (rate.bound === 'over') return { value: null, low: rate.share, high: 1 };
  if (rate.bound === 'under') return { value: null, low: 0, high: rate.share };
  return { value: rate.share, ...wilson(rate.share, rate.of) };
}
