/** No figure is shown of a group with fewer people than this. */
export const least = 5;

/** True of a group that has people in it, and too few to show. */
export const tooFew = (people: number): boolean => people > 0 && people < least;

/**
 * Which parts of a whole to hide: those with too few people, and then the next smallest until what is hidden can't be
 * worked out from the whole and the parts that are shown.
 */
export function hiddenParts(people: readonly number[]): ReadonlySet<number> {
  const hidden = new Set([...people.keys()].filter((nth) => tooFew(people[nth] ?? 0)));
  const bySize = [...people.keys()]
    .filter((nth) => (people[nth] ?? 0) >= least)
    .toSorted((a, b) => (people[a] ?? 0) - (people[b] ?? 0));
  const sum = () => [...hidden].reduce((total, nth) => total + (people[nth] ?? 0), 0);
  while (hidden.size > 0 && (hidden.size < 2 || sum() < least) && bySize.length > 0) {
    const next = bySize.shift();
    if (next !== undefined) hidden.add(next);
  }
  return hidden;
}

/** A share of a group, 0 to 1. `over` and `under` say no more than that, since the rest would be too few people. */
export type Rate = { readonly share: number; readonly bound: 'exact' | 'over' | 'under'; readonly of: number };

/** The share that `count` is of `of` people, or null where showing it would show a group that is too small. */
export function rateOf(count: number, of: number): Rate | null {
  const rest = of - count;
  if (of < least || (tooFew(count) && tooFew(rest))) return null;
  if (tooFew(count)) return { share: least / of, bound: 'under', of };
  if (tooFew(rest)) return { share: (of - least) / of, bound: 'over', of };
  return { share: count / of, bound: 'exact', of };
}

/** A part of a whole as it may be shown: null where it is hidden. */
export type Part = { readonly count: number | null; readonly share: number | null };

/** The parts of a whole as they may be shown. `people` are those behind each count, where that isn't the count itself. */
export function partsOf(counts: readonly number[], people: readonly number[] = counts): Part[] {
  const hidden = hiddenParts(people);
  const whole = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, nth) =>
    hidden.has(nth) || whole === 0 ? { count: null, share: null } : { count, share: count / whole },
  );
}
