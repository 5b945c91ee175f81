import type { GroupFigures } from '../figures/types.ts';
import { hiddenParts, rateAround, rateOf, tooFew, type Rate } from './hide.ts';

export type ShownGroup = {
  readonly key: string;
  readonly people: number | null;
  readonly completed: Rate | null;
  readonly passed: Rate | null;
  readonly mean: number | null;
};

type Counts = { readonly people: number; readonly completed: number; readonly passed: number };

const exact = (rate: Rate | null): boolean => rate?.bound === 'exact';

/**
 * Rates of groups that add up to a whole whose rate is shown: as many exact ones are given up, smallest group first, as
 * it takes for the others not to follow from the whole.
 */
function ratesOf(
  groups: readonly GroupFigures[],
  hidden: ReadonlySet<number>,
  count: 'completed' | 'passed',
  rate: (counts: Counts) => Rate | null,
  whole: Counts,
): (Rate | null)[] {
  const rates = groups.map((group, nth) => (hidden.has(nth) ? null : rate(group)));
  const bySize = [...groups.keys()].toSorted((a, b) => (groups[a]?.people ?? 0) - (groups[b]?.people ?? 0));
  const telling = () => {
    const open = groups.filter((_, nth) => !exact(rates[nth] ?? null));
    const [of, some] = [open.reduce((n, one) => n + one.people, 0), open.reduce((n, one) => n + one[count], 0)];
    return open.length > 0 && (open.length < 2 || tooFew(some) || tooFew(of - some));
  };
  if (exact(rate(whole))) for (const nth of bySize) if (exact(rates[nth] ?? null) && telling()) rates[nth] = null;
  return rates;
}

/** Groups of people without those that are too small, nor what they could be worked out from. */
export function groupsShown(groups: readonly GroupFigures[], whole: Counts): ShownGroup[] {
  const hidden = hiddenParts(groups.map(({ people }) => people));
  const noMean = hiddenParts(
    groups.map(({ scored }) => scored),
    { hidden },
  );
  const passed = ratesOf(groups, hidden, 'passed', (one) => rateOf(one.passed, one.people), whole);
  const around = (one: Counts) => rateAround(one.completed, one.people, one.passed);
  const completed = ratesOf(groups, hidden, 'completed', around, whole);
  return groups.map(({ key, people, scored, mean }, nth) => ({
    key,
    people: hidden.has(nth) ? null : people,
    completed: completed[nth] ?? null,
    passed: passed[nth] ?? null,
    mean: noMean.has(nth) || scored === 0 ? null : mean,
  }));
}
