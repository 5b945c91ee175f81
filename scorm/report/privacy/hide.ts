/** No figure is shown of a group with fewer people than this. */
export const least = 5;

/** True of a group that has people in it, and too few to show. */
export const tooFew = (people: number): boolean => people > 0 && people < least;

/** How parts are hidden where it isn't by size alone. */
export type Hiding = {
  /** Parts that are hidden for another reason. */
  readonly hidden?: ReadonlySet<number>;
  /** Parts to hide before others, so that those that matter most stay. */
  readonly rather?: readonly number[];
  /** True where one person can be in several parts: what is hidden is then as large as its largest part, and no larger. */
  readonly overlap?: boolean;
};

/**
 * Which parts of a whole to hide: those with too few people, and then the next smallest until what is hidden can't be
 * worked out from the whole and the parts that are shown.
 */
export function hiddenParts(people: readonly number[], how: Hiding = {}): ReadonlySet<number> {
  const { hidden: before = [], rather = [], overlap = false } = how;
  const of = (nth: number) => people[nth] ?? 0;
  const hidden = new Set([...before, ...people.keys().filter((nth) => tooFew(of(nth)))]);
  const order = (nth: number) => (rather.includes(nth) ? rather.indexOf(nth) : rather.length);
  const rest = [...people.keys()]
    .filter((nth) => of(nth) > 0 && !hidden.has(nth))
    .toSorted((a, b) => order(a) - order(b) || of(a) - of(b));
  const telling = () => {
    const sizes = [...hidden].map(of).filter((size) => size > 0);
    const size = overlap ? Math.max(0, ...sizes) : sizes.reduce((sum, one) => sum + one, 0);
    return size > 0 && (sizes.length < 2 || size < least);
  };
  for (const next of rest) if (telling()) hidden.add(next);
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

/** The share of `count`, of which `within` is a part that is shown beside it: only that it is more, where the rest is too small. */
export function rateAround(count: number, of: number, within: number): Rate | null {
  const rate = rateOf(count, of);
  const both = rate?.bound === 'exact' && rateOf(within, of)?.bound === 'exact';
  return both && tooFew(count - within) ? { share: within / of, bound: 'over', of } : rate;
}

/** A part of a whole as it may be shown: null where it is hidden. */
export type Part = { readonly count: number | null; readonly share: number | null };

/** A part that isn't shown. */
export const noPart: Part = { count: null, share: null };

/** The parts of a whole without those hidden. */
export const partsWithout = (counts: readonly number[], hidden: ReadonlySet<number>, whole: number): Part[] =>
  counts.map((count, nth) => (hidden.has(nth) || whole === 0 ? noPart : { count, share: count / whole }));

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/**
 * The parts of a whole as they may be shown. `rest` are people in none of them, whose number is known from elsewhere:
 * where they are too few, they are a part that is hidden, and shares are of all.
 */
export function partsOf(counts: readonly number[], rest = 0): Part[] {
  const more = tooFew(rest) ? rest : 0;
  return partsWithout(counts, hiddenParts([...counts, more]), sum(counts) + more);
}

/** The parts of a number of answers, as `people` gave them: each may be in several parts. */
export const answerPartsOf = (answers: readonly number[], people: readonly number[]): Part[] =>
  partsWithout(answers, hiddenParts(people, { overlap: true }), sum(answers));
