import type { Statement } from './statements.ts';

/** What a launch has come to in this tab: a page that is loaded again goes on with it. */
export type Visit = {
  readonly token: string;
  /** When the session was initialized, as a timestamp; `''` before. */
  readonly began: string;
  /** The latest timestamp of a statement: none after it is earlier. */
  readonly latest: string;
  /** Seconds that the pages before this one took. */
  readonly seconds: number;
  /** The ids of the statements that are known to have arrived. */
  readonly arrived: readonly string[];
  /** Statements that are not known to have arrived, in their order. */
  readonly pending: readonly Statement[];
  /** The progress that was told last, in percent. */
  readonly progress: number;
  /** True once the session has been ended. */
  readonly over: boolean;
};

export const newVisit: Visit = {
  token: '',
  began: '',
  latest: '',
  seconds: 0,
  arrived: [],
  pending: [],
  progress: 0,
  over: false,
};

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** The visit's place in the tab's storage. One that can't keep anything forgets it with the page. */
export function visitIn(storage: () => Storage | undefined, name: string) {
  return {
    read(): Visit {
      try {
        return { ...newVisit, ...(JSON.parse(storage()?.getItem(name) ?? '{}') as Partial<Visit>) };
      } catch {
        return newVisit;
      }
    },
    write(visit: Visit): void {
      try {
        storage()?.setItem(name, JSON.stringify(visit));
      } catch {
        // A browser that keeps nothing: a page that is loaded again asks for a new launch.
      }
    },
  };
}
