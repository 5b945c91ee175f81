import { answerName, reportOf } from '../course/interactions.ts';
import { lessonStanding, progressOf, standingOf } from '../course/outcome.ts';
import { encode } from '../course/suspend-data.ts';
import type { Answer, Attempt, Course } from '../course/types.ts';
import type { Lms } from '../lms/types.ts';
import {
  mostRefusals,
  owesOutcome,
  standingName,
  takesInteractions,
  toRecord,
  type Ledger,
  type Told,
} from './ledger.ts';

/** How much of the record a save may tell. */
export type Extent = {
  /** False for a trial: interactions and objectives wait until something has arrived. */
  readonly answers: boolean;
  /** False where the attempt is no other than what the LMS was told last. */
  readonly data: boolean;
  /** False while the page goes away: a commit then would break Terminate. */
  readonly commits: boolean;
  /** How many saves have been repeated: each must differ from the one before. */
  readonly tries: number;
};

/** Writes an interaction at the first index that the LMS takes; answers which, or null. */
function writeInteraction(lms: Lms, course: Course, ledger: Ledger, one: Answer): number | null {
  const report = reportOf(course, one);
  if (!report) return null;
  const at = new Date(one.at * 1000);
  const takes = (index: number) => lms.recordInteraction({ ...report, at, index });
  const [free] = ledger.free;
  const index = [...ledger.free.slice(0, 1), ...ledger.next].find(takes);
  if (index === undefined) return null;
  if (ledger.free.includes(index)) ledger.filling.set(answerName(one), index);
  ledger.free = ledger.free.filter((other) => other !== index);
  // What goes on behind a gap that is filled must not write over it.
  ledger.next = index === free ? ledger.next.map((other) => Math.max(other, index + 1)) : [index + 1];
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

/** Tells the result where it is owed: null where it is not, else whether the LMS took it. A score below the LMS's own is left out. */
function writeOutcome(
  lms: Lms,
  course: Course,
  ledger: Ledger,
  attempt: Attempt,
  { answers, commits }: Extent,
): boolean | null {
  const standing = standingOf(course, attempt);
  if (!owesOutcome(ledger, standing) || (ledger.restates && !commits)) return null;
  const score = standing.score !== null && standing.score > (ledger.score ?? -1) ? standing.score : null;
  const told = { ...standing, score };
  // In a trial the LMS's own values are brought up, and that is all: restating waits until something has arrived.
  if (ledger.restates && !answers) return lms.reportResult(told) ? null : false;
  const taken = ledger.restates ? lms.restateResult(told) : lms.reportResult(told);
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
  const data = extent.data && ledger.overwrites === 'always' ? encode(attempt, lms.capacity, extent.tries) : null;
  // The place is in the suspend data, too: the LMS's own field waits for a save that has calls to spare.
  const location = names.length > 0 || !extent.data ? null : attempt.place;
  const taken = lms.suspend({ data, location, seconds, progress: progressOf(course, attempt) });
  return {
    names,
    indexes,
    outcome: outcome !== null,
    refused: { data: !taken, outcome: outcome === false, interactions: refused, objectives },
  };
}
