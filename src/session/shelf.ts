import type { Merge, Shelf } from '../lms/web.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';

/** How long the database may take to be read, in milliseconds: some browsers leave it open for ever. */
const patience = 2000;

/** A shelf that says whether what it keeps outlives a login to the LMS, and puts back what one has cleared. */
export type Keeping = Shelf & { readonly lasts: () => boolean; readonly restore: () => Promise<void> };

type Places = {
  /** Throws where storage is not allowed. */
  readonly storage: () => Storage;
  readonly database: Database;
  readonly later: Clock['later'];
};

/** What comes of touching a storage, which may refuse. */
function tried<T>(act: () => T, refused: T): T {
  try {
    return act();
  } catch {
    return refused;
  }
}

/** What the database has; null where it refuses or does not answer in time. */
function contentOf({ database, later }: Places): Promise<ReadonlyMap<string, string> | null> {
  const late = new Promise<null>((resolve) => later(() => resolve(null), patience));
  return Promise.race([database.all().catch(() => null), late]);
}

/**
 * The browser's two places, as one shelf: the database, which outlives a login, is read once, before anything begins, and
 * written behind each change; localStorage is at hand at once and shared with other windows, but an LMS may clear it. What
 * neither takes is kept in memory. Never throws or rejects.
 */
export async function openShelf(places: Places): Promise<Keeping> {
  const { storage, database } = places;
  const content = await contentOf(places);
  const kept = new Map(content);
  let lasts = content !== null;
  /** What the storage did not take. */
  const missing = new Set<string>();
  const store = (name: string, text: string) => {
    const stored = tried(() => (storage().setItem(name, text), true), false);
    missing.delete(name);
    if (!stored) {
      missing.add(name);
      // What it refused a newer text for must not be given back.
      tried(() => storage().removeItem(name), undefined);
    }
    kept.set(name, text);
    return stored;
  };
  async function put(name: string, text: string, known: string, merge?: Merge): Promise<void> {
    try {
      // Where the storage was cleared, only the database has what another window has written since.
      const change = (old: string) => (merge && old !== known && old !== text ? merge(old, text) : text);
      const written = await database.put(name, change);
      lasts = true;
      if (written !== text && kept.get(name) === text) store(name, written);
    } catch {
      lasts = false;
    }
  }
  const stands = (name: string) => tried(() => storage().getItem(name), null);
  const isCleared = (name: string) => !missing.has(name) && !stands(name);
  return {
    lasts: () => lasts,
    async restore() {
      if (![...kept.keys()].some(isCleared)) return;
      for (const [name, text] of (await contentOf(places)) ?? []) if (isCleared(name)) store(name, text);
    },
    // A storage that was cleared is empty. One that was not has what another window may have written since, or less than the
    // database: a browser that is killed may lose the storage's last seconds.
    read(name, merge) {
      const here = missing.has(name) ? null : stands(name);
      const known = kept.get(name) ?? '';
      return here && known && merge ? merge(known, here) : here || known;
    },
    write(name, text, merge) {
      const [here, known] = [stands(name), kept.get(name) ?? ''];
      // What stands there need not be written, nor what another window has emptied; what was wiped is.
      if (here === text || (here === '' && known === text)) return true;
      const stored = store(name, text);
      void put(name, text, known, merge);
      return stored || lasts;
    },
  };
}
