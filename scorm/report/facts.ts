/** What told people apart in a file. */
export type ToldBy = 'id' | 'email' | 'account' | 'name';

/** What whoever reads the figures must know of the files they come from. `words/notes.ts` says each in a sentence. */
export type Note =
  /** How people were told apart, where files differ in it or it is by name: namesakes are one person then. */
  | { readonly kind: 'told-by'; readonly by: readonly ToldBy[] }
  /** Files that share no id: the same people may be there twice under different ones. */
  | { readonly kind: 'ids-apart'; readonly files: readonly string[] }
  /** The same ids under other names: they are different people, and are counted so. */
  | { readonly kind: 'ids-split'; readonly files: readonly string[] }
  /** The same people under different ids, known by their answers: they are counted once. */
  | { readonly kind: 'ids-joined'; readonly files: readonly string[]; readonly people: number }
  /** Ids of several systems in which the same id may be two people. */
  | { readonly kind: 'ids-mixed'; readonly files: readonly string[] }
  /** Ids that a spreadsheet took the zeros off, taken for the people whose they are. */
  | { readonly kind: 'zeros'; readonly people: number }
  /** The same answers in two time zones, counted once. */
  | { readonly kind: 'zones'; readonly answers: number; readonly hours: number }
  /** Answers that may be the same in two time zones: it can't be told. */
  | { readonly kind: 'zones-unclear'; readonly files: readonly string[] }
  /** Scores out of 1 or 10 were made percentages. */
  | { readonly kind: 'scale'; readonly file: string; readonly top: number }
  /** Scores of which nobody can tell what they are out of: they are left out. */
  | { readonly kind: 'scale-unclear'; readonly file: string; readonly top: number }
  /** Times such as 12:55 were taken for minutes and seconds. */
  | { readonly kind: 'minutes'; readonly file: string }
  /** Times such as 12:55 of which nobody can tell whether they are hours or minutes: they are left out. */
  | { readonly kind: 'clock-unclear'; readonly file: string }
  /** Dates such as 03/04 of which nobody can tell which number is the month. */
  | { readonly kind: 'months-unclear'; readonly file: string; readonly taken: 'day-first' | 'month-first' }
  /** Answers without a time and without an order: which came first is not known. */
  | { readonly kind: 'no-order'; readonly files: readonly string[] }
  /** A file without answers: completion, or what else it has, is all it can give. */
  | { readonly kind: 'no-answers'; readonly file: string; readonly why: 'completion-only' | 'responses-empty' }
  /** Rows that are no part of any figure, for whatever problem. */
  | { readonly kind: 'left-out'; readonly file: string; readonly rows: number };

/** What the files say at all, in at least one row of this course. */
export type Says = {
  readonly completion: boolean;
  /** Passed or failed, as the LMS has it. */
  readonly success: boolean;
  readonly score: boolean;
  readonly seconds: boolean;
  readonly dates: boolean;
  readonly answers: boolean;
};

/** Figures that can't be shown, because the files leave open what they are. */
export type Unsure = 'people' | 'first-answers' | 'score' | 'seconds' | 'months';

/** What is known of the files besides their rows: the page and the terminal say it. */
export type Facts = {
  readonly says: Says;
  readonly unsure: readonly Unsure[];
  readonly notes: readonly Note[];
};
