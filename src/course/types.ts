/** What a question practises, and what results are grouped by: a skill of the course, or the lesson of an exercise. */
export type Skill = string;

/** A choice as scoring needs it: its permanent key and what it is worth (2 best, 1 acceptable, 0 poor). */
export type Choice = { readonly key: string; readonly score: 0 | 1 | 2; readonly next?: string };

/** One thing asked. `id` is permanent and is the interaction id in the LMS. */
export type Question = {
  readonly id: string;
  readonly scenario: string;
  readonly scene: string;
  readonly lesson: string;
  readonly skill: Skill;
  /** True for the bank of the final check: only these count for the score. */
  readonly scored: boolean;
  readonly choices: readonly Choice[];
  /** The question in the course's default language, at most 250 characters. */
  readonly description: string;
};

/** The course without its words: all that the attempt, scoring and reporting need. */
export type Course = {
  readonly id: string;
  readonly version: string;
  readonly languages: readonly string[];
  readonly passMark: number;
  readonly onFail: 'failed' | 'incomplete';
  readonly lessons: readonly string[];
  /** Where the final check is taken. A nugget of one lesson has it not among its lessons: finishing completes it. */
  readonly finalCheck: { readonly lesson: string; readonly perSkill: number };
  readonly questions: readonly Question[];
  /** Whether the final check opens once each lesson's exercise has been done, or once the lessons have been gone through. */
  readonly practice: 'required' | 'optional';
  /** True where the final check can be taken at once instead. */
  readonly testOut: boolean;
  /** Lessons whose exercise records no answers, such as the simulator: done once it has been used. */
  readonly unrecorded: readonly string[];
};

/** One checked answer. `round` counts the times this question was answered, or the round of the final check; from 1. */
export type Answer = {
  readonly question: string;
  readonly round: number;
  readonly key: string;
  /** When it was checked: whole seconds since 1970. */
  readonly at: number;
  /** Seconds from question to check. */
  readonly latency: number;
};

/** Decisions that keep one value: of two records, the later decision counts. */
export type Decision = 'language' | 'place' | 'intention';

/** All that is known of a learner's way through the course. Immutable; changed by the functions of this folder only. */
export type Attempt = {
  readonly course: string;
  /** Raised by one with each change that the learner makes. */
  readonly revision: number;
  /** Draws and shuffles follow from it, so that a relaunch shows the same. */
  readonly seed: number;
  readonly language: string | null;
  readonly place: string | null;
  /** Lessons completed, in the order of completion: the index of each one's objective in the LMS. */
  readonly done: readonly string[];
  readonly answers: readonly Answer[];
  /** The round of the final check under way or last completed; 0 before the first. */
  readonly round: number;
  /** The question ids drawn for this round. */
  readonly draw: readonly string[];
  /** The best final score so far, 0 to 100. */
  readonly best: number | null;
  /** Once true, always true. */
  readonly passed: boolean;
  /** When it was first passed: whole seconds since 1970. */
  readonly passedAt: number | null;
  readonly intention: string | null;
  /** When each was last decided on: whole seconds since 1970; 0 where that is not known. */
  readonly decided: Readonly<Record<Decision, number>>;
};

/** A final result: score 0 to 100, two decimals at most. */
export type Result = { readonly score: number; readonly passed: boolean };
