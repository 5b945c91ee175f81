import type { Standard } from '../standards.ts';

/** What LMSs differ in. Each option changes the package. */
export type LmsOptions = {
  /** The pass mark in the manifest too, or in the content alone. */
  readonly passMark: 'in-manifest' | 'left-out';
  /** What the LMS is told below the pass mark. */
  readonly onFail: 'failed' | 'incomplete';
  /** What the LMS is told when someone leaves who has completed: keep everything for a relaunch, or this is the end. */
  readonly exit: 'suspend' | 'normal';
  /**
   * What Exit does to the window: closes one that the LMS opened with the course in it; closes the one around the frame in
   * which the course is; or stays, and says that all is saved.
   */
  readonly window: 'close' | 'close-around' | 'stay';
};

/** A sentence in each language that admins are addressed in. */
export type Both = { readonly en: string; readonly nl: string };

/** A value with why it is so. */
export type Reasoned<T> = { readonly value: T; readonly why: Both };

/** What an admin chooses in the LMS, in the words of its English pages. */
export type Setting = {
  readonly name: string;
  readonly choose: Both;
  readonly why: Both;
  /** Left out for every standard. */
  readonly only?: 'scorm12' | 'scorm2004';
  /** What a package has where this matters: a final check, none, or the pass mark in its manifest. Left out for every one. */
  readonly where?: 'check' | 'no-check' | 'mark';
};

/** Each option with why it is so. */
export type ReasonedOptions = { readonly [K in keyof LmsOptions]: Reasoned<LmsOptions[K]> };

/** The options that fit an LMS, the standards that it takes, and what an admin sets in it. */
export type Preset = {
  readonly name: string;
  /** As people know it. */
  readonly title: Both;
  readonly standards: readonly Standard[];
  readonly standardsWhy: Both;
  readonly options: ReasonedOptions;
  /** What SCORM 1.2 needs otherwise. */
  readonly in12?: Partial<ReasonedOptions>;
  readonly settings: readonly Setting[];
};
