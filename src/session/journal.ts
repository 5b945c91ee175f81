import { mergeAttempts } from '../course/merge.ts';
import { hash } from '../course/random.ts';
import { longNames, shortOf } from '../course/short-name.ts';
import { decode, encodeWhole } from '../course/suspend-data.ts';
import type { Attempt, Course } from '../course/types.ts';
import type { Shelf } from '../lms/web.ts';
import { behind, mergedSlots, type Fate, type Slot } from './slots.ts';

/** What the browser keeps beside the LMS: the whole attempt, and what of it the LMS is known to hold. */
export type Entry = {
  readonly attempt: Attempt;
  /** True once the LMS is known to have stored something. */
  readonly reached: boolean;
  /** True once the LMS is known to have had a result: where it has none any more, it has begun a new attempt. */
  readonly settled: boolean;
  readonly slots: readonly Slot<number>[];
  /** The time spent, in seconds, that the LMS was not told of when this was written. */
  readonly seconds: number;
};

export type Journal = {
  /** The shelf's name for this learner's entry. */
  readonly name: string;
  read(): Entry | null;
  /** As `read`, and null where nobody else has written since. */
  news(): Entry | null;
  write(entry: Entry): boolean;
  clear(): void;
};

/** A learner's id as two hashes, so that it can't be read off a shared computer. */
const hashed = (learner: string) => `${hash(learner).toString(36)}${hash(`${learner}/sharewise`).toString(36)}`;

/** The most time that is taken over from an earlier session: a day. */
const longest = 86_400;

const fates: Readonly<Record<string, Fate>> = { s: 'sent', a: 'arrived', l: 'lost' };

/** A slot as text: its index, the first letter of its fate, and its answer. */
const slotPattern = /^(\d{1,5})([sal])([a-z0-9][a-z0-9_-]{0,122})\.(\d{1,6})$/;

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function parse(json: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(json)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Version 1.0 wrote no slots, but where the next one goes, and which answers may be missing. */
function slotsOfOld({ next, unconfirmed, unrecorded }: Record<string, unknown>): readonly string[] {
  const lost = textsIn(unrecorded);
  const names = [...new Set([...lost, ...textsIn(unconfirmed)])];
  return names.map((name, nth) => `${(Number(next) || 0) + nth}${lost.includes(name) ? 'l' : 's'}${name}`);
}

/** An entry is two lines: what is known of the LMS, and the attempt in the form of suspend data. */
function readEntry(text: string, course: Course): Entry | null {
  const [first = '', data = ''] = text.split('\n', 2);
  const attempt = decode(data, course);
  const known = parse(first);
  const { reached, stored, settled, slots, seconds } = known;
  if (typeof attempt === 'string' || (typeof reached !== 'boolean' && !Number.isSafeInteger(stored))) return null;
  const nameOf = longNames(course.questions.map(({ id }) => id));
  return {
    attempt,
    reached: typeof reached === 'boolean' ? reached : Number(stored) > 0,
    seconds: typeof seconds === 'number' && seconds > 0 ? Math.min(seconds, longest) : 0,
    settled: typeof settled === 'boolean' ? settled : attempt.best !== null || attempt.passed,
    slots: (stored === undefined ? textsIn(slots) : slotsOfOld(known)).flatMap((one): Slot<number>[] => {
      const [, index, letter = '', question = '', round] = slotPattern.exec(one) ?? [];
      const fate = fates[letter];
      const what = `${nameOf(shortOf(question))}.${Number(round)}`;
      return fate ? [{ at: Number(index), what, fate, save: null }] : [];
    }),
  };
}

function entryText({ attempt, slots, ...known }: Entry): string {
  const texts = slots.map(({ at, fate, what }) => `${at}${fate[0]}${what}`);
  return `${JSON.stringify({ ...known, slots: texts })}\n${encodeWhole(attempt)}`;
}

/** What two windows, or two places, have of one attempt, as one. Of two attempts the second stands; `other` is told of the first. */
function mergedText(old: string, text: string, course: Course, other?: (attempt: Attempt) => void): string {
  const [theirs, mine] = [readEntry(old, course), readEntry(text, course)];
  if (!theirs || mine?.attempt.seed !== theirs.attempt.seed) {
    if (theirs) other?.(theirs.attempt);
    return text;
  }
  return entryText({
    attempt: mergeAttempts(mine.attempt, theirs.attempt),
    reached: mine.reached || theirs.reached,
    settled: mine.settled || theirs.settled,
    seconds: Math.max(mine.seconds, theirs.seconds),
    slots: mergedSlots(mine.slots, theirs.slots, behind(mine.slots)),
  });
}

/** The journal of one learner in one course. `aside` takes another attempt that a slow database turns out to have. */
export function openJournal(shelf: Shelf, course: Course, learner: string, aside?: (other: Attempt) => void): Journal {
  const name = `sharewise/${course.id}/${hashed(learner)}`;
  let last = '';
  return {
    name,
    read() {
      last = shelf.read(name);
      return readEntry(
        shelf.read(name, (old, text) => mergedText(old, text, course)),
        course,
      );
    },
    news: () => (shelf.read(name) === last ? null : readEntry((last = shelf.read(name)), course)),
    write: (entry) => shelf.write(name, (last = entryText(entry)), (old, text) => mergedText(old, text, course, aside)),
    clear: () => void shelf.write(name, ''),
  };
}
