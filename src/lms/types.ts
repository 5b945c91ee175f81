import type { Report } from '../course/interactions.ts';

/** How the LMS opened the course. Only `normal` may write. */
export type Mode = 'normal' | 'review' | 'browse';

export type Completion = 'incomplete' | 'completed';
export type Success = 'unknown' | 'passed' | 'failed';

/** What the LMS knew when the course was opened. Absent values are `''`, or null as said, never `undefined`. */
export type Launch = {
  readonly mode: Mode;
  readonly learner: { readonly id: string };
  /** The learner's preferred language as the LMS gives it, or several with commas between them; `''` when unknown. */
  readonly language: string;
  /** null where it could not be read: there may be some. */
  readonly suspendData: string | null;
  /** True where the LMS says that the attempt has been begun. */
  readonly begun: boolean;
  readonly completion: Completion;
  readonly success: Success;
  /** Raw score 0 to 100. */
  readonly score: number | null;
  readonly interactions: number;
  readonly objectives: number;
  /** A pass mark of the LMS's own, 0 to 100, which stands for the course's. */
  readonly passMark?: number | null;
};

/** A checked answer as the LMS records it (SCORM 1.2 RTE 3.4.7; SCORM 2004 RTE 4.1.11). */
export type Interaction = Omit<Report, 'at'> & { readonly index: number; readonly at: Date };

/** A lesson's state as the LMS records it. */
export type Objective = {
  readonly index: number;
  readonly id: string;
  readonly completion: Completion;
  readonly success: Success;
  readonly score: number | null;
};

export type Outcome = {
  readonly completion: Completion;
  readonly success: Success;
  /** Raw score 0 to 100; null while there is no final result. */
  readonly score: number | null;
};

export type Suspension = {
  /** null: what the LMS holds stays. */
  readonly data: string | null;
  /** null: what the LMS holds stays. */
  readonly location: string | null;
  /** The time of this session, in seconds. */
  readonly seconds: number;
  /** The share of the course done, 0 to 1. */
  readonly progress: number;
  /** The language of the course as the learner has seen it; null where that is not known. */
  readonly language?: string | null;
};

/**
 * The port to an LMS; each dialect implements it in a file of its own. Every verb returns false instead of throwing.
 */
export type Lms = {
  readonly dialect: 'scorm12' | 'scorm2004' | 'cmi5' | 'web';
  /** The most UTF-8 bytes that suspend data may have. */
  readonly capacity: number;
  /**
   * True where values of a failed commit are sent with the next one. Moodle's SCORM 1.2 API is the exception: it marks
   * values as sent before the request succeeds. There, interactions are recorded again and the result is restated.
   */
  readonly resends: boolean;
  /**
   * Opens the session; where it is open, reads the LMS's values anew. `mark` is written as suspend data where the LMS holds
   * none, to recognise the attempt at the next launch.
   */
  launch(mark: string): Launch | LaunchFault;
  /** False where the LMS takes no interaction at this index. */
  recordInteraction(interaction: Interaction): boolean;
  recordObjective(objective: Objective): boolean;
  reportResult(outcome: Outcome): boolean;
  /**
   * Reports again a result whose commit may have failed. An LMS that leaves out values which it believes it has sent (see
   * `resends`) would not send the same value twice: another value is written and committed first, then the right one.
   */
  restateResult(outcome: Outcome): boolean;
  suspend(suspension: Suspension): boolean;
  commit(): boolean;
  /** Sets the exit to `normal` before the last commit: the learner is done, and the LMS need not keep the attempt for a relaunch. */
  leave(): boolean;
  /** Ends the session: the learner leaves or, where that is false, the page goes away. */
  terminate(leaves?: boolean): boolean;
};

/** Why a session could not be opened: no LMS, or one that asks for a new launch. */
export type LaunchFault = { readonly fault: 'refused' | 'relaunch' };
