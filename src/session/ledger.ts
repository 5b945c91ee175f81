import { answerName } from '../course/interactions.ts';
import { answersBeyond } from '../course/merge.ts';
import { lessonStanding, standingOf, type Standing } from '../course/outcome.ts';
import type { Answer, Attempt, Course } from '../course/types.ts';
import type { Launch } from '../lms/types.ts';
import type { Entry } from './journal.ts';
import type { Beginning } from './launch.ts';

/** What has been told to the LMS in this session, and what it is known to hold. Mutable: the one bookkeeping there is. */
export type Ledger = {
  /** The attempt that the LMS held at launch. */
  readonly held: Attempt | null;
  /** Answers, by name, whose interactions the LMS is known to have. */
  readonly recorded: Set<string>;
  /** Answers written in this session, by name. */
  readonly written: Set<string>;
  /** Answers that the LMS may have lost though its suspend data has them. */
  readonly doubtful: Set<string>;
  /** Indexes of interactions that an earlier session may have lost: they come first. */
  free: readonly number[];
  /** Those that this session has filled, each by the name of its answer: gaps still, where that has not arrived. */
  readonly filling: Map<string, number>;
  /** Those that this session may have lost: an LMS that takes them for sent would send them by halves. */
  lost: readonly number[];
  /**
   * Where interactions may go on, the best guess first: behind the last one told, behind the last one that has arrived,
   * where the LMS counts. LMSs count wrongly, and forget. Once the LMS has taken one, only the next is left.
   */
  next: readonly number[];
  /** The index behind the last interaction that is known to have arrived. */
  arrived: number;
  /** Saves in a row that arrived though the LMS refused an interaction or an objective in them. */
  refusals: { interactions: number; objectives: number };
  readonly objectives: Map<string, string>;
  readonly objectiveOffset: number;
  outcome: string;
  /** True once the LMS is known to have had a result. */
  settled: boolean;
  /** True where the result was told in a commit that may be lost, and the LMS would not send it again by itself. */
  restates: boolean;
  /** The score that the LMS had at launch; none below it is ever written. */
  readonly score: number | null;
  /** True where the LMS had the course as completed at launch. */
  readonly completed: boolean;
  /** Suspend data that can't be read stays until the learner acts; a newer player's stays for good. */
  overwrites: 'always' | 'after-action' | 'never';
};

/** What a save has told. */
export type Told = {
  /** The names of the answers whose interactions were written. */
  readonly names: readonly string[];
  /** The indexes at which they were written. */
  readonly indexes: readonly number[];
  /** True where the LMS was told of the result, though it may have refused a part. */
  readonly outcome: boolean;
  /** What the LMS refused. */
  readonly refused: {
    readonly data: boolean;
    readonly outcome: boolean;
    readonly interactions: boolean;
    readonly objectives: boolean;
  };
};

/** How many saves in a row may arrive with a refusal in them before it counts as the LMS's last word. */
export const mostRefusals = 2;

/** A standing in a word, to compare by. */
export const standingName = ({ completion, success, score }: Standing) => `${completion} ${success} ${score}`;

const noResult = standingName({ completion: 'incomplete', success: 'unknown', score: null });

/** The answers whose interactions the LMS has: those it holds, but for the doubtful; where it can't be read, those the journal says. */
function recordedAtLaunch({ attempt, held, entry }: Beginning): Set<string> {
  if (!held && !entry?.stored) return new Set();
  const missing = new Set(entry?.unrecorded);
  const beyond = held ? answersBeyond(attempt, held).map(answerName) : (entry?.unconfirmed ?? []);
  for (const name of beyond) missing.add(name);
  return new Set(attempt.answers.map(answerName).filter((name) => !missing.has(name)));
}

/** How many interactions the LMS has at least: practice counts its rounds, though suspend data keeps the latest answer only. */
function leastRecorded(course: Course, attempt: Attempt, recorded: ReadonlySet<string>): number {
  const known = attempt.answers.filter((one) => recorded.has(answerName(one)));
  return course.questions.reduce((sum, { id, scored }) => {
    const rounds = known.filter((one) => one.question === id).map((one) => one.round);
    return sum + (scored ? rounds.length : Math.max(0, ...rounds));
  }, 0);
}

