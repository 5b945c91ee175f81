import { answerName, reportOf, type Report } from '../course/interactions.ts';
import { mergeAttempts } from '../course/merge.ts';
import { lessonStanding, progressOf, standingName, standingOf, type Standing } from '../course/outcome.ts';
import { encode, type Unreadable } from '../course/suspend-data.ts';
import type { Attempt, Course } from '../course/types.ts';
import { waitAfter } from './backoff.ts';
import type { Entry } from './journal.ts';
import type { Interaction } from '../lms/types.ts';
import { behind, mergedSlots, newSlots, owedIn, withSlots, type Fate, type Slot } from './slots.ts';
import type { Telling } from './tell.ts';

/** What the outbox waits for: nothing; the screen; word of whether a save has arrived; the time to try again; no more. */
type Phase = 'idle' | 'scheduled' | 'flying' | 'backing off' | 'closed';

/** All that is known of what the LMS has and lacks. Immutable; changed by `step` alone. */
export type Outbox = {
  readonly phase: Phase;
  /** What the learner has in this window, and what other windows keep in the journal. */
  readonly attempt: Attempt;
  readonly others: Attempt | null;
  /** The LMS's interactions, in the order of their indexes, and what it keeps one of. */
  readonly slots: readonly Slot<number>[];
  readonly registers: readonly Slot<string>[];
  /** The lessons whose objectives the LMS is known to have. */
  readonly there: readonly string[];
  /** Where the LMS's list of interactions may go on, the best guess first: LMSs count wrongly, and forget. */
  readonly ends: readonly number[];
  /** The place that the LMS was told last. */
  readonly place: string | null;
  /** True after a save that may be lost, until one has arrived. */
  readonly lost: boolean;
  /** The verbs of which the LMS refused something in the latest save. */
  readonly refused: readonly Telling['verb'][];
  /** In how many saves in a row that arrived it refused an interaction, an objective. */
  readonly refusals: readonly [interactions: number, objectives: number];
  /** The saves of this session; failures in a row. */
  readonly saves: number;
  readonly failures: number;
  /** True once the LMS is known to have stored something; to have had a result. */
  readonly reached: boolean;
  readonly settled: boolean;
  /** Suspend data that is damaged stays until the learner acts; a newer player's stays for good. */
  readonly unreadable: Unreadable | null;
};

/** How this session's LMS is: what does not change while it lasts. */
export type Habits = {
  readonly course: Course;
  /** True where what was lost goes along with the next commit by itself. */
  readonly resends: boolean;
  /** The most bytes that suspend data may have. */
  readonly capacity: number;
  /** What it had at launch: its score, below which none is told; whether it was completed; where the course's objectives begin. */
  readonly score: number | null;
  readonly completed: boolean;
  readonly objectives: number;
};

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

/** How many saves in a row may arrive with a refusal in them before it counts as the LMS's last word. */
const mostRefusals = 2;

/** True for a word that is a result's. */
export const isResult = (what: string): boolean => !['', 'incomplete unknown null'].includes(what);

/** What has been decided, in a word: all but the place, which is saved along with it. */
export const decisionsIn = (attempt: Attempt): string =>
  JSON.stringify({ ...attempt, revision: 0, place: null, decided: { ...attempt.decided, place: 0 } });

/** The record as it is told and kept: this window's and the others', each place and language by the time of its decision. */
const recordOf = ({ attempt, others }: Outbox): Attempt => (others ? mergeAttempts(attempt, others) : attempt);

const registerOf = (box: Outbox, at: string) => box.registers.find((one) => one.at === at);

/** True where the LMS was not told of a value, or may have lost it. */
function isStale(box: Outbox, at: string, what: string): boolean {
  const register = registerOf(box, at);
  return register?.fate === 'lost' || register?.what !== what;
}

const isChanged = (box: Outbox): boolean => registerOf(box, ' data')?.what !== decisionsIn(recordOf(box));

/** Where the LMS's list would end behind a slot, if it ended there before: it takes nothing further on. */
const endBehind = (end: number, { at }: Slot<number>): number => (at > end ? end + 1 : Math.max(end, at + 1));

