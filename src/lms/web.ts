import type { Lms } from './types.ts';

/** Makes one text of what stands in a place and what is written over it. */
export type Merge = (old: string, value: string) => string;

/** Where the browser keeps texts by name. `localStorage` fits; the one used must not throw. */
export type Shelf = {
  /** `merge` is for two copies of it that differ. */
  read(name: string, merge?: Merge): string;
  /** False where nothing was kept. `merge` is for what another window has written that this one can't see yet. */
  write(name: string, value: string, merge?: Merge): boolean;
};

/** Without an LMS: progress is kept in the browser under that name, and reported nowhere. */
export function web(shelf: Shelf, course: string, place = 'web'): Lms {
  const name = `sharewise/${course}/${place}`;
  let data = shelf.read(name);
  let told = false;
  // Another window may have saved more by now, so only data that was set in this one is written.
  const keep = () => !told || shelf.write(name, data);
  return {
    dialect: 'web',
    capacity: 64_000,
    resends: true,
    launch: () => ({
      mode: 'normal',
      // The browser's own work, whoever learns: no LMS's id begins with a space.
      learner: { id: ` ${place}` },
      language: '',
      suspendData: data,
      begun: false,
      completion: 'incomplete',
      success: 'unknown',
      score: null,
      interactions: 0,
      objectives: 0,
    }),
    recordInteraction: () => true,
    recordObjective: () => true,
    reportResult: () => true,
    restateResult: () => true,
    suspend(suspension) {
      told ||= suspension.data !== null;
      data = suspension.data ?? data;
      return true;
    },
    commit: keep,
    leave: () => true,
    terminate: keep,
  };
}
