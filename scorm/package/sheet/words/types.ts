import type { LmsOptions } from '../../presets/options.ts';

/** The sheet's words in one language: each text is a whole sentence or heading. */
export type SheetWords = {
  readonly kicker: string;
  readonly contents: string;
  readonly facts: {
    readonly version: string;
    readonly standard: string;
    readonly file: string;
    readonly size: string;
    readonly checksum: string;
    readonly id: string;
    readonly languages: string;
    readonly minutes: string;
    readonly lessons: string;
    readonly passMark: string;
    readonly organisation: string;
    readonly about: (minutes: number) => string;
    readonly none: string;
  };
  readonly standards: Readonly<Record<'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th' | 'cmi5' | 'web', string>>;
  readonly steps: {
    readonly title: string;
    readonly lms: (isScored: boolean) => readonly string[];
    /** Precedes them where the course is on a content server. */
    readonly server: (address: string) => string;
    readonly web: readonly string[];
  };
  readonly settings: {
    readonly title: string;
    readonly intro: string;
    /** Opens what is said of other LMSs. */
    readonly others: string;
    readonly notTaken: (title: string, standards: string) => string;
    readonly fits: string;
    readonly otherwise: string;
    readonly command: string;
    readonly set: string;
    readonly choose: string;
    readonly why: string;
    readonly inPackage: string;
    readonly here: string;
    readonly advised: string;
    readonly options: Readonly<Record<keyof LmsOptions, string>>;
    readonly values: Readonly<Record<LmsOptions[keyof LmsOptions], string>>;
  };
  readonly scoring: {
    readonly title: string;
    readonly check: (drawn: number, bank: number, of: number) => string;
    readonly pass: (mark: number, needed: number, of: number) => string;
    readonly again: string;
    /** When the final check opens, and whether it can be taken at once. */
    readonly before: (practice: 'required' | 'optional', testOut: boolean) => string;
    readonly nugget: string;
    readonly moment: string;
    readonly reported: string;
    readonly opened: string;
    readonly lesson: string;
    readonly answer: string;
    readonly below: string;
    readonly passed: string;
    readonly finished: string;
    readonly left: string;
    readonly objective: (id: string) => string;
    readonly interaction: string;
    /** The same in cmi5, where a window that is closed may be one that is loaded again. */
    readonly cmi5: Readonly<Record<'lesson' | 'answer' | 'below' | 'open' | 'left', string>> & {
      readonly closed: readonly [moment: string, reported: string];
    };
  };
  readonly map: {
    readonly title: string;
    /** `poor` is how the standard reports a poor reply. */
    readonly intro: (poor: string) => string;
    readonly cmi5: string;
    readonly spoiler: string;
    /** Opens the list of ids. */
    readonly open: string;
    readonly id: string;
    readonly question: string;
    readonly choices: string;
    readonly points: readonly [string, string, string];
    readonly scored: string;
    readonly practice: string;
    readonly objectives: string;
  };
  readonly accessibility: {
    readonly title: string;
    readonly texts: readonly string[];
    readonly items: readonly string[];
  };
  readonly privacy: {
    readonly title: string;
    readonly what: string;
    readonly where: string;
    readonly rows: readonly (readonly [string, string])[];
    readonly web: readonly (readonly [string, string])[];
    readonly cmi5: readonly (readonly [string, string])[];
    readonly never: readonly string[];
    /** The first of these in cmi5. */
    readonly stores: string;
  };
  readonly changes: {
    readonly title: string;
    readonly first: string;
    readonly since: (version: string) => string;
    readonly nothing: string;
  };
  readonly trouble: { readonly title: string; readonly rows: readonly (readonly [string, string])[] };
  readonly foot: (file: string) => string;
};
