import { expectedViews, simulate, type Cascade, type ReachSettings } from '../reach.ts';

const tried = 500;

/** Those who see a copy and not the post itself. */
const throughCopies = ({ source }: Cascade) => source.reduce((sum, from) => sum + Number(from >= 0), 0);

/** The minute of the first share; `Infinity` where nobody shares. */
function firstShare({ shared, minute }: Cascade): number {
  return minute.reduce((first, at, view) => (shared[view] === 1 ? Math.min(first, at) : first), Infinity);
}

const fewest = 5;

/** A first run may reach at most this many times the expected number, so that it is an ordinary one. */
const most = 1.5;

/**
 * A seed whose post is shared early and seen by several people through that copy, but not by many more than usual: it
 * shows what deleting cannot reach. Of the first 500 seeds, the one with the earliest share; 1 where none is shared.
 */
export function seedWithCopy(settings: ReachSettings): number {
  let best = { seed: 1, minute: Infinity };
  for (let seed = 1; seed <= tried; seed++) {
    const cascade = simulate(settings, seed);
    const minute = firstShare(cascade);
    const isOrdinary = cascade.count <= most * expectedViews(settings);
    if (minute < best.minute && isOrdinary && throughCopies(cascade) >= fewest) best = { seed, minute };
  }
  return best.seed;
}
