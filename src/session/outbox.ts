import { answerName } from '../course/interactions.ts';
import { mergeAttempts } from '../course/merge.ts';
import type { Attempt } from '../course/types.ts';
import type { Interaction } from '../lms/types.ts';
import { waitAfter } from './backoff.ts';
import type { Entry } from './journal.ts';
import {
  decisionsIn,
  isChanged,
  mostRefusals,
  recordOf,
  registerOf,
  type Habits,
  type Outbox,
  type Phase,
  type Telling,
} from './outbox-state.ts';
import { isBehind, isOwing, isTrial, isUnsaved, owedAnswers, planOf } from './plan.ts';
import { behind, mergedSlots, withAnswers, withSlots, type Fate, type Slot } from './slots.ts';

/** What can happen to the outbox. `shared` is what another window has put into the journal. */
export type Event =
  | { readonly what: 'decided'; readonly attempt: Attempt }
  | { readonly what: 'shared'; readonly entry: Entry }
  | { readonly what: 'stirred' | 'painted' | 'hidden' | 'due' }
  | { readonly what: 'told'; readonly plan: readonly Telling[]; readonly ways: readonly number[] }
  | { readonly what: 'committed'; readonly ok: boolean }
  | { readonly what: 'verdict'; readonly save: number; readonly reached: boolean }
  | { readonly what: 'closing'; readonly commits: boolean }
  | { readonly what: 'ended'; readonly ok: boolean };

/** What is to be done: each can be done twice without harm. To wait for null is to wait no more. */
export type Effect =
  | readonly [what: 'keep' | 'paint' | 'commit', about?: undefined]
  | readonly [what: 'tell', plan: readonly Telling[]]
  | readonly [what: 'ask', save: number]
  | readonly [what: 'wait', ms: number | null];

type Step = readonly [Outbox, readonly Effect[]];

/** In words for the learner: stored; on its way; not stored yet, so the window must stay open. */
export type Save = 'saved' | 'saving' | 'pending';

/** The verbs that an LMS may do without. */
const optional: readonly Telling['verb'][] = ['recordInteraction', 'recordObjective'];

/** True for a register's text that is a result: neither nothing nor an attempt under way. */
export const isResult = (what: string): boolean => !['', 'incomplete unknown null'].includes(what);

/** False where the LMS refused suspend data or the result in the latest save. */
export const isTaken = ({ refused }: Outbox): boolean => refused.every((verb) => optional.includes(verb));

export const saveOf = ({ failures, phase }: Outbox): Save =>
  failures > 0 ? 'pending' : phase === 'scheduled' || phase === 'flying' ? 'saving' : 'saved';

/** Gives a slot or register another fate where `by` says so; what has arrived keeps its own. */
const changed =
  (fate: Fate, by: (one: Slot) => boolean) =>
  <T extends Slot>(one: T): T =>
    one.fate !== 'arrived' && by(one) ? { ...one, fate } : one;

const withFate = (box: Outbox, fate: Fate, by: (one: Slot) => boolean): Outbox => ({
  ...box,
  slots: box.slots.map(changed(fate, by)),
  registers: box.registers.map(changed(fate, by)),
});

/**
 * What the journal keeps; `untold` is time in seconds. What is told anew, or sent once by a save before the latest, is in doubt
 * until it has arrived: the LMS's suspend data has the answer from another save.
 */
export const entryOf = (box: Outbox, { resends }: Habits, untold: number): Entry => ({
  attempt: recordOf(box),
  reached: box.reached,
  settled: box.settled,
  slots: box.slots.map(changed('lost', ({ save, anew }) => !!save && (anew || (!resends && save < box.saves)))),
  // What is about to be told, or is on its way, is as good as told.
  seconds: box.phase === 'idle' || box.phase === 'backing off' ? untold : 0,
});

/** With slots for answers that have none. */
const placed = (box: Outbox, answers: readonly string[], fate: Fate): Outbox => ({
  ...box,
  slots: withAnswers(box.slots, answers, fate, box.ends[0] ?? 0),
});

function schedule(box: Outbox, habits: Habits): Step {
  if (box.phase === 'scheduled' || !isUnsaved(box, habits)) return [box, []];
  return [{ ...box, phase: 'scheduled' }, [['paint']]];
}

