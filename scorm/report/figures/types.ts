/** How many answered poor, acceptable and best. */
export type ByPoints = readonly [poor: number, acceptable: number, best: number];

/** One reply to a question, at people's first answer to it. */
export type ChoiceFigures = {
  /** The key, as the LMS recorded it. */
  readonly response: string;
  readonly text: string;
  /** 0, 1 or 2; null where neither the course nor the files say. */
  readonly points: number | null;
  readonly people: number;
};

/** One question, at people's first answer to it. */
export type QuestionFigures = {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly skill: string;
  readonly scored: boolean;
  readonly people: number;
  readonly points: ByPoints;
  /** Points of 2. */
  readonly mean: number | null;
  /** Correlation of its points with the mean points of a person's other scored answers; null where nothing varies. */
  readonly rest: number | null;
  readonly restPeople: number;
  /**
   * By how many people those who answered it differ from those who finished, where that is few and one group contains
   * the other; else 0.
   */
  readonly besidesFinished: number;
  readonly choices: readonly ChoiceFigures[];
};

/** The scored first answers of a skill. */
export type SkillFigures = {
  readonly skill: string;
  readonly people: number;
  readonly answers: number;
  readonly best: number;
  /** Standard error of the share of best answers, with a person's answers taken together. */
  readonly error: number;
  /** People's share of best answers in this skill minus their share in the others, over those who have both. */
  readonly against: Compared;
};

/** The mean and standard deviation of a value that some people have. */
export type Compared = { readonly people: number; readonly mean: number; readonly deviation: number };

/** Answers of a group, with how many of the group gave at least one best answer, and at least one other. */
export type Answered = {
  readonly answers: number;
  readonly best: number;
  readonly bestPeople: number;
  readonly otherPeople: number;
};

/** People who took the final check more than once. */
export type RetryFigures = {
  /** Scenarios in one round. */
  readonly round: number;
  readonly people: number;
  readonly passed: number;
  readonly first: Answered;
  readonly later: Answered;
  /** Those who took it once, or part of it. */
  readonly once: Answered & { readonly people: number };
};

/** A group of people: a language, a version, a month, a department. The key is empty where it isn't known. */
export type GroupFigures = {
  readonly key: string;
  readonly people: number;
  readonly completed: number;
  readonly passed: number;
  readonly scored: number;
  readonly mean: number | null;
};

/** Counts of bands and the middle of a distribution. */
export type Spread = {
  readonly people: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly bands: readonly number[];
};

/** All figures, before small numbers are hidden. */
export type Figures = {
  readonly people: number;
  readonly answers: number;
  /** Answers that were there more than once, and count once. */
  readonly repeated: number;
  /** People whom the files name and who haven't started: they are in no other figure. */
  readonly notStarted: number;
  /** First and last day, as YYYY-MM-DD; null where the files have no dates. */
  readonly from: string | null;
  readonly to: string | null;
  readonly status: {
    readonly passed: number;
    readonly failed: number;
    readonly completed: number;
    readonly open: number;
  };
  /** Whether the files say who finished, who passed, and of all of them that they have begun. */
  readonly known: { readonly completion: boolean; readonly passed: boolean; readonly begun: boolean };
  /**
   * People whom the LMS counts as complete; some LMSs do so only after a pass. Null where that isn't said of those who
   * failed.
   */
  readonly complete: number | null;
  /** People whose completion is derived from the score, as the files do not give it. */
  readonly derived: number;
  readonly scores: Spread;
  /** Minutes. */
  readonly times: Spread;
  readonly questions: readonly QuestionFigures[];
  /** Questions that are too many to show: those with the fewest answers. */
  readonly questionsLeftOut: number;
  readonly skills: readonly SkillFigures[];
  readonly retry: RetryFigures | null;
  /** By a column of the files that was asked for. */
  readonly by: { readonly heading: string; readonly groups: readonly GroupFigures[] } | null;
  readonly languages: readonly GroupFigures[];
  readonly versions: readonly GroupFigures[];
  /** By the month in which people began, as YYYY-MM; in which they finished, where the files say that alone. */
  readonly months: readonly GroupFigures[];
};
