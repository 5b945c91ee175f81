import type { ScormDialect, Verb } from './api-names.ts';

/** A call that needs an open session. */
export type Blocked = Exclude<Verb, 'initialize' | 'error'>;

/** The error numbers that a standard has for each mistake. */
type Codes = {
  /** Initialize while open, and after Terminate. */
  readonly again: readonly [open: number, over: number];
  /** A call before Initialize, and after Terminate. */
  readonly closed: Readonly<Record<Blocked, readonly [fresh: number, over: number]>>;
  readonly argument: number;
  readonly unknown: number;
  readonly noChildren: number;
  readonly noCount: number;
  readonly noEntry: number;
  readonly keyword: number;
  readonly readOnly: number;
  readonly writeOnly: number;
  readonly type: number;
  readonly range: number;
  readonly order: number;
  readonly dependency: number;
};

/** The error numbers of SCORM 1.2 (RTE 3.3.8) and SCORM 2004 (RTE 3.1.7). */
export const errors: Readonly<Record<ScormDialect, Codes>> = {
  scorm12: {
    again: [101, 101],
    closed: { get: [301, 301], set: [301, 301], commit: [301, 301], terminate: [301, 301] },
    argument: 201,
    unknown: 201,
    noChildren: 202,
    noCount: 203,
    noEntry: 201,
    keyword: 402,
    readOnly: 403,
    writeOnly: 404,
    type: 405,
    range: 405,
    order: 201,
    dependency: 201,
  },
  scorm2004: {
    again: [103, 104],
    closed: { get: [122, 123], set: [132, 133], commit: [142, 143], terminate: [112, 113] },
    argument: 201,
    unknown: 401,
    noChildren: 301,
    noCount: 301,
    noEntry: 301,
    keyword: 404,
    readOnly: 404,
    writeOnly: 405,
    type: 406,
    range: 407,
    order: 351,
    dependency: 408,
  },
};
