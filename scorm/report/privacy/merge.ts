import { least, tooFew } from './least.ts';

/** Neighbouring groups that are shown as one, from the first to the last, by number. */
export type Block = { readonly from: number; readonly to: number; readonly people: number };

const joined = (a: Block, b: Block): Block => ({ from: a.from, to: b.to, people: a.people + b.people });

/** The nearest block with people in it, before or after; the smaller of the two. */
function neighbour(blocks: readonly Block[], at: number): number {
  const before = blocks.findLastIndex(({ people }, nth) => nth < at && people > 0);
  const after = blocks.findIndex(({ people }, nth) => nth > at && people > 0);
  if (before < 0 || after < 0) return Math.max(before, after);
  return (blocks[before]?.people ?? 0) <= (blocks[after]?.people ?? 0) ? before : after;
}

/**
 * Combines neighbours until each block is empty or has at least `enough` people, never fewer than five. An empty block
 * stays by itself unless it lies between two that are combined.
 */
export function mergedInOrder(counts: readonly number[], enough: number = least): Block[] {
  const blocks = counts.map((people, nth): Block => ({ from: nth, to: nth, people }));
  for (;;) {
    const small = blocks
      .map(({ people }, nth) => ({ people, nth }))
      .filter(({ people }) => people > 0 && people < enough)
      .toSorted((a, b) => a.people - b.people)[0];
    const other = small ? neighbour(blocks, small.nth) : -1;
    if (!small || other < 0) return blocks;
    const [from, to] = [Math.min(small.nth, other), Math.max(small.nth, other)];
    blocks.splice(from, to - from + 1, blocks.slice(from, to + 1).reduce(joined));
  }
}

/**
 * The groups to combine, by number: those that are too small and, where they are too few together, the next smallest.
 */
export function mergedSmall(counts: readonly number[]): ReadonlySet<number> {
  const order = [...counts.keys()]
    .filter((nth) => (counts[nth] ?? 0) > 0)
    .toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  const together = new Set(order.filter((nth) => tooFew(counts[nth] ?? 0)));
  const people = () => [...together].reduce((sum, nth) => sum + (counts[nth] ?? 0), 0);
  for (const nth of order) if (tooFew(people())) together.add(nth);
  return together;
}
