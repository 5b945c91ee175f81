import { boundsOf, type Bounds } from './bounds.ts';
import { tooFew } from './least.ts';

/** A number of people that the page shows or that a reader could work out. */
export type Cell = {
  readonly people: number;
  /** How much the report needs it: the lowest is hidden first; a cell without this is never hidden for another. */
  readonly keep?: number;
  /** Shown as "fewer than five" instead of a dash where it is that. */
  readonly ranged?: boolean;
  /** Hidden also where it is zero, so that a dash can mean zero. */
  readonly zeroToo?: boolean;
  /** The smallest number that a dash can stand for: five where small numbers are shown as such, else one. */
  readonly dash?: number;
  /** Never on the page: it exists for what follows from it. */
  readonly silent?: boolean;
};

/** A cell that is the sum of others, whose groups do not overlap. */
export type Sum = readonly [whole: string, ...parts: string[]];

/** How a cell is treated: shown, shown as "fewer than five", hidden, or not on the page. */
export type Fate = 'shown' | 'range' | 'hidden' | 'silent';

/** A reader must be left with at least this many possible values of a hidden number. */
const leastValues = 3;

const told = (bounds: Bounds, id: string) => {
  const [low, high] = bounds.of(id);
  return high - low + 1 < leastValues;
};

/** The hidden parts of a shown sum: if they are too few people together, the sum reveals them. */
const leftOver = (cells: ReadonlyMap<string, Cell>, fates: ReadonlyMap<string, Fate>, [whole, ...parts]: Sum) => {
  const rest = parts.filter((id) => fates.get(id) !== 'shown');
  const people = rest.reduce((sum, id) => sum + (cells.get(id)?.people ?? 0), 0);
  return fates.get(whole) === 'shown' && tooFew(people) ? rest[0] : undefined;
};

/** A hidden cell that a reader could work out, exactly or nearly. */
function leakIn(cells: ReadonlyMap<string, Cell>, sums: readonly Sum[], fates: ReadonlyMap<string, Fate>) {
  const bounds = boundsOf(cells, sums, fates);
  for (const [id, { people }] of cells)
    if (tooFew(people) && fates.get(id) !== 'shown' && told(bounds, id)) return { id, bounds };
  for (const sum of sums) {
    const id = leftOver(cells, fates, sum);
    if (id !== undefined) return { id, bounds };
  }
  return null;
}

/** The cells in the sums that reveal a cell, nearest first, step by step. */
function* around(id: string, bounds: Bounds, fates: ReadonlyMap<string, Fate>): Generator<string[]> {
  const seen = new Set([id]);
  for (let near = [id]; near.length > 0;) {
    const found = [...new Set(near.flatMap((one) => bounds.givenBy(one).flat()))];
    yield found;
    near = found.filter((one) => fates.get(one) !== 'shown' && !seen.has(one));
    for (const one of near) seen.add(one);
  }
}

/** The cost of replacing "fewer than five" by a dash, compared with hiding another cell: neighbours go first. */
const rangeCost = 60;

/** The cell to hide so that another is no longer revealed: of the nearest, the one that the report needs least. */
function sacrifice(id: string, bounds: Bounds, cells: ReadonlyMap<string, Cell>, fates: ReadonlyMap<string, Fate>) {
  const people = (one: string) => cells.get(one)?.people ?? 0;
  const cost = (one: string) => (cells.get(one)?.keep ?? Infinity) + (fates.get(one) === 'range' ? rangeCost : 0);
  const all = [...around(id, bounds, fates)].flat();
  const free = all.filter(
    (one) => ['shown', 'range'].includes(fates.get(one) ?? '') && people(one) > 0 && cost(one) < Infinity,
  );
  return free.toSorted((a, b) => cost(a) - cost(b) || people(a) - people(b))[0] ?? null;
}

function firstFate({ people, ranged = false, silent = false, zeroToo = false }: Cell): Fate {
  if (silent) return 'silent';
  if (!tooFew(people) && !(zeroToo && people === 0)) return 'shown';
  return ranged ? 'range' : 'hidden';
}

/**
 * Decides what may be shown of numbers that are linked by sums, for all tables of a page together. Numbers of too few
 * people are hidden (primary suppression), and others with them, until no reader can determine those within three
 * values, nor that the rest of a sum is too few (secondary suppression). The reader is assumed to know the method.
 * After Fischetti and Salazar, "Solving the cell suppression problem on tabular data with linear constraints" (2001),
 * but hiding one cell at a time instead of searching for the smallest set.
 */
export function protect(cells: ReadonlyMap<string, Cell>, sums: readonly Sum[]): Map<string, Fate> {
  const fates = new Map([...cells].map(([id, cell]) => [id, firstFate(cell)] as const));
  for (;;) {
    const leak = leakIn(cells, sums, fates);
    if (!leak) return fates;
    const next = sacrifice(leak.id, leak.bounds, cells, fates);
    if (next === null) return fates;
    fates.set(next, fates.get(next) === 'range' ? 'silent' : 'hidden');
  }
}
