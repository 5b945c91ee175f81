import { answerName, reportOf } from '../course/interactions.ts';
import { answersBeyond } from '../course/merge.ts';
import { lessonStanding, progressOf, standingOf, type Standing } from '../course/outcome.ts';
import { encode } from '../course/suspend-data.ts';
import type { Answer, Attempt, Course } from '../course/types.ts';
import type { Launch, Lms } from '../lms/types.ts';
import type { Entry } from './journal.ts';
import type { Beginning } from './launch.ts';

/** What has been told to the LMS in this session, and what it is known to hold. Mutable: the one bookkeeping there is. */
export type Ledger = {
  /** The attempt that the LMS is known to hold. */
  held: Attempt | null;
  /** Answers, by name, whose interactions the LMS is known to have. */
  readonly recorded: Set<string>;
  /** Answers written in this session, by name. */
  readonly written: Set<string>;
  /** Answers that the LMS may have lost though its suspend data has them. */
  readonly doubtful: Set<string>;
  /** Indexes of interactions that an earlier session may have lost: they come first. */
  free: readonly number[];
  /** Those that this session may have lost: an LMS that takes them for sent would send them by halves. */
  lost: readonly number[];
  nextInteraction: number;
  /** Where to go on if the LMS refuses `nextInteraction`: its own count, which some LMSs get wrong. */
  countedInteractions: number;
  /** Saves that arrived though the LMS refused an interaction or an objective in them. */
  refusals: { interactions: number; objectives: number };
  readonly objectives: Map<string, string>;
  readonly objectiveOffset: number;
  outcome: string;
  /** True where the result was told in a commit that may be lost, and the LMS would not send it again by itself. */
  restates: boolean;
  /** The score that the LMS had at launch; none below it is ever written. */
  readonly score: number | null;
  /** True where the LMS had the course as completed at launch. */
  readonly completed: boolean;
  /** Suspend data that can't be read stays until the learner acts; a newer player's stays for good. */
  overwrites: 'always' | 'after-action' | 'never';
};

/** How much of the record a save may tell. */
export type Extent = {
  /** False for a trial: interactions and objectives wait until something has arrived. */
  readonly answers: boolean;
  /** False for a trial: the result waits. */
  readonly result: boolean;
  /** False where the attempt is no other than what the LMS was told last. */
  readonly data: boolean;
  /** False while the page goes away: a commit then would break Terminate. */
  readonly commits: boolean;
};

/** What a save has told. */
export type Told = {
  /** The names of the answers whose interactions were written. */
  readonly names: readonly string[];
  /** The indexes at which they were written. */
  readonly indexes: readonly number[];
  readonly outcome: boolean;
  /** What the LMS refused. */
  readonly refused: {
    readonly data: boolean;
    readonly outcome: boolean;
    readonly interactions: boolean;
    readonly objectives: boolean;
  };
};

const mostRefusals = 2;

const standingName = ({ completion, success, score }: Standing) => `${completion} ${success} ${score}`;

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
  // Objectives are known by their index: where suspend data can't be read, the journal's order is the best guess.
  const done = (held ?? entry?.attempt)?.done ?? [];
  const known = done.slice(0, launch.objectives);
  const recorded = recordedAtLaunch(begun);
  return {
    held,
    recorded,
    written: new Set(),
    doubtful: new Set(entry?.unrecorded),
    free: entry?.free ?? [],
    lost: [],
    nextInteraction: Math.max(launch.interactions, leastRecorded(course, begun.attempt, recorded), entry?.next ?? 0),
    countedInteractions: launch.interactions,
    refusals: { interactions: 0, objectives: 0 },
    objectives: new Map(
      held ? known.map((lesson) => [lesson, standingName(lessonStanding(course, held, lesson))]) : [],
    ),
    objectiveOffset: Math.max(0, launch.objectives - done.length),
    outcome: standingName(launch),
    restates: false,
    score: launch.score,
    completed: launch.completion === 'completed',
    overwrites: unreadable === 'damaged' ? 'after-action' : unreadable === 'newer' ? 'never' : 'always',
  };
}

const takesInteractions = (ledger: Ledger) => ledger.refusals.interactions < mostRefusals;

/** The answers whose interactions are still to be written, those of questions that the course no longer has left out. */
function toRecord(course: Course, ledger: Ledger, attempt: Attempt): Answer[] {
  const known = new Set(course.questions.map((question) => question.id));
  return attempt.answers.filter((one) => {
    const name = answerName(one);
    return known.has(one.question) && !ledger.recorded.has(name) && !ledger.written.has(name);
  });
}

/** Writes an interaction at the first index that the LMS takes; answers which, or null. */
function writeInteraction(lms: Lms, course: Course, ledger: Ledger, one: Answer): number | null {
  const report = reportOf(course, one);
  if (!report) return null;
  const at = new Date(one.at * 1000);
  const takes = (index: number) => lms.recordInteraction({ ...report, at, index });
  const index = [...ledger.free, ledger.nextInteraction, ledger.countedInteractions].slice(0, 3).find(takes) ?? null;
  if (index === null) return null;
  const reused = ledger.free.includes(index);
  ledger.free = ledger.free.filter((free) => free > index);
  if (!reused) ledger.nextInteraction = index + 1;
  ledger.countedInteractions = Math.max(ledger.countedInteractions, index + 1);
  return index;
}

/** What of the answers was written, and what the LMS refused to take. */
type Written = { readonly names: readonly string[]; readonly indexes: readonly number[]; readonly refused: boolean };

