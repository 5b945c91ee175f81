import { least } from './least.ts';
import type { Cell, Fate, Sum } from './system.ts';

/** What a reader can deduce about each cell. */
export type Bounds = {
  /** The least and the most that it can be. */
  readonly of: (id: string) => readonly [low: number, high: number];
  /** The sums that last narrowed it. */
  readonly givenBy: (id: string) => readonly Sum[];
};

/**
 * What the page says of a cell itself. Where small numbers are shown as "fewer than five", a dash means that the number
 * is not small.
 */
function said(
  { people, ranged = false, zeroToo = false, dash = ranged ? least : zeroToo ? 0 : 1 }: Cell,
  fate: Fate | undefined,
): [number, number] {
  if (fate === 'shown') return [people, people];
  if (fate === 'range') return [1, least - 1];
  if (fate === 'silent') return [0, Infinity];
  return [dash, Infinity];
}

/**
 * Narrows the bounds of every cell by the sums that contain it until nothing changes. Exact for sums that form trees,
 * and for tables of rows and columns.
 */
export function boundsOf(
  cells: ReadonlyMap<string, Cell>,
  sums: readonly Sum[],
  fates: ReadonlyMap<string, Fate>,
): Bounds {
  const known = new Map([...cells].map(([id, cell]) => [id, said(cell, fates.get(id))] as const));
  const given = new Map<string, [low?: Sum, high?: Sum]>();
  const at = (id: string) => known.get(id) ?? [0, Infinity];
  let moved = true;
  const narrow = (id: string, low: number, high: number, sum: Sum) => {
    const [before, after] = at(id);
    const by = given.get(id) ?? [];
    if (low > before) by[0] = sum;
    if (high < after) by[1] = sum;
    if (low <= before && high >= after) return;
    known.set(id, [Math.max(low, before), Math.min(high, after)]);
    given.set(id, by);
    moved = true;
  };
  const less = (a: number, b: number) => (b === Infinity ? -Infinity : a - b);
  const step = (sum: Sum) => {
    const [whole, ...parts] = sum;
    const lows = parts.reduce((total, id) => total + at(id)[0], 0);
    narrow(
      whole,
      lows,
      parts.reduce((total, id) => total + at(id)[1], 0),
      sum,
    );
    const [low, high] = at(whole);
    const endless = parts.filter((id) => at(id)[1] === Infinity).length;
    const highs = parts.reduce((total, id) => total + (at(id)[1] === Infinity ? 0 : at(id)[1]), 0);
    for (const id of parts) {
      const [own, most] = at(id);
      const others = most === Infinity ? (endless > 1 ? Infinity : highs) : endless > 0 ? Infinity : highs - most;
      narrow(id, less(low, others), high - (lows - own), sum);
    }
  };
  for (let round = 0; moved && round < 200; round += 1) {
    moved = false;
    for (const sum of sums) step(sum);
  }
  return { of: at, givenBy: (id) => (given.get(id) ?? []).filter((sum) => sum !== undefined) };
}
