import type { Spread } from '../figures/types.ts';
import { least, tooFew } from './least.ts';
import { mergedInOrder, type Block } from './merge.ts';

export type ShownSpread = {
  /** The number of people with a value; null where it would reveal how few have none. */
  readonly people: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  /** Neighbouring bands, from one to another by number, with the people in them and their share of all that are shown. */
  readonly bands: readonly (Block & { readonly share: number; readonly withoutToo: boolean })[];
};

/**
 * Combines the blocks on both sides of the pass mark, where those above it would reveal a small number together with
 * another figure.
 */
function acrossMark(blocks: readonly Block[], mark: number): Block[] {
  const at = blocks.findLastIndex(({ to, people }) => to < mark && people > 0);
  const after = blocks.findIndex(({ from, people }) => from >= mark && people > 0);
  const [a, b] = [blocks[at], blocks[after]];
  if (!a || !b) return [...blocks];
  return [...blocks.slice(0, at), { from: a.from, to: b.to, people: a.people + b.people }, ...blocks.slice(after + 1)];
}

/** At most this share of people may be without a value and be counted in the lowest band. */
const foldedAtMost = 0.2;

/**
 * Counts in bands, neighbours combined until none is too small. Where the number with a value may not be shown, those
 * without are counted in the lowest band, or there are no bands. Where `above` is false, the number above the mark (the
 * number of its first band) is not shown either.
 */
export function spreadShown(
  { people, mean, median, bands }: Spread,
  all: number,
  tells: { readonly people: boolean; readonly above: boolean },
  mark: number | null,
): ShownSpread | null {
  if (people < least) return null;
  const fold = !tells.people;
  if (fold && all - people > foldedAtMost * all) return { people: null, mean, median, bands: [] };
  const lowest = bands.findIndex((count) => count > 0);
  const counts = bands.map((count, nth) => count + (fold && nth === lowest ? all - people : 0));
  const cut = mark ?? 0;
  const parts = [
    ...mergedInOrder(counts.slice(0, cut)),
    ...mergedInOrder(counts.slice(cut)).map((one) => ({ ...one, from: one.from + cut, to: one.to + cut })),
  ];
  const across = mark !== null && (!tells.above || parts.some((one) => tooFew(one.people)));
  return {
    people: fold ? null : people,
    mean,
    median,
    bands: (across ? acrossMark(parts, cut) : parts).map((block) => ({
      ...block,
      share: block.people / (fold ? all : people),
      withoutToo: fold && all > people && block.from <= lowest && lowest <= block.to,
    })),
  };
}