/** What another window has done waits for the next try where a save has failed: else two windows would make each other try on end. */
const stirred = (box: Outbox, habits: Habits): Step => (box.failures > 0 ? [box, []] : schedule(box, habits));

const begun = (box: Outbox, phase: Phase): Outbox => ({ ...box, phase, saves: box.saves + 1, refused: [] });

function save(box: Outbox, habits: Habits): Step {
  const flying = begun(box, 'flying');
  return [flying, [['tell', planOf(flying, habits)]]];
}

/** Notes which of a call's arguments the LMS has accepted, by their index; -1 for none. Of a result refused in part, no value is known. */
function put(box: Outbox, { verb, ways, slot }: Telling, way: number): Outbox {
  if (!slot || (way < 0 && verb !== 'recordInteraction' && verb !== 'reportResult')) return box;
  const { at } = slot;
  if (typeof at === 'string') {
    const before = registerOf(box, at);
    const anew = before?.fate === 'arrived' || before?.anew === true;
    const told = { ...slot, at, what: way < 0 ? '' : slot.what, save: box.saves, anew };
    return { ...box, registers: withSlots(box.registers, [told]) };
  }
  const rest = box.slots.filter((one) => one.at !== at);
  const taken = ways[way] as Interaction | undefined;
  const fate: Fate = slot.fate === 'arrived' ? slot.fate : taken ? 'sent' : 'lost';
  if (!taken) return { ...box, slots: withSlots(rest, [{ ...slot, at, fate }]) };
  const end = taken.index + 1;
  const told = { ...slot, at: taken.index, fate, save: box.saves, anew: slot.fate === 'lost' };
  const ends = way > 0 ? [end] : [...new Set(box.ends.map((one) => Math.max(one, end)))];
  // Taken at the LMS's true end: what waits to be told there or further on goes behind it.
  const isMoved = (one: Slot<number>) => way > 0 && one.save === null && one.at >= taken.index;
  const moved = rest.filter(isMoved).map((one, nth) => ({ ...one, at: end + nth }));
  const others = rest.filter((one) => !isMoved(one));
  return { ...box, slots: withSlots(others, [told, ...moved]), ends };
}

/** Tries again, longer and longer apart: for ever what the LMS does not get, a few times what it gets and refuses. */
function again(box: Outbox): Step {
  const failures = box.failures + 1;
  const phase = box.phase === 'scheduled' ? box.phase : 'backing off';
  const ms = waitAfter(failures, box.lost);
  return [{ ...box, failures, phase }, [['keep'], ['wait', ms]]];
}

/**
 * A save has failed, or may have. An LMS that counts its values as sent would not send them again: what that save told, and what the
 * next was to tell, is lost then, and lost interactions get new indexes.
 */
function doubted(box: Outbox, which: number, habits: Habits): Outbox {
  const doubtful = { ...box, lost: true };
  if (habits.resends) return doubtful;
  const lost = withFate(doubtful, 'lost', ({ save }) => save === null || save === which);
  const gone = lost.slots.filter(({ fate, save }) => fate === 'lost' && save === which);
  const answers = gone.map(({ what }) => what);
  return placed(lost, answers, 'lost');
}

const failed = (box: Outbox, which: number, habits: Habits): Step => again(doubted(box, which, habits));

/** The latest save has arrived. What is refused in each of several saves is not tried any more; one without begins the count anew. */
function arrived(before: Outbox, box: Outbox, habits: Habits): Step {
  const [interactions, objectives] = optional.map((verb, nth) => {
    const count = box.refusals[nth] ?? 0;
    return box.refused.includes(verb) ? count + 1 : count < mostRefusals ? 0 : count;
  }) as [number, number];
  const isGivenUp = interactions >= mostRefusals;
  const result = registerOf(box, '');
  const now: Outbox = {
    ...box,
    slots: isGivenUp ? box.slots.filter(({ fate, save }) => fate === 'arrived' || save !== null) : box.slots,
    lost: false,
    refusals: [interactions, objectives],
    reached: true,
    settled: box.settled || (result?.fate === 'arrived' && isResult(result.what)),
  };
  if (!isTaken(box)) return again(now);
  const calm: Outbox = { ...now, failures: 0, phase: box.phase === 'scheduled' ? box.phase : 'idle' };
  const isNews = !box.reached || calm.settled !== box.settled || isGivenUp;
  const stop: readonly Effect[] = isNews ? [['wait', null], ['keep']] : [['wait', null]];
  // An interaction that the LMS refuses is told again with the next decision, not over and over.
  const isAnew = isTrial(before, habits) && isOwing(calm, habits);
  const [next, effects] = isAnew ? save(calm, habits) : isChanged(calm) ? schedule(calm, habits) : [calm, []];
  return [next, [...stop, ...effects]];
}

