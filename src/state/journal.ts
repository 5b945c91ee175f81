import { hash } from '../course/random.ts';
import { decode, encodeWhole } from '../course/suspend-data.ts';
import type { Attempt } from '../course/types.ts';
import type { Shelf } from '../lms/web.ts';

/** What the browser keeps beside the LMS: the whole attempt, and what of it the LMS is known to hold. */
export type Entry = {
  readonly attempt: Attempt;
  /** The window that wrote it. */
  readonly by: string;
  /** The highest revision that the LMS is known to have stored; 0 for none. */
  readonly stored: number;
  /** Answers (`question.round`) in the suspend data whose interactions the LMS may not have. */
  readonly unrecorded: readonly string[];
  /** Answers whose interactions were not known to have arrived when this was written, those above included. */
  readonly unconfirmed: readonly string[];
};

export type Journal = {
  /** The shelf's name for this learner's entry. */
  readonly name: string;
  read(): Entry | null;
  write(entry: Entry): boolean;
  clear(): void;
};

/** The browser's own storage, where it is allowed; where not, memory. Never throws. */
export function browserShelf(storage: () => Storage): Shelf {
  /** What the storage did not take. */
  const memory = new Map<string, string>();
  return {
    read(name) {
      try {
        return memory.get(name) ?? storage().getItem(name) ?? '';
      } catch {
        return '';
      }
    },
    write(name, value) {
      try {
        storage().setItem(name, value);
        memory.delete(name);
        return true;
      } catch {
        memory.set(name, value);
        return false;
      }
    },
  };
}

/** A learner's id as two hashes, so that it can't be read off a shared computer. */
const hashed = (learner: string) => `${hash(learner).toString(36)}${hash(`${learner}/sharewise`).toString(36)}`;

const answerName = /^[a-z0-9][a-z0-9_-]{0,122}\.\d{1,6}$/;

function readEntry(text: string, course: string): Entry | null {
  const [first = '', data = ''] = text.split('\n', 2);
  const [stored = '', by = '', ...marked] = first.split(' ');
  const attempt = decode(data, course);
  if (typeof attempt === 'string' || !/^\d{1,15}$/.test(stored) || !/^[0-9a-z]{1,12}$/.test(by)) return null;
  const unrecorded = marked.filter((one) => answerName.test(one));
  const onTheirWay = marked.filter((one) => one.startsWith('~')).map((one) => one.slice(1));
  return {
    attempt,
    by,
    stored: Number(stored),
    unrecorded,
    unconfirmed: [...unrecorded, ...onTheirWay.filter((one) => answerName.test(one))],
  };
}

/** The first line holds what the LMS has stored, the window that says so, and the answers that it may lack: `~` for those still on their way. */
function entryText({ attempt, by, stored, unrecorded, unconfirmed }: Entry): string {
  const onTheirWay = unconfirmed.filter((one) => !unrecorded.includes(one)).map((one) => `~${one}`);
  return `${[stored, by, ...unrecorded, ...onTheirWay].join(' ')}\n${encodeWhole(attempt)}`;
}

/** The journal of one learner in one course. */
export function openJournal(shelf: Shelf, course: string, learner: string): Journal {
  const name = `sharewise/${course}/${hashed(learner)}`;
  return {
    name,
    read: () => readEntry(shelf.read(name), course),
    write: (entry) => shelf.write(name, entryText(entry)),
    clear: () => void shelf.write(name, ''),
  };
}
