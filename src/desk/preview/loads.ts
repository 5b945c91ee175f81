/** One load of the live page. */
export type Load = {
  /** What it was loaded for: another state of the course, or a server that was started anew. */
  readonly of: string;
  readonly url: string;
  /** The revision of the course that it shows, or a later one. */
  readonly revision: number;
  /** The frame has loaded. */
  readonly isLoaded: boolean;
};

/** The load that is on screen, and the next one, which takes its place once it shows what that one did. */
export type Loads = { readonly shown?: Load; readonly coming?: Load };

/** What is to be on screen. */
export type Wanted = Omit<Load, 'isLoaded'>;

/**
 * Begins to load what is wanted: on screen where nothing is there yet, else behind what is. A load under way is waited for,
 * so that a page comes also while somebody goes on typing; one that loaded and shows no course is given up.
 */
export function want({ shown, coming }: Loads, wanted: Wanted): Loads {
  const next = { ...wanted, isLoaded: false };
  if (!shown) return { shown: next };
  if ((coming ?? shown).of === wanted.of || (coming && !coming.isLoaded)) return { shown, ...(coming && { coming }) };
  return { shown, coming: next };
}

/** The frame of a load has loaded. */
export function loaded({ shown, coming }: Loads, of: string): Loads {
  const marked = (one: Load | undefined) => (one?.of === of ? { ...one, isLoaded: true } : one);
  const [now, next] = [marked(shown), marked(coming)];
  return { ...(now && { shown: now }), ...(next && { coming: next }) };
}

/** A page shows what it was asked for: where it is the next one, it takes its place. */
export const ready = (loads: Loads, of: string): Loads => (loads.coming?.of === of ? { shown: loads.coming } : loads);
