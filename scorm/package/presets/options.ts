import type { Standard } from '../standards.ts';

/** What LMSs differ in. Each option changes the package. */
export type LmsOptions = {
  /** Whether the manifest states the pass mark, too, or only the content applies it. */
  readonly passMark: 'in-manifest' | 'left-out';
  /** What the LMS is told below the pass mark. */
  readonly onFail: 'failed' | 'incomplete';
  /**
   * What the LMS is told when someone leaves after completing: `suspend` keeps the attempt for a relaunch, `normal`
   * ends it.
   */
  readonly exit: 'suspend' | 'normal';
  /**
   * What Exit does: `close` closes a window that the LMS opened, `close-around` the window around the course's frame,
   * `stay` none.
   */
  readonly window: 'close' | 'close-around' | 'stay';
};

/** A sentence in each language that admins are addressed in. */
export type Both = { readonly en: string; readonly nl: string };

/** A value with why it is so. */
export type Reasoned<T> = { readonly value: T; readonly why: Both };

/** A setting that an admin chooses in the LMS, in the words of its English pages. */
export type Setting = {
  readonly name: string;
  readonly choose: Both;
  readonly why: Both;
  /** The dialect that it is for; left out for all. */
  readonly only?: 'scorm12' | 'scorm2004' | 'cmi5';
  /**
   * The kind of package that it is for: with a final check, without one, or with the pass mark in its manifest; left
   * out for all.
   */
  readonly where?: 'check' | 'no-check' | 'mark';
};

/** Each option with why it is so. */
export type ReasonedOptions = { readonly [K in keyof LmsOptions]: Reasoned<LmsOptions[K]> };

/** The options that fit an LMS, the standards that it takes, and what an admin sets in it. */
export type Preset = {
  readonly name: string;
  /** The LMS's name. */
  readonly title: Both;
  readonly standards: readonly Standard[];
  readonly standardsWhy: Both;
  readonly options: ReasonedOptions;
  /** Options that differ in SCORM 1.2. */
  readonly in12?: Partial<ReasonedOptions>;
  readonly settings: readonly Setting[];
};