/** The slots of answers that are to be told, as interactions; those of questions that the course no longer has are left out. */
function owedAnswers(box: Outbox, { course }: Habits): readonly Telling[] {
  const reports = new Map(box.attempt.answers.map((one) => [answerName(one), reportOf(course, one)]));
  const slots = box.refusals[0] < mostRefusals ? owedIn(box.slots) : [];
  const owed = slots.filter(({ what }) => reports.get(what));
  return owed.map((slot, nth): Telling => {
    const report = reports.get(slot.what) as Report;
    const at = new Date(report.at * 1000);
    const ends = box.ends.slice(1).map((end) => owed.slice(0, nth).reduce(endBehind, end));
    return { verb: 'recordInteraction', ways: [slot.at, ...ends].map((index) => ({ ...report, at, index })), slot };
  });
}

/** A value to be put into a register. */
const valueOf = (at: string, what: string): Slot<string> => ({ at, what, fate: 'sent', save: null });

/**
 * How lessons stand, as objectives. In a trial only what is lost of those that the LMS has, and with another value: where it takes
 * a value for sent, the right one is a change after that.
 */
function owedObjectives(box: Outbox, { course, objectives }: Habits, whole = true): readonly Telling[] {
  const attempt = recordOf(box);
  return attempt.done.flatMap((id, nth): Telling[] => {
    const standing = lessonStanding(course, attempt, id);
    const what = standingName(standing);
    if (box.refusals[1] >= mostRefusals || !isStale(box, id, what)) return [];
    const index = objectives + nth;
    if (whole) return [{ verb: 'recordObjective', ways: [{ ...standing, index, id }], slot: valueOf(id, what) }];
    if (!box.there.includes(id) || registerOf(box, id)?.fate !== 'lost') return [];
    const completion = standing.success === 'passed' ? 'completed' : 'incomplete';
    const aside = { completion, success: 'unknown', score: null, index, id } as const;
    return [{ verb: 'recordObjective', ways: [aside], slot: null }];
  });
}

/** The final result where the LMS lacks it. What it has as completed is never made less. */
function owedResult(box: Outbox, { course, completed }: Habits): Standing | null {
  const standing = standingOf(course, box.attempt);
  if (standing.completion === 'incomplete' && (standing.success === 'unknown' || completed)) return null;
  return isStale(box, '', standingName(standing)) ? standing : null;
}

const isOwing = (box: Outbox, habits: Habits): boolean =>
  owedAnswers(box, habits).length > 0 ||
  owedResult(box, habits) !== null ||
  // One that was refused is told again with the next decision; one that was lost by itself.
  owedObjectives(box, habits).some(({ slot }) => registerOf(box, String(slot?.at))?.fate === 'lost');

const isUnsaved = (box: Outbox, habits: Habits): boolean => isChanged(box) || isOwing(box, habits);

/** True where there is something to save at once, be it only the place. */
const isBehind = (box: Outbox, habits: Habits): boolean =>
  isUnsaved(box, habits) || recordOf(box).place !== box.place || box.failures > 0;

/** False where the LMS refused suspend data or the result in the latest save. */
export const isTaken = ({ refused }: Outbox): boolean => refused.every((verb) => optional.includes(verb));

export const saveOf = ({ failures, phase }: Outbox): Save =>
  failures > 0 ? 'pending' : phase === 'scheduled' || phase === 'flying' ? 'saving' : 'saved';

/** Something told, with its fate changed where one of some saves told it; null for none. */
const changed =
  (fate: Fate, by: (save: number | null) => boolean) =>
  <T extends Slot>(one: T): T =>
    one.fate !== 'arrived' && by(one.save) ? { ...one, fate } : one;

const withFate = (box: Outbox, fate: Fate, by: (save: number | null) => boolean): Outbox => ({
  ...box,
  slots: box.slots.map(changed(fate, by)),
  registers: box.registers.map(changed(fate, by)),
});

/** What the journal keeps; `untold` is time in seconds. What is sent once, by a save before the latest, is in doubt: suspend data comes with the later one, too. */
export const entryOf = (box: Outbox, { resends }: Habits, untold: number): Entry => ({
  attempt: recordOf(box),
  reached: box.reached,
  settled: box.settled,
  slots: resends ? box.slots : box.slots.map(changed('lost', (save) => !!save && save < box.saves)),
  // What is about to be told, or is on its way, is as good as told.
  seconds: box.phase === 'idle' || box.phase === 'backing off' ? untold : 0,
});

/** After a lost save, an LMS that sends each value only once is told of no answers until something has arrived. */
const isTrial = ({ lost }: Outbox, { resends }: Habits): boolean => lost && !resends;