/** The ledger at launch: what the LMS said it holds. */
export function openLedger(course: Course, launch: Launch, begun: Beginning): Ledger {
  const { held, entry, unreadable } = begun;
  // Objectives are known by their index: where suspend data can't be read, the order of a journal that arrived is the best guess.
  const done = (held ?? (entry?.stored ? entry.attempt : null))?.done ?? [];
  const known = done.slice(0, launch.objectives);
  const recorded = recordedAtLaunch(begun);
  const unfilled = (entry?.filling ?? []).filter(([name]) => !recorded.has(name)).map(([, index]) => index);
  return {
    held,
    recorded,
    written: new Set(),
    doubtful: new Set(entry?.unrecorded),
    free: [...(entry?.free ?? []), ...unfilled].toSorted((a, b) => a - b),
    filling: new Map(),
    lost: [],
    next: [...new Set([entry?.next ?? 0, entry?.arrived ?? 0, leastRecorded(course, begun.attempt, recorded)])]
      .filter((index) => index > launch.interactions)
      .concat(launch.interactions),
    arrived: entry?.arrived ?? 0,
    refusals: { interactions: 0, objectives: 0 },
    objectives: new Map(
      held ? known.map((lesson) => [lesson, standingName(lessonStanding(course, held, lesson))]) : [],
    ),
    objectiveOffset: Math.max(0, launch.objectives - done.length),
    outcome: standingName(launch),
    settled: standingName(launch) !== noResult,
    restates: false,
    score: launch.score,
    completed: launch.completion === 'completed',
    overwrites: unreadable === 'damaged' ? 'after-action' : unreadable === 'newer' ? 'never' : 'always',
  };
}

/** False once the LMS has refused interactions time and again. */
export const takesInteractions = (ledger: Ledger) => ledger.refusals.interactions < mostRefusals;

/** The answers whose interactions are still to be written, those of questions that the course no longer has left out. */
export function toRecord(course: Course, ledger: Ledger, attempt: Attempt): Answer[] {
  const known = new Set(course.questions.map((question) => question.id));
  return attempt.answers.filter((one) => {
    const name = answerName(one);
    return known.has(one.question) && !ledger.recorded.has(name) && !ledger.written.has(name);
  });
}

/** True where the LMS lacks a final result. What it has as completed is never made less. */
export function owesOutcome(ledger: Ledger, standing: Standing): boolean {
  if (ledger.outcome === standingName(standing)) return false;
  if (standing.success === 'unknown' && standing.completion === 'incomplete') return false;
  return standing.success === 'passed' || !ledger.completed;
}

/** What is refused is told again with each save: one without a refusal in it begins the count anew. */
const inARow = (count: number, refused: boolean) => (refused ? count + 1 : count < mostRefusals ? 0 : count);

/** Takes note that what was told has arrived; what the LMS refuses time and again is not tried any more. */
export function confirmRecord(ledger: Ledger, { indexes, refused }: Told): void {
  ledger.settled ||= ledger.outcome !== '' && ledger.outcome !== noResult;
  ledger.arrived = Math.max(ledger.arrived, ...indexes.map((index) => index + 1));
  for (const name of ledger.written) {
    ledger.recorded.add(name);
    ledger.doubtful.delete(name);
  }
  ledger.refusals = {
    interactions: inARow(ledger.refusals.interactions, refused.interactions),
    objectives: inARow(ledger.refusals.objectives, refused.objectives),
  };
  if (!takesInteractions(ledger)) ledger.doubtful.clear();
}

/** Takes note that what was told may be lost, and that the LMS won't send it again by itself. */
export function doubtRecord(ledger: Ledger, { names, indexes, outcome }: Told): void {
  ledger.lost = [...ledger.lost, ...indexes];
  for (const name of names) {
    ledger.written.delete(name);
    ledger.recorded.delete(name);
    ledger.doubtful.add(name);
  }
  if (!outcome) return;
  ledger.outcome = '';
  ledger.restates = true;
}

/** What the journal keeps of the ledger, for the next launch. */
export function journaled(ledger: Ledger, attempt: Attempt): Omit<Entry, 'attempt' | 'stored'> {
  return {
    settled: ledger.settled,
    unrecorded: [...ledger.doubtful],
    unconfirmed: attempt.answers.map(answerName).filter((name) => !ledger.recorded.has(name)),
    next: ledger.next[0] ?? 0,
    arrived: ledger.arrived,
    free: [...ledger.free, ...ledger.lost].toSorted((a, b) => a - b),
    filling: [...ledger.filling],
  };
}

/** True while an interaction or a final result waits to be written. */
export function owes(course: Course, ledger: Ledger, attempt: Attempt): boolean {
  const interactions = takesInteractions(ledger) && toRecord(course, ledger, attempt).length > 0;
  return interactions || owesOutcome(ledger, standingOf(course, attempt));
}
