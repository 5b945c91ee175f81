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
  readonly choices: readonly ChoiceFigures[];
};

export type SkillFigures = {
  readonly skill: string;
  readonly people: number;
  /** Answers, not people. */
  readonly points: ByPoints;
  /** People who gave at least one such answer. */
  readonly peopleBy: ByPoints;
};

/** What changed for those who took the final check again. */
export type RetryFigures = {
  /** Scenarios in one round. */
  readonly round: number;
  readonly people: number;
  /** Of those, with a score in the LMS: only they have a first and a best one. */
  readonly scored: number;
  readonly firstMean: number | null;
  readonly bestMean: number | null;
  readonly passed: number;
  readonly skills: readonly {
    readonly skill: string;
    readonly people: number;
    readonly first: ByPoints;
    readonly later: ByPoints;
    readonly firstPeople: ByPoints;
    readonly laterPeople: ByPoints;
  }[];
  /** People who answered the same scenario again: how often from these points to those. */
  readonly again: readonly {
    readonly from: number;
    readonly to: number;
    readonly people: number;
    readonly answers: number;
  }[];
};

/** A group of people: a language, a version, a month. */
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

/** Everything that is counted, before what is too small to show is hidden. */
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
  /** People whom the LMS counts as complete: it may wait for a pass. */
  readonly complete: number;
  /** People whose completion the files don't give, so that it follows from the score. */
  readonly derived: number;
  readonly scores: Spread;
  /** Minutes. */
  readonly times: Spread;
  readonly questions: readonly QuestionFigures[];
  /** Questions that are too many to show: those with the fewest answers. */
  readonly questionsLeftOut: number;
  readonly skills: readonly SkillFigures[];
  readonly retry: RetryFigures | null;
  readonly languages: readonly GroupFigures[];
  readonly versions: readonly GroupFigures[];
  readonly months: readonly GroupFigures[];
};