/** A result that was lost is restated: the LMS would not send the same again. In a trial its own values are brought up, no more. */
function tellResult(box: Outbox, habits: Habits, whole: boolean): readonly Telling[] {
  const result = owedResult(box, habits);
  if (!result) return [];
  const isLost = registerOf(box, '')?.fate === 'lost';
  const score = (result.score ?? -1) > (habits.score ?? -1) ? result.score : null;
  const verb = isLost && whole ? 'restateResult' : 'reportResult';
  return [{ verb, ways: [{ ...result, score }], slot: isLost && !whole ? null : valueOf('', standingName(result)) }];
}

/** The place is in the suspend data, too: the LMS's own field waits for a save that has calls to spare. */
function tellData(box: Outbox, { course, capacity }: Habits, isNew: boolean, hasRoom: boolean): Telling {
  const attempt = recordOf(box);
  const writes = isNew && box.unreadable !== 'damaged' && box.unreadable !== 'newer';
  const data = writes ? encode(attempt, capacity, box.saves) : null;
  const rest = { location: isNew && hasRoom ? attempt.place : null, seconds: 0, progress: progressOf(course, attempt) };
  return { verb: 'suspend', ways: [{ data, ...rest }], slot: valueOf(' data', decisionsIn(attempt)) };
}

/** What a save tells: the answers, where it is not a trial, then how lessons and the course stand, then the suspended attempt. */
function planOf(box: Outbox, habits: Habits, whole: boolean, isNew = true): readonly Telling[] {
  const answers = whole ? owedAnswers(box, habits) : [];
  const objectives = owedObjectives(box, habits, whole);
  const result = tellResult(box, habits, whole);
  return [...answers, ...objectives, ...result, tellData(box, habits, isNew, answers.length === 0)];
}

/** With slots for answers that have none. */
function placed(box: Outbox, answers: readonly string[], fate: Fate): Outbox {
  const [end = 0, ...lower] = box.ends;
  const added = newSlots(box.slots, answers, fate, end);
  return { ...box, slots: withSlots(box.slots, added), ends: [Math.max(end, behind(added)), ...lower] };
}

function schedule(box: Outbox, habits: Habits): Step {
  if (box.phase === 'scheduled' || !isUnsaved(box, habits)) return [box, []];
  return [{ ...box, phase: 'scheduled' }, [['paint']]];
}

const begun = (box: Outbox, phase: Phase): Outbox => ({ ...box, phase, saves: box.saves + 1 });

function save(box: Outbox, habits: Habits): Step {
  const flying = begun(box, 'flying');
  return [flying, [['tell', planOf(flying, habits, !isTrial(box, habits))]]];
}

/** Puts one thing told where the LMS took it; -1 where it took it nowhere. A result of which it refused a part has no value. */
function put(box: Outbox, { verb, ways, slot }: Telling, way: number): Outbox {
  if (!slot || (way < 0 && (verb === 'recordObjective' || verb === 'restateResult' || verb === 'suspend'))) return box;
  const { at } = slot;
  if (typeof at === 'string') {
    const what = way < 0 ? '' : slot.what;
    return { ...box, registers: withSlots(box.registers, [{ ...slot, at, what, save: box.saves }]) };
  }
  const rest = box.slots.filter((one) => one.at !== at);
  const isThere = slot.fate === 'arrived';
  const taken = ways[way] as Interaction | undefined;
  if (!taken) return { ...box, slots: withSlots(rest, [{ ...slot, at, fate: isThere ? 'arrived' : 'lost' }]) };
  const end = taken.index + 1;
  const told: Slot<number> = { ...slot, at: taken.index, fate: isThere ? 'arrived' : 'sent', save: box.saves };
  const ends = way > 0 ? [end] : [...new Set(box.ends.map((other) => Math.max(other, end)))];
  return { ...box, slots: withSlots(rest, [told]), ends };
}

/** Tries again, longer and longer apart: for ever what the LMS does not get, a few times what it gets and refuses. */
function again(box: Outbox): Step {
  const failures = box.failures + 1;
  const phase = box.phase === 'scheduled' ? box.phase : 'backing off';
  const ms = waitAfter(failures, box.lost);
  return [{ ...box, failures, phase }, [['keep'], ['wait', ms]]];
}

