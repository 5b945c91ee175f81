import { answerName, reportOf, type Report } from '../course/interactions.ts';
import { lessonStanding, progressOf, standingName, standingOf, type Standing } from '../course/outcome.ts';
import { encode } from '../course/suspend-data.ts';
import type { Objective } from '../lms/types.ts';
import {
  decisionsIn,
  isChanged,
  isStale,
  mostRefusals,
  recordOf,
  registerOf,
  type Habits,
  type Outbox,
  type Telling,
} from './outbox-state.ts';
import { behind, owedIn, type Slot } from './slots.ts';

/** The slots of answers that are to be told, as interactions, each behind the one before; those of questions that the course no longer has are left out. */
export function owedAnswers(box: Outbox, { course }: Habits): readonly Telling[] {
  const reports = new Map(box.attempt.answers.map((one) => [answerName(one), reportOf(course, one)]));
  const slots = box.refusals[0] < mostRefusals ? owedIn(box.slots) : [];
  const owed = slots.filter(({ what }) => reports.get(what));
  return owed.map((slot, nth): Telling => {
    const report = reports.get(slot.what) as Report;
    const at = new Date(report.at * 1000);
    const ends = new Set(box.ends.map((end) => Math.max(end, behind(owed.slice(0, nth)))));
    const indexes = [slot.at, ...[...ends].filter((end, first) => first > 0 || end !== slot.at)];
    return { verb: 'recordInteraction', ways: indexes.map((index) => ({ ...report, at, index })), slot };
  });
}

/** A value to be put into a register. */
const valueOf = (at: string, what: string): Slot<string> => ({ at, what, fate: 'sent', save: null });

/** How those lessons stand of which the LMS was not told, or lost it. */
function owedObjectives(box: Outbox, { course, objectives }: Habits): readonly Objective[] {
  const attempt = recordOf(box);
  const all = attempt.done.map((id, nth) => ({ ...lessonStanding(course, attempt, id), index: objectives + nth, id }));
  return box.refusals[1] < mostRefusals ? all.filter((one) => isStale(box, one.id, standingName(one))) : [];
}

/** The final result where the LMS lacks it. What it has as completed is never made less. */
function owedResult(box: Outbox, { course, completed }: Habits): Standing | null {
  const standing = standingOf(course, box.attempt);
  if (standing.completion === 'incomplete' && (standing.success === 'unknown' || completed)) return null;
  return isStale(box, '', standingName(standing)) ? standing : null;
}

export const isOwing = (box: Outbox, habits: Habits): boolean =>
  owedAnswers(box, habits).length > 0 ||
  owedResult(box, habits) !== null ||
  // One that was refused is told again with the next decision; one that was lost by itself.
  owedObjectives(box, habits).some(({ id }) => registerOf(box, id)?.fate === 'lost');

export const isUnsaved = (box: Outbox, habits: Habits): boolean => isChanged(box) || isOwing(box, habits);

/** True where there is something to save at once, be it only the place. */
export const isBehind = (box: Outbox, habits: Habits): boolean =>
  isUnsaved(box, habits) || recordOf(box).place !== box.place || box.failures > 0;

/**
 * True for a trial: after a lost save, an LMS that sends each value only once is told of no answers until something has arrived.
 * The last save is none.
 */
export const isTrial = ({ lost, phase }: Outbox, { resends }: Habits): boolean =>
  lost && !resends && phase !== 'closed';

/**
 * In a trial only an objective that the LMS has, and lost a value of, is told, and with another value: where it takes a value
 * for sent, the right one is a change after that.
 */
function tellObjective(box: Outbox, habits: Habits, one: Objective): readonly Telling[] {
  const register = registerOf(box, one.id);
  if (!isTrial(box, habits))
    return [{ verb: 'recordObjective', ways: [one], slot: valueOf(one.id, standingName(one)) }];
  if (!register?.anew || register.fate !== 'lost') return [];
  const completion = one.success === 'passed' ? 'completed' : 'incomplete';
  return [{ verb: 'recordObjective', ways: [{ ...one, completion, success: 'unknown', score: null }], slot: null }];
}

/** A result that was lost is restated: the LMS would not send the same again. In a trial its own values are brought up, no more. */
function tellResult(box: Outbox, habits: Habits): readonly Telling[] {
  const result = owedResult(box, habits);
  if (!result) return [];
  const isLost = registerOf(box, '')?.fate === 'lost';
  const score = (result.score ?? -1) > (habits.score ?? -1) ? result.score : null;
  const ways = [{ ...result, score }] as const;
  if (isLost && isTrial(box, habits)) return [{ verb: 'reportResult', ways, slot: null }];
  return [{ verb: isLost ? 'restateResult' : 'reportResult', ways, slot: valueOf('', standingName(result)) }];
}

/** The place is in the suspend data, too: the LMS's own field waits for a save that has calls to spare. */
function tellData(box: Outbox, { course, capacity }: Habits, isNew: boolean, hasRoom: boolean): Telling {
  const attempt = recordOf(box);
  const writes = isNew && box.unreadable !== 'damaged' && box.unreadable !== 'newer';
  const data = writes ? encode(attempt, capacity, box.saves) : null;
  const location = isNew && hasRoom ? attempt.place : null;
  const { language } = attempt;
  const rest = { location, seconds: 0, progress: progressOf(course, attempt), language };
  return { verb: 'suspend', ways: [{ data, ...rest }], slot: valueOf(' data', decisionsIn(attempt)) };
}

/** What a save tells: the answers, where it is not a trial, then how lessons and the course stand, then the suspended attempt. */
export function planOf(box: Outbox, habits: Habits, isNew = true): readonly Telling[] {
  const answers = isTrial(box, habits) ? [] : owedAnswers(box, habits);
  const objectives = owedObjectives(box, habits).flatMap((one) => tellObjective(box, habits, one));
  const data = tellData(box, habits, isNew, answers.length === 0);
  return [...answers, ...objectives, ...tellResult(box, habits), data];
}
