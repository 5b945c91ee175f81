/** What people in a file are told apart by. */
export type ToldBy = 'id' | 'email' | 'account' | 'name';

/** What a reader of the figures has to know about the files. `words/notes.ts` has the sentences. */
export type Note =
  /**
   * How people were told apart, where files differ in that or names were used: people of the same name then count as
   * one.
   */
  | { readonly kind: 'told-by'; readonly by: readonly ToldBy[] }
  /** Files with no id in common: the same people may be in both under different ids. */
  | { readonly kind: 'ids-apart'; readonly files: readonly string[] }
  /** The same ids with different names: counted as different people. */
  | { readonly kind: 'ids-split'; readonly files: readonly string[] }
  /** The same people under different ids, recognised by their answers and counted once. */
  | { readonly kind: 'ids-joined'; readonly files: readonly string[]; readonly people: number }
  /** Ids of several systems: the same id may stand for two people. */
  | { readonly kind: 'ids-mixed'; readonly files: readonly string[] }
  /** Ids whose leading zeros a spreadsheet has removed, matched with the ids that have them. */
  | { readonly kind: 'zeros'; readonly people: number }
  /** The same answers in two time zones, counted once. */
  | { readonly kind: 'zones'; readonly answers: number; readonly hours: readonly number[] }
  /** Answers that may be the same in two time zones: it can't be told. */
  | { readonly kind: 'zones-unclear'; readonly files: readonly string[] }
  /** Scores out of 1 or 10 were made percentages. */
  | { readonly kind: 'scale'; readonly file: string; readonly top: number }
  /** Scores whose maximum is not known: they are left out. */
  | { readonly kind: 'scale-unclear'; readonly file: string; readonly top: number }
  /** Times such as 12:55 were taken for minutes and seconds. */
  | { readonly kind: 'minutes'; readonly file: string }
  /** Times such as 12:55 that may be hours or minutes: they are left out. */
  | { readonly kind: 'clock-unclear'; readonly file: string }
  /** Times in plain numbers of which nobody can tell whether they are seconds, minutes or hours: they are left out. */
  | { readonly kind: 'time-unclear'; readonly file: string; readonly such: string }
  /** Words for how far people are that aren't known: of these people it isn't known either. */
  | {
      readonly kind: 'words-unknown';
      readonly file: string;
      readonly words: readonly string[];
      readonly people: number;
    }
  /** People of one name who have several results: they may be several people. */
  | { readonly kind: 'namesakes'; readonly file: string; readonly names: number }
  /** Dates such as 03/04 of which nobody can tell which number is the month. */
  | { readonly kind: 'months-unclear'; readonly file: string; readonly taken: 'day-first' | 'month-first' }
  /** Dates such as 26-11-25 of which nobody can tell which number is the year. */
  | { readonly kind: 'years-unclear'; readonly file: string; readonly taken: 'day-first' | 'month-first' }
  /** A spreadsheet took the month for the day in some of the dates. */
  | { readonly kind: 'dates-turned'; readonly file: string }
  /** Answers without a time and without an order: which came first is not known. */
  | { readonly kind: 'no-order'; readonly files: readonly string[] }
  /** Scores of nothing in a gradebook, which gives them to those who haven't begun: they count as none. */
  | { readonly kind: 'scores-none'; readonly file: string }
  /** A file without answers: it adds completion and the like only. */
  | {
      readonly kind: 'no-answers';
      readonly file: string;
      readonly why: 'completion-only' | 'scores-only' | 'responses-empty';
    }
  /** Rows of a workbook that its spreadsheet hides, as a filter does: they count. */
  | { readonly kind: 'rows-hidden'; readonly file: string; readonly rows: number }
  /** Sheets of a workbook that are of no known format, and are left out. */
  | { readonly kind: 'sheets-unknown'; readonly files: readonly string[] }
  /** Sheets of a workbook that list others than its people: departments, say. They are left out. */
  | { readonly kind: 'sheets-aside'; readonly files: readonly string[] }
  /** Rows with results and no person, too many to do without: under merged cells, say. */
  | { readonly kind: 'rows-unnamed'; readonly file: string; readonly rows: number }
  /** Rows that were left out of every figure. */
  | { readonly kind: 'left-out'; readonly file: string; readonly rows: number };

/** Which facts the files have, in at least one row of this course. */
export type Says = {
  readonly completion: boolean;
  /** Passed or failed, as the LMS has it. */
  readonly success: boolean;
  readonly score: boolean;
  readonly seconds: boolean;
  /** Whether dates say when people began, or only when they ended. */
  readonly dates: 'began' | 'ended' | null;
  readonly answers: boolean;
};

/** Figures that can't be shown, because the files leave open what they are. */
export type Unsure = 'people' | 'status' | 'first-answers' | 'score' | 'seconds' | 'months';

/** Facts about the files besides their rows; page and terminal show them. */
export type Facts = {
  readonly says: Says;
  readonly unsure: readonly Unsure[];
  readonly notes: readonly Note[];
};
