import { newAttempt } from '../course/attempt.ts';
import { mergeAttempts } from '../course/merge.ts';
import { settle } from '../course/scoring.ts';
import { decode, type Unreadable } from '../course/suspend-data.ts';
import type { Answer, Attempt, Course } from '../course/types.ts';
import type { Launch } from '../lms/types.ts';
import type { Entry } from './journal.ts';

/** Where a launch begins: the learner's attempt, and what of it the LMS holds. */
export type Beginning = {
  readonly attempt: Attempt;
  readonly held: Attempt | null;
  readonly unreadable: Unreadable | null;
  /** The journal's entry, where it belongs to this attempt. */
  readonly entry: Entry | null;
  /**
   * Whether an attempt of another seed that turns up in the journal is this one, in another window: two windows that
   * opened a new attempt at the same time have a seed each.
   */
  readonly joins: (seed: number) => boolean;
};

/** True where the LMS knows nothing at all: a new attempt. One objective may be the manifest's own. */
function isFresh(launch: Launch): boolean {
  const { suspendData, completion, success, score, interactions, objectives } = launch;
  const blank = suspendData?.trim() === '' && score === null && interactions === 0 && objectives <= 1;
  return blank && completion === 'incomplete' && success === 'unknown';
}

/** True where two records share an answer, given at the same moment: they are of one attempt. */
function sharesAnswer(a: Attempt, b: Attempt): boolean {
  const text = ({ question, round, key, at }: Answer) => `${question}.${round}.${key}.${at}`;
  const known = new Set(a.answers.filter((one) => one.at > 0).map(text));
  return b.answers.some((one) => known.has(text(one)));
}

/**
 * True where a journal's entry belongs to the attempt that the LMS opened. Two seeds are two attempts, unless they went apart
 * after a common answer. Where the LMS does not say who learns, nothing else tells whose the entry is. What no LMS was known to
 * have is this learner's all the same; an LMS that knows nothing of what it once stored has begun a new attempt, unless it
 * calls one begun and never had a result: that one it has lost.
 */
function belongs({ attempt, reached, settled }: Entry, held: Attempt | null, launch: Launch): boolean {
  if (held && (held.seed === attempt.seed || sharesAnswer(held, attempt))) return true;
  if (launch.learner.id === '') return false;
  return !reached || (!held && (!isFresh(launch) || (launch.begun && !settled)));
}

/** What the LMS reports of an earlier result, taken into the attempt: upward only. */
function withRecord(attempt: Attempt, launch: Launch): Attempt {
  const counts = launch.score !== null && launch.success !== 'unknown';
  return {
    ...attempt,
    best: counts ? Math.max(attempt.best ?? 0, launch.score ?? 0) : attempt.best,
    passed: attempt.passed || launch.success === 'passed',
  };
}

/** The attempt to go on with: the LMS's and the journal's as one, or a new one. `now` is in seconds since 1970. */
export function beginFrom(course: Course, launch: Launch, journal: Entry | null, seed: number, now: number): Beginning {
  const decoded = launch.suspendData === null ? 'damaged' : decode(launch.suspendData, course);
  const held = typeof decoded === 'string' ? null : decoded;
  const entry = journal && belongs(journal, held, launch) ? journal : null;
  const own = held && entry ? mergeAttempts(held, entry.attempt) : (held ?? entry?.attempt ?? newAttempt(course, seed));
  return {
    attempt: settle(course, withRecord(own, launch), now),
    held,
    unreadable: typeof decoded === 'string' ? decoded : null,
    entry,
    joins: (other) => !held && !entry && other !== journal?.attempt.seed,
  };
}
