import { answerName, reportOf } from '../course/interactions.ts';
import { answersBeyond } from '../course/merge.ts';
import { lessonStanding, standingName } from '../course/outcome.ts';
import { encode } from '../course/suspend-data.ts';
import type { Answer, Attempt, Course } from '../course/types.ts';
import type { Launch, Lms } from '../lms/types.ts';
import type { Beginning } from './launch.ts';
import { isResult } from './outbox.ts';
import { decisionsIn, type Habits, type Outbox } from './outbox-state.ts';
import { behind, owedIn, slotsFor, withSlots, type Slot } from './slots.ts';

/**
 * How many interactions the LMS has if it has been told these answers, though suspend data keeps each question's latest answer only:
 * practice counts its rounds, and each round of the final check before this one had as many questions.
 */
function recorded(course: Course, { draw, round }: Attempt, answers: readonly Answer[], counted: number): number {
  const known = answers.toSorted((a, b) => a.round - b.round);
  const isPractice = ({ question }: Answer) => course.questions.some(({ id, scored }) => id === question && !scored);
  const practised = new Map(known.filter(isPractice).map((one) => [one.question, one.round]));
  const isGone = ({ question }: Answer) => course.questions.every(({ id }) => id !== question);
  // Questions that the course no longer has count as well, unless the LMS counts itself: theirs may never have been told.
  const checked = known.filter((one) => !isPractice(one) && (counted === 0 || !isGone(one)));
  const drawn = draw.length * Math.max(0, round - 1) + checked.filter((one) => one.round === round).length;
  return [...practised.values()].reduce((sum, rounds) => sum + rounds, Math.max(checked.length, drawn));
}

/** The answers of a record that another device has given: this one has none to that question in that round, or another. */
function othersIn(record: Attempt, own: Attempt | undefined): readonly Answer[] {
  const text = (one: Answer, at: number) => `${answerName(one)} ${one.key} ${at}`;
  // Where suspend data had no room for them, it has no times.
  const known = new Set(own?.answers.flatMap((one) => [text(one, one.at), text(one, 0)]));
  return record.answers.filter((one) => !known.has(text(one, one.at)));
}

/**
 * What an earlier session told has arrived if the LMS holds the answer, and not another device's later one in its place; where
 * its suspend data can't be read, if that was known. All else is lost, and told anew in its order, at the indexes that were lost
 * first. Where another device has been at work since, it may have used those behind the last one that arrived: they are
 * forgotten.
 */
function slotsAtLaunch(course: Course, begun: Beginning, counted: number): Pick<Outbox, 'slots' | 'ends'> {
  const { attempt, held, entry } = begun;
  const lacks = new Set(held ? answersBeyond(attempt, held).map(answerName) : []);
  const others = held ? othersIn(held, entry?.attempt) : [];
  const [theirs, replaced] = [new Set(others.map(answerName)), new Set(others.map(({ question }) => question))];
  const isReplaced = ({ what }: Slot) => replaced.has(what.replace(/\.\d+$/, ''));
  // What was taken for arrived, and of which suspend data shows nothing any more, says nothing of where the interactions end.
  const isUnsure = (one: Slot) => theirs.has(one.what) || (one.fate === 'arrived' && isReplaced(one));
  const own = (entry?.slots ?? []).filter((one) => !isUnsure(one));
  const slots = own.map((one): Slot<number> => {
    const isThere = held ? one.fate !== 'lost' && !lacks.has(one.what) && !isReplaced(one) : one.fate === 'arrived';
    return { ...one, fate: isThere ? 'arrived' : 'lost', save: isThere ? 0 : null };
  });
  const known = new Set(slots.map(({ what }) => what));
  const isKnown = (name: string) => known.has(name) || (held ? !lacks.has(name) : (entry?.reached ?? false));
  const asked = attempt.answers.filter((one) => reportOf(course, one));
  const fresh = asked.map(answerName).filter((name) => !isKnown(name));
  const owed = [...owedIn(slots).map(({ what }) => what), ...fresh];
  // Of an LMS that never took anything of this device's, all that it counts is another's.
  const areOthers = held ? others.length > 0 : counted > 0 && !entry?.reached;
  const last = behind(slots.filter(({ fate }) => fate === 'arrived'));
  const kept = areOthers ? slots.filter(({ at }) => at < last) : slots;
  // An LMS that counts none may still have what is told anew, where suspend data has it.
  const mayBeThere = (name: string) => !owed.includes(name) || (counted === 0 && held !== null && !lacks.has(name));
  const told = attempt.answers.filter((one) => mayBeThere(answerName(one)));
  // The furthest index first: what lies further on is refused, and what lies nearer may be another device's.
  const end = Math.max(counted, behind(kept), recorded(course, attempt, told, counted));
  const ends = Array.from({ length: end - counted + 1 }, (_, back) => end - back);
  const lost = kept.filter(({ fate }) => fate === 'lost');
  return { slots: withSlots(kept, slotsFor(lost, owed, 'lost', end)), ends };
}

/** What stood in a register at launch. */
const stood = (at: string, what: string): Slot<string> => ({ at, what, fate: 'arrived', save: 0 });

/** The outbox at launch: what the LMS said it holds, and what the journal knows beyond that. */
export function openOutbox(course: Course, launch: Launch, begun: Beginning, lms: Lms): readonly [Outbox, Habits] {
  const { attempt, held, entry, unreadable } = begun;
  const result = standingName(launch);
  // Objectives are known by their index: where suspend data can't be read, the order of a journal that arrived is the best guess.
  const done = (held ?? (entry?.reached ? entry.attempt : null))?.done ?? [];
  const told = held ? done.slice(0, launch.objectives) : [];
  // The browser knows more answers than suspend data has; no suspend data at all is a new attempt's.
  const isSame = held ? encode(attempt, lms.capacity) === encode(held, lms.capacity) : attempt.revision === 0;
  const data = isSame ? attempt : held;
  const box: Outbox = {
    phase: 'idle',
    attempt,
    others: null,
    ...slotsAtLaunch(course, begun, launch.interactions),
    registers: [
      stood('', result),
      stood(' data', data ? decisionsIn(data) : ''),
      // The final check's objective is told together with the result: where the LMS has another result, it lacks that, too.
      ...told.map((id) =>
        stood(id, id === course.finalCheck.lesson ? result : standingName(lessonStanding(course, held ?? attempt, id))),
      ),
    ],
    place: data?.place ?? null,
    lost: false,
    refused: [],
    refusals: [0, 0],
    saves: 0,
    failures: 0,
    // Revision 0 is the mark that a launch writes: it does not show that anything was stored since.
    reached: (held?.revision ?? 0) > 0 || (entry?.reached ?? false),
    settled: isResult(result) || (entry?.settled ?? false),
    unreadable,
  };
  const objectives = Math.max(0, launch.objectives - done.length);
  const completed = launch.completion === 'completed';
  const { resends, capacity } = lms;
  return [box, { course, resends, capacity, score: launch.score, completed, objectives }];
}
