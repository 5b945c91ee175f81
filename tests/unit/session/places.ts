import type { Database } from '../../../src/session/database.ts';
import { openShelf, type Keeping } from '../../../src/session/shelf.ts';
import type { World } from './world.ts';

/** What a browser keeps in its two places, with switches that make each refuse. */
export type Places = {
  readonly local: Map<string, string>;
  readonly database: Map<string, string>;
  /** How long the database takes to answer, in milliseconds. */
  takes: number;
  /** How each place refuses: reading, writing, or being there at all. */
  readonly refuses: { reads: boolean; writes: boolean; storage: boolean; database: boolean };
  /** Someone logs in to the LMS, which clears the storage (Moodle). */
  login(): void;
  /** The shelf of one window. */
  shelf(): Promise<Keeping>;
};

/** A browser's storage and database; what is put into the database is there a moment later. */
export function createPlaces(world: World): Places {
  const clock = world.clockFor({});
  const places = { local: new Map<string, string>(), database: new Map<string, string>(), takes: 0 };
  const refuses = { reads: false, writes: false, storage: false, database: false };
  const unless = (refused: boolean) => {
    if (refused) throw new DOMException('It is not allowed.', 'SecurityError');
  };
  const storage = {
    getItem(name: string) {
      unless(refuses.reads);
      return places.local.get(name) ?? null;
    },
    setItem(name: string, text: string) {
      unless(refuses.writes);
      places.local.set(name, text);
    },
    removeItem(name: string) {
      unless(refuses.writes);
      places.local.delete(name);
    },
  } as Storage;
  const answer = () => new Promise<void>((resolve) => clock.later(resolve, all.takes));
  const database: Database = {
    all: async () => {
      if (all.takes > 0) await answer();
      unless(refuses.database);
      return new Map(places.database);
    },
    put: async (name, change) => {
      if (all.takes > 0) await answer();
      unless(refuses.database);
      const text = change(places.database.get(name) ?? '');
      places.database.set(name, text);
      return text;
    },
  };
  const all: Places = {
    ...places,
    refuses,
    login: () => places.local.clear(),
    shelf: () =>
      openShelf({
        storage: () => {
          unless(refuses.storage);
          return storage;
        },
        database,
        later: clock.later,
      }),
  };
  return all;
}
