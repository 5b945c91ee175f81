/** One load of the live page. */
export type Load = {
  /** What it was loaded for: another state of the course, or a server that was started anew. */
  readonly of: string;
  readonly url: string;
  /** The revision of the course that it shows, or a later one. */
  readonly revision: number;
  /** What has come so far: nothing, a page of the course, or another one, such as the list of its mistakes. */
  readonly has: 'nothing' | 'course' | 'other';
};

/** The load that is on screen, and the next one, which takes its place once it shows what that one did. */
export type Loads = { readonly shown?: Load; readonly coming?: Load };

/** What is to be on screen. */
export type Wanted = Omit<Load, 'has'>;

/**
 * Begins to load what is wanted: on screen where nothing is there yet, else behind what is. A load under way is waited for,
 * so that a page comes also while somebody goes on typing; one that is no page of the course is given up.
 */
export function want({ shown, coming }: Loads, wanted: Wanted): Loads {
  const next: Load = { ...wanted, has: 'nothing' };
  if (!shown) return { shown: next };
  if ((coming ?? shown).of === wanted.of || (coming && coming.has !== 'other'))
    return { shown, ...(coming && { coming }) };
  return { shown, coming: next };
}

/** A load has brought a page: what it is stays as it was told first. */
export function brought({ shown, coming }: Loads, of: string, has: 'course' | 'other'): Loads {
  const marked = (one: Load | undefined) => (one?.of === of && one.has === 'nothing' ? { ...one, has } : one);
  const [now, next] = [marked(shown), marked(coming)];
  return { ...(now && { shown: now }), ...(next && { coming: next }) };
}

/** A page shows what it was asked for: where it is the next one, it takes its place. */
export const ready = (loads: Loads, of: string): Loads => (loads.coming?.of === of ? { shown: loads.coming } : loads);