function verdict(box: Outbox, which: number, reached: boolean, habits: Habits): Step {
  if (!reached) return failed(box, which, habits);
  const sure = withFate(box, 'arrived', ({ save }) => !!save && (habits.resends ? save <= which : save === which));
  return which > 0 && which === box.saves ? arrived(box, sure, habits) : [sure, []];
}

/** Another window's place and language stay that window's; each goes along in the record by the time of its decision. */
function taken(mine: Attempt, theirs: Attempt): Attempt {
  const merged = mergeAttempts(mine, theirs);
  const all = { ...merged, place: mine.place, language: mine.language ?? merged.language, decided: mine.decided };
  return decisionsIn(all) === decisionsIn(mine) ? mine : all;
}

/** What another window has written. */
const shared = (box: Outbox, { attempt: others, slots, reached, settled }: Entry): Outbox => ({
  ...box,
  attempt: taken(box.attempt, others),
  others,
  slots: mergedSlots(box.slots, slots, box.ends[0]),
  ends: box.ends.map((end) => Math.max(end, behind(slots))),
  reached: box.reached || reached,
  settled: box.settled || settled,
});

function decided(box: Outbox, attempt: Attempt, habits: Habits): Step {
  const known = new Set(box.attempt.answers.map(answerName));
  const answers = attempt.answers.map(answerName).filter((name) => !known.has(name));
  const unreadable = box.unreadable === 'newer' ? box.unreadable : null;
  // What the next save tells is as good as sent: the journal is written before, and suspend data comes along with it.
  const fate = isTrial(box, habits) ? 'lost' : 'sent';
  const [next, effects] = schedule(placed({ ...box, attempt, unreadable }, answers, fate), habits);
  return [next, [['keep'], ...effects]];
}

/** The last save: the time alone where nothing is new. Restating a result needs a commit, which a page that goes away must not make. */
function closing(box: Outbox, commits: boolean, habits: Habits): Step {
  const closed = begun(box, 'closed');
  const isNew = isBehind(box, habits);
  const plan = planOf(closed, habits, isNew).filter(({ verb }) => commits || verb !== 'restateResult');
  const commit: readonly Effect[] = commits && isNew ? [['commit']] : [];
  return [closed, [['tell', plan], ['keep'], ...commit]];
}

/** Where the outbox goes on from, and what is to be done, when something happens. Pure. */
export function step(box: Outbox, event: Event, habits: Habits): Step {
  const isClosed = box.phase === 'closed';
  if (event.what === 'told') {
    const { plan, ways } = event;
    const refused = [...box.refused, ...plan.flatMap(({ verb }, nth) => (ways[nth] === -1 ? [verb] : []))];
    const told = ways.reduce<Outbox>((so, way, nth) => put(so, plan[nth] as Telling, way), { ...box, refused });
    const rest = plan.slice(ways.length).filter(({ verb }) => verb !== 'recordInteraction');
    if (rest.length > 0) return [told, [['tell', [...owedAnswers(told, habits), ...rest]]]];
    return [told, isClosed ? [] : [['keep'], ['commit']]];
  }
  if (event.what === 'ended') return [event.ok ? box : doubted(box, box.saves, habits), [['keep']]];
  if (isClosed) return [box, []];
  switch (event.what) {
    case 'decided':
      return decided(box, event.attempt, habits);
    case 'shared':
      return stirred(shared(box, event.entry), habits);
    case 'stirred':
      return stirred(box, habits);
    case 'painted':
      return box.phase === 'scheduled' ? save(box, habits) : [box, []];
    case 'hidden':
    case 'due':
      return isBehind(box, habits) ? save(box, habits) : [box, []];
    case 'committed':
      if (!event.ok) return failed(box, box.saves, habits);
      return [{ ...box, place: recordOf(box).place }, [['ask', box.saves]]];
    case 'verdict':
      return verdict(box, event.save, event.reached, habits);
    case 'closing':
      return closing(box, event.commits, habits);
  }
}
