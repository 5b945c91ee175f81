import type { Launch, LaunchFault, Lms } from './types.ts';

/** The messages' version: a thin package and a course of another one do not talk. */
export const protocol = 1;

/** The port's verbs that travel; `probe` asks whether the LMS's server can be reached, `hello` opens the session. */
export type Verb =
  | 'recordInteraction'
  | 'recordObjective'
  | 'reportResult'
  | 'restateResult'
  | 'suspend'
  | 'commit'
  | 'leave'
  | 'terminate'
  | 'probe';

/** From the course to the thin package. */
export type Ask =
  | { readonly sharewise: number; readonly id: number; readonly verb: Verb; readonly arg?: unknown }
  /** `page` is new each time the course is loaded, so that a reload is told from a repeated hello. */
  | { readonly sharewise: number; readonly id: 0; readonly verb: 'hello'; readonly mark: string; readonly page: string }
  /** The learner has left by Exit: the window may close. */
  | { readonly sharewise: number; readonly id: 0; readonly verb: 'close' };

/** The LMS's values at launch, and the properties of its dialect. */
export type Opened = Pick<Lms, 'dialect' | 'capacity' | 'resends'> & { readonly launch: Launch | LaunchFault };

/**
 * From the thin package to the course: `here` at once, `opened` when the LMS has answered, then true or false for each
 * verb.
 */
export type Answer =
  | { readonly sharewise: number; readonly here: true }
  | { readonly sharewise: number; readonly opened: Opened | null }
  | { readonly sharewise: number; readonly id: number; readonly done: boolean };

/** True for a message of ours, whatever it says. */
export const isOurs = (data: unknown): data is { readonly sharewise: number } =>
  typeof data === 'object' && data !== null && typeof (data as { sharewise?: unknown }).sharewise === 'number';
