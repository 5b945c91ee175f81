import { hash } from '../course/random.ts';
import { decode, encodeWhole } from '../course/suspend-data.ts';
import type { Attempt, Course } from '../course/types.ts';
import type { Shelf } from '../lms/web.ts';

/** What the browser keeps beside the LMS: the whole attempt, and what of it the LMS is known to hold. */
export type Entry = {
  readonly attempt: Attempt;
  /** The highest revision that the LMS is known to have stored; 0 for none. */
  readonly stored: number;
  /** True once the LMS is known to have had a result: where it has none any more, it has begun a new attempt. */
  readonly settled: boolean;
  /** Answers (`question.round`) in the suspend data whose interactions the LMS may not have. */
  readonly unrecorded: readonly string[];
  /** Answers whose interactions were not known to have arrived when this was written, those above included. */
  readonly unconfirmed: readonly string[];
  /** The index behind the last interaction that was written: the LMS's own count can be wrong. */
  readonly next: number;
  /** The index behind the last interaction that is known to have arrived. */
  readonly arrived: number;
  /** Indexes of interactions that the LMS may have lost: they come before `next`. */
  readonly free: readonly number[];
  /** Those that an answer has filled, by its name: gaps still, where the LMS does not have it. */
  readonly filling: readonly (readonly [name: string, index: number])[];
};

export type Journal = {
  /** The shelf's name for this learner's entry. */
  readonly name: string;
  read(): Entry | null;
  write(entry: Entry): boolean;
  clear(): void;
};

/** A learner's id as two hashes, so that it can't be read off a shared computer. */
const hashed = (learner: string) => `${hash(learner).toString(36)}${hash(`${learner}/sharewise`).toString(36)}`;

const answerName = /^[a-z0-9][a-z0-9_-]{0,122}\.\d{1,6}$/;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isName = (value: unknown): value is string => typeof value === 'string' && answerName.test(value);

const isFilling = (value: unknown): value is [string, number] =>
  Array.isArray(value) && value.length === 2 && isName(value[0]) && isCount(value[1]);

const listOf = <T>(value: unknown, is: (one: unknown) => one is T): T[] =>
  Array.isArray(value) ? value.filter(is) : [];

function parse(json: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(json)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** An entry is two lines: what is known of the LMS, and the attempt in the form of suspend data. */
function readEntry(text: string, course: Course): Entry | null {
  const [first = '', data = ''] = text.split('\n', 2);
  const attempt = decode(data, course);
  const { stored, settled, unrecorded, unconfirmed, next, arrived, free, filling } = parse(first);
  if (typeof attempt === 'string' || !isCount(stored)) return null;
  return {
    attempt,
    stored,
    settled: typeof settled === 'boolean' ? settled : attempt.best !== null || attempt.passed,
    unrecorded: listOf(unrecorded, isName),
    unconfirmed: listOf(unconfirmed, isName),
    next: isCount(next) ? next : 0,
    arrived: isCount(arrived) ? arrived : 0,
    free: listOf(free, isCount),
    filling: listOf(filling, isFilling),
  };
}

const entryText = ({ attempt, ...known }: Entry) => `${JSON.stringify(known)}\n${encodeWhole(attempt)}`;

/** The journal of one learner in one course. */
export function openJournal(shelf: Shelf, course: Course, learner: string): Journal {
  const name = `sharewise/${course.id}/${hashed(learner)}`;
  return {
    name,
    read: () => readEntry(shelf.read(name), course),
    write: (entry) => shelf.write(name, entryText(entry)),
    clear: () => void shelf.write(name, ''),
  };
}
