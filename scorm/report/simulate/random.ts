/** Numbers that look random and follow from a seed alone, so that a simulated year can be made again. */
export type Random = {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** One of `items`, each as likely as its weight. */
  readonly pick: <T>(items: readonly T[], weight: (item: T) => number) => T;
};

/** FNV-1a: a whole number from a text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** A source of numbers for a seed and what they are for; the algorithm is mulberry32. */
export function randomFrom(seed: number, purpose: string): Random {
  let state = hashOf(`${seed}/${purpose}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const pick = <T>(items: readonly T[], weight: (item: T) => number): T => {
    const [first] = items;
    if (first === undefined) throw new Error('There is nothing to pick from: give at least one item.');
    let left = next() * items.reduce((sum, item) => sum + weight(item), 0);
    return items.find((item) => (left -= weight(item)) < 0) ?? first;
  };
  return { next, normal, pick };
}
