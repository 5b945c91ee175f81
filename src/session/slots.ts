/** What is known of something that the LMS was told: not known yet; it is there; it may not be there, and is to be told anew. */
export type Fate = 'sent' | 'arrived' | 'lost';

/** Something that the LMS keeps: an interaction at its index, or a value of which there is one. */
export type Slot<At = number | string> = {
  /** The index of an interaction; the lesson whose objective it is; `''` for the course's result, ` data` for suspend data. */
  readonly at: At;
  /** Which answer stands there, `question.round`, or is to stand there; or the value in a word. */
  readonly what: string;
  readonly fate: Fate;
  /** The save of this session that told it, from 1; 0 where it was there at launch; null where this session has not told it. */
  readonly save: number | null;
  /** True where the LMS had something of it before: suspend data the answer, and so does not show whether this arrived; a register another value. */
  readonly anew?: boolean;
};

type Slots = readonly Slot<number>[];

/** The index behind the last slot. */
export const behind = (slots: Slots): number => Math.max(0, ...slots.map(({ at }) => at + 1));

/** The slots of answers that this session is to tell, each answer once, at the first index that it has. */
export function owedIn(slots: Slots): Slots {
  const told = new Set(slots.map(({ what, fate, save }) => save !== null && fate !== 'lost' && what));
  return slots.filter(({ what, save }) => save === null && !told.has(what) && told.add(what));
}

/** Slots with others put among them in the order of their indexes; one at the same place gives way. */
export const withSlots = <T extends Slot>(slots: readonly T[], others: readonly T[]): readonly T[] =>
  [...new Map([...slots, ...others].map((one) => [one.at, one])).values()].toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** Slots for answers: at the indexes of some gaps, then from `end` on. */
export const slotsFor = (gaps: Slots, answers: readonly string[], fate: Fate, end: number): Slots =>
  answers.map((what, nth) => ({ at: gaps[nth]?.at ?? end + nth - gaps.length, what, fate, save: null }));

/**
 * Slots with one for each answer that has none. What an earlier session has lost, and is not to be told there, is a gap to be
 * filled. What this session has lost stays one until the next: the LMS takes it for sent.
 */
export function withAnswers(slots: Slots, answers: readonly string[], fate: Fate, end: number): Slots {
  const owed = owedIn(slots);
  const placed = new Set([...slots.filter((one) => one.fate !== 'lost'), ...owed].map(({ what }) => what));
  const gaps = slots.filter((one) => one.fate === 'lost' && one.save === null && !owed.includes(one));
  const unplaced = [...new Set(answers)].filter((what) => !placed.has(what));
  return withSlots(slots, slotsFor(gaps, unplaced, fate, Math.max(end, behind(owed))));
}

/** What this window and another know of one index: its own, unless the other is surer that its answer is there, or is lost. */
function surer(mine: Slot<number> | undefined, theirs: Slot<number>): Slot<number> {
  const isSame = mine?.what === theirs.what;
  if (!mine || (mine.fate !== 'arrived' && (theirs.fate === 'arrived' || (mine.save === null && !isSame))))
    return { ...theirs, save: isSame ? mine.save : null };
  return isSame && mine.save === null && theirs.fate === 'lost' && mine.fate === 'sent' ? theirs : mine;
}

/** The slots of this window with what another one has written. An answer whose index the other one has gets another. */
export function mergedSlots(mine: Slots, theirs: Slots, end = 0): Slots {
  const own = new Map(mine.map((one) => [one.at, one]));
  const both = withSlots(
    mine,
    theirs.map((one) => surer(own.get(one.at), one)),
  );
  const answers = [...mine, ...theirs].map(({ what }) => what);
  return withAnswers(both, answers, 'lost', Math.max(end, behind(theirs)));
}
