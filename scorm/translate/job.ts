import type { State, Unit } from '../../src/translation/unit.ts';

/** What a translator is given: the texts of a course, from one language to another. */
export type Job = {
  readonly source: string;
  readonly target: string;
  readonly units: readonly Unit[];
  readonly stateOf: (unit: Unit) => State;
};

/** What a translator gives back of a text. */
export type Returned = {
  readonly file: string;
  readonly id: string;
  /** The source as the file has it; undefined where it has none. */
  readonly source: string | undefined;
  readonly target: string | undefined;
  /** True where the file says that it is translated. */
  readonly isDone: boolean;
  /** Why its codes can't be put back; undefined where they can. */
  readonly broken?: string | undefined;
};

/** A file that came back: its languages, and its texts. */
export type Delivery = {
  readonly source: string | undefined;
  readonly target: string;
  readonly texts: readonly Returned[];
};
