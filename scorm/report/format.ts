import type { Said } from '../../src/said/say.ts';
/** The fields of a row. Every format maps its own headings to these. */
export const fields = [
  'learner',
  'name',
  'course',
  'version',
  'standard',
  'attempt',
  'launches',
  'completion',
  'success',
  'status',
  'score',
  'seconds',
  'started',
  'index',
  'id',
  'lesson',
  'skill',
  'scored',
  'weighting',
  'top',
  'question',
  'response',
  'responseText',
  'result',
  'points',
  'at',
  'language',
  // A column to group people by: its heading is given on the command line, not in a format.
  'group',
] as const;

export type Field = (typeof fields)[number];

/** Columns that come once for each interaction of a row: each pattern's first group is the interaction's number. */
export type Repeated = Partial<Record<Field, RegExp>>;

/** How one export is read: a table of headings, and no code. A file in `formats/` is all that a new LMS needs. */
export type Format = {
  readonly id: string;
  /** The LMS's name. */
  readonly name: string;
  /** One row an interaction, one row an attempt with columns a question, one row a person without answers, or xAPI statements. */
  readonly kind: 'interactions' | 'attempts' | 'people' | 'statements';
  /** Headings by field, most telling first. Case, spaces and punctuation don't matter. */
  readonly columns: Partial<Record<Field, readonly string[]>>;
  /** A file is of this format when it has all of these. */
  readonly needs: readonly Field[];
  /** And at least one of these. */
  readonly needsOneOf?: readonly Field[];
  /** And none of these: a list of people with a column of answers is another format, in which something is missing. */
  readonly without?: readonly Field[];
  readonly repeated?: Repeated;
  /** Columns whose heading can be anything, by the field whose column stands just before. */
  readonly next?: Partial<Record<Field, Field>>;
  /** What the LMS writes for completed, passed and so on, where it isn't SCORM's own word. In lower case. */
  readonly words?: Readonly<Record<string, string>>;
  /** What the LMS writes for a right answer and so on, where it isn't SCORM's own word. In lower case. */
  readonly judgements?: Readonly<Record<string, string>>;
  /** Headings of columns that have the answers to one question each. */
  readonly asked?: readonly string[];
  /** What scores are out of, where it is known. */
  readonly scoreOf?: number;
  /** How dates are written where not as ISO 8601, tried in order; the letters are those of C's strftime. */
  readonly dates?: readonly string[];
  /** True where scores are from 0 to 1. */
  readonly scaled?: boolean;
  /** What to do in the LMS where a file lacks what the report needs. */
  readonly advice?: Said;
};