function writeInteractions(lms: Lms, course: Course, ledger: Ledger, attempt: Attempt): Written {
  const indexes: number[] = [];
  const answers = takesInteractions(ledger) ? toRecord(course, ledger, attempt) : [];
  for (const one of answers) {
    const index = writeInteraction(lms, course, ledger, one);
    if (index === null) break;
    indexes.push(index);
  }
  const names = answers.slice(0, indexes.length).map(answerName);
  for (const name of names) ledger.written.add(name);
  return { names, indexes, refused: names.length < answers.length };
}

/** Suspend data goes on without some answers' interactions: those have to be known as missing, should the window be gone. */
function noteMissing(lms: Lms, course: Course, ledger: Ledger, attempt: Attempt, names: readonly string[]): void {
  if (takesInteractions(ledger))
    for (const one of toRecord(course, ledger, attempt)) ledger.doubtful.add(answerName(one));
  if (lms.resends) return;
  // Written with an earlier commit, of which it is not known whether it has arrived.
  for (const name of ledger.written) if (!ledger.recorded.has(name) && !names.includes(name)) ledger.doubtful.add(name);
}

/** Answers whether the LMS refused one. */
function writeObjectives(lms: Lms, course: Course, ledger: Ledger, attempt: Attempt): boolean {
  if (ledger.refusals.objectives >= mostRefusals) return false;
  for (const [position, lesson] of attempt.done.entries()) {
    const standing = lessonStanding(course, attempt, lesson);
    if (ledger.objectives.get(lesson) === standingName(standing)) continue;
    if (!lms.recordObjective({ ...standing, index: ledger.objectiveOffset + position, id: lesson })) return true;
    ledger.objectives.set(lesson, standingName(standing));
  }
  return false;
}

/** True where the LMS lacks a final result. What it has as completed is never made less. */
function owesOutcome(ledger: Ledger, standing: Standing): boolean {
  if (standing.success === 'unknown' || ledger.outcome === standingName(standing)) return false;
  return standing.success === 'passed' || !ledger.completed;
}

/** Tells the result where it is owed: null where it is not, else whether the LMS took it. A score below the LMS's own is left out. */
function writeOutcome(
  lms: Lms,
  course: Course,
  ledger: Ledger,
  attempt: Attempt,
  { result, answers, commits }: Extent,
): boolean | null {
  const standing = standingOf(course, attempt);
  if (!result || !owesOutcome(ledger, standing) || (ledger.restates && !commits)) return null;
  const score = standing.score !== null && standing.score > (ledger.score ?? -1) ? standing.score : null;
  const taken =
    ledger.restates && answers ? lms.restateResult({ ...standing, score }) : lms.reportResult({ ...standing, score });
  if (!taken) return false;
  ledger.outcome = standingName(standing);
  ledger.restates = false;
  return true;
}

/**
 * Tells the LMS what it does not hold yet: interactions, objectives, score and status, then the suspended attempt;
 * `seconds` is this session's time. Commits nothing, but for a result that has to be restated.
 */
export function writeRecord(
  lms: Lms,
  course: Course,
  ledger: Ledger,
  attempt: Attempt,
  seconds: number,
  extent: Extent,
): Told {
  const none: Written = { names: [], indexes: [], refused: false };
  const { names, indexes, refused } = extent.answers ? writeInteractions(lms, course, ledger, attempt) : none;
  if (extent.data) noteMissing(lms, course, ledger, attempt, names);
  const objectives = extent.answers && writeObjectives(lms, course, ledger, attempt);
  const outcome = writeOutcome(lms, course, ledger, attempt, extent);
  const data = extent.data && ledger.overwrites === 'always' ? encode(attempt, lms.capacity) : null;
  // The place is in the suspend data, too: the LMS's own field waits for a save that has calls to spare.
  const location = names.length > 0 || !extent.data ? null : (attempt.place ?? '');
  const taken = lms.suspend({ data, location, seconds, progress: progressOf(course, attempt) });
  return {
    names,
    indexes,
    outcome: outcome === true,
    refused: { data: !taken, outcome: outcome === false, interactions: refused, objectives },
  };
}

/** Takes note that what was told has arrived; what the LMS refuses time and again is not tried any more. */
export function confirmRecord(ledger: Ledger, attempt: Attempt, { refused }: Told): void {
  if (!refused.data) ledger.held = attempt;
  for (const name of ledger.written) {
    ledger.recorded.add(name);
    ledger.doubtful.delete(name);
  }
  ledger.refusals.interactions += Number(refused.interactions);
  ledger.refusals.objectives += Number(refused.objectives);
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
export function journaled(
  ledger: Ledger,
  attempt: Attempt,
): Pick<Entry, 'unrecorded' | 'unconfirmed' | 'next' | 'free'> {
  return {
    unrecorded: [...ledger.doubtful],
    unconfirmed: attempt.answers.map(answerName).filter((name) => !ledger.recorded.has(name)),
    next: ledger.nextInteraction,
    free: [...ledger.free, ...ledger.lost].toSorted((a, b) => a - b),
  };
}

/** True while an interaction or a final result waits to be written. */
export function owes(course: Course, ledger: Ledger, attempt: Attempt): boolean {
  const interactions = takesInteractions(ledger) && toRecord(course, ledger, attempt).length > 0;
  return interactions || owesOutcome(ledger, standingOf(course, attempt));
}