/** What a save told, and what the next one was to tell, is lost: told anew, and elsewhere where the LMS takes the first for sent. */
function doubted(box: Outbox, which: number, habits: Habits): Outbox {
  const doubtful = { ...box, lost: true };
  if (habits.resends) return doubtful;
  const lost = withFate(doubtful, 'lost', (save) => save === null || save === which);
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
    there: box.registers.flatMap(({ at, fate }) => (fate === 'arrived' || box.there.includes(at) ? [at] : [])),
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
  const by = (save: number | null) => !!save && (habits.resends ? save <= which : save === which);
  const sure = withFate(box, 'arrived', by);
  return which > 0 && which === box.saves ? arrived(box, sure, habits) : [sure, []];
}

/** Another window's place and language stay that window's; each goes along in the record by the time of its decision. */
function taken(mine: Attempt, theirs: Attempt): Attempt {
  const merged = mergeAttempts(mine, theirs);
  const all = { ...merged, place: mine.place, language: mine.language ?? merged.language, decided: mine.decided };
  return decisionsIn(all) === decisionsIn(mine) ? mine : all;
}

/** What another window has written. An answer whose index the other one has gets a slot of its own again. */
function shared(box: Outbox, { attempt: others, slots, reached, settled }: Entry): Outbox {
  const merged: Outbox = {
    ...box,
    attempt: taken(box.attempt, others),
    others,
    slots: mergedSlots(box.slots, slots),
    ends: box.ends.map((end) => Math.max(end, behind(slots))),
    reached: box.reached || reached,
    settled: box.settled || settled,
  };
  const answers = [...box.slots, ...slots].map(({ what }) => what);
  return placed(merged, answers, 'lost');
}

function decided(box: Outbox, attempt: Attempt, habits: Habits): Step {
  const known = new Set(box.attempt.answers.map(answerName));
  const answers = attempt.answers.map(answerName).filter((name) => !known.has(name));
  const unreadable = box.unreadable === 'newer' ? box.unreadable : null;
  // What the next save tells is as good as sent: the journal is written before, and suspend data comes along with it.
  const fate = isTrial(box, habits) ? 'lost' : 'sent';
  const [next, effects] = schedule(placed({ ...box, attempt, unreadable }, answers, fate), habits);
  return [next, [['keep'], ...effects]];
}

/** The last save. Where nothing is new it tells the time alone; while the page goes away nothing is committed, so that nothing is restated. */
function closing(box: Outbox, commits: boolean, habits: Habits): Step {
  const closed = begun(box, 'closed');
  const isNew = isBehind(box, habits);
  const plan = planOf(closed, habits, true, isNew).filter(({ verb }) => commits || verb !== 'restateResult');
  const commit: readonly Effect[] = commits && isNew ? [['commit']] : [];
  return [closed, [['tell', plan], ['keep'], ...commit]];
}

/** Where the outbox goes on from, and what is to be done, when something happens. Pure. */
export function step(box: Outbox, event: Event, habits: Habits): Step {
  const isClosed = box.phase === 'closed';
  if (event.what === 'told') {
    const { plan, ways } = event;
    const refused = plan.flatMap(({ verb }, nth) => ((ways[nth] ?? -1) < 0 ? [verb] : []));
    const told = plan.reduce<Outbox>((so, one, nth) => put(so, one, ways[nth] ?? -1), { ...box, refused });
    return [told, isClosed ? [] : [['keep'], ['commit']]];
  }
  if (event.what === 'ended') return [event.ok ? box : doubted(box, box.saves, habits), [['keep']]];
  if (isClosed) return [box, []];
  switch (event.what) {
    case 'decided':
      return decided(box, event.attempt, habits);
    case 'shared':
      return schedule(shared(box, event.entry), habits);
    case 'stirred':
      return schedule(box, habits);
    case 'painted':
      return box.phase === 'scheduled' ? save(box, habits) : [box, []];
    case 'hidden':
      return isBehind(box, habits) ? save(box, habits) : [box, []];
    case 'due':
      return save(box, habits);
    case 'committed':
      if (!event.ok) return failed(box, box.saves, habits);
      return [{ ...box, place: recordOf(box).place }, [['ask', box.saves]]];
    case 'verdict':
      return verdict(box, event.save, event.reached, habits);
    case 'closing':
      return closing(box, event.commits, habits);
  }
}
