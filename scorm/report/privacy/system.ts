import { boundsOf, type Bounds } from './bounds.ts';
import { tooFew } from './least.ts';

/** A number of people that the page shows, or that a reader could work out from what it shows. */
export type Cell = {
  readonly people: number;
  /** How much the report needs it: of what could be hidden, the lowest goes first. What has no number stays. */
  readonly keep?: number;
  /** Said as "fewer than five" where it is so, and not as a dash. */
  readonly ranged?: boolean;
  /** Hidden where nobody is in it, too: a dash may be nobody. */
  readonly zeroToo?: boolean;
  /** How few it may be where it is hidden and not said to be fewer than five: five, where it would be said, else one. */
  readonly dash?: number;
  /** Never shown, and nobody sees that it isn't: it is there for what follows from it. */
  readonly silent?: boolean;
};

/** A cell that is the sum of others: of groups that have nobody in common. */
export type Sum = readonly [whole: string, ...parts: string[]];

/** What becomes of a cell: shown, said to be fewer than five, or hidden. */
export type Fate = 'shown' | 'range' | 'hidden' | 'silent';

/** Fewer values than this are too few for a number that is kept from a reader. */
const leastValues = 3;

const told = (bounds: Bounds, id: string) => {
  const [low, high] = bounds.of(id);
  return high - low + 1 < leastValues;
};

/** Of a whole that is shown, the parts that aren't: too few together are as good as shown. */
const leftOver = (cells: ReadonlyMap<string, Cell>, fates: ReadonlyMap<string, Fate>, [whole, ...parts]: Sum) => {
  const rest = parts.filter((id) => fates.get(id) !== 'shown');
  const people = rest.reduce((sum, id) => sum + (cells.get(id)?.people ?? 0), 0);
  return fates.get(whole) === 'shown' && tooFew(people) ? rest[0] : undefined;
};

/** A cell that should not be known and is, or nearly. */
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

/** What lies around a cell in the sums that give it away, near ones first: each step's cells. */
function* around(id: string, bounds: Bounds, fates: ReadonlyMap<string, Fate>): Generator<string[]> {
  const seen = new Set([id]);
  for (let near = [id]; near.length > 0;) {
    const found = [...new Set(near.flatMap((one) => bounds.givenBy(one).flat()))];
    yield found;
    near = found.filter((one) => fates.get(one) !== 'shown' && !seen.has(one));
    for (const one of near) seen.add(one);
  }
}

/** What it costs to say nothing at all of a cell that is said to be few, beside hiding another: it comes after its neighbours. */
const rangeCost = 60;

/** What to say less of so that a cell is no longer known: of what is nearest, what the report needs least. */
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
 * What may be shown of numbers that are sums of each other, all tables of a page together: numbers of too few people are
 * hidden (primary suppression), and others with them until no reader can work those out within three values, nor that
 * what is left over of a whole is too few (secondary suppression). The reader is taken to know how this is done. After
 * Fischetti and Salazar, "Solving the cell suppression problem on tabular data with linear constraints" (2001), by
 * hiding one more at a time rather than by looking for the fewest.
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
