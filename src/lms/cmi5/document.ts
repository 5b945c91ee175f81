import type { Interaction } from '../types.ts';
import type { Address } from './address.ts';
import { jsonOf, type Lrs, type Reply } from './lrs.ts';
import { sha1 } from './uuid.ts';

/** An answer as it stands in the document. */
export type Owed = Omit<Interaction, 'at'> & { readonly at: string };

/** The suspended attempt, as the State API keeps it. */
export type Kept = {
  /** Suspend data. */
  readonly data: string;
  readonly location: string;
  /** Answers whose statements were not known to have arrived when this was written. */
  readonly owed: readonly Owed[];
  /** What the record store is known to have of this registration; a score is one from 0 to 100. */
  readonly completed: boolean;
  readonly passed: boolean;
  readonly failed: boolean;
  readonly score: number | null;
};

/** What was found: the document, nothing yet, or no answer to tell. */
export type Found = { readonly kept: Kept | null } | 'unknown';

const stateId = 'sharewise.attempt';

export const nothingKept: Kept = {
  data: '',
  location: '',
  owed: [],
  completed: false,
  passed: false,
  failed: false,
  score: null,
};

export const stateQuery = ({ activity, actor, registration }: Address, state: string) => ({
  activityId: activity,
  agent: actor,
  registration,
  stateId: state,
});

const textOf = (kept: Kept) => JSON.stringify(kept);

function keptIn(text: string): Kept {
  const found = jsonOf(text);
  return { ...nothingKept, ...(typeof found === 'object' && found !== null ? (found as Partial<Kept>) : {}) };
}

const newer = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));

/** Two records of an attempt as one; `join` does so with suspend data. */
const joined = (theirs: Kept, mine: Kept, join: (theirs: string, mine: string) => string): Kept => ({
  data:
    !theirs.data || !mine.data || theirs.data === mine.data ? mine.data || theirs.data : join(theirs.data, mine.data),
  location: mine.location || theirs.location,
  owed: [...mine.owed, ...theirs.owed.filter((one) => !mine.owed.some(({ id, at }) => id === one.id && at === one.at))],
  completed: theirs.completed || mine.completed,
  passed: theirs.passed || mine.passed,
  failed: theirs.failed || mine.failed,
  score: newer(theirs.score, mine.score),
});

/** After so many refusals it is written without a tag: the page may not be shown the true one, or not be let send it (CORS). */
const mostUseless = 2;

/** True for what a store answers that does not like the tag; 0 where it lets no page of another website send one. */
const mayBeTheTag = ({ status }: Reply) => [0, 400, 409, 412].includes(status);

/**
 * The document of a registration, which another window or device may write as well: it is written only over what was read
 * (xAPI 1.0.3, Communication 3.1), and what another has put there meanwhile is joined with what is written.
 */
export function createDocument(lrs: Lrs, address: Address, join: (theirs: string, mine: string) => string) {
  const query = stateQuery(address, stateId);
  /** The tag of what is there; `''` where nothing is, null where that is not known. */
  let tag: string | null = null;
  let theirs: Kept | null = null;
  /** What is there, as text: `''` where nothing is. */
  let there = '';
  /** How often in a row a store has refused to write over what it has shown, though nobody else had written. */
  let useless = 0;

  async function read(): Promise<Found> {
    const reply = await lrs('activities/state', { query });
    if (reply.status === 404) [tag, theirs] = ['', null];
    else if (reply.status === 200) [tag, theirs] = [reply.etag ?? `"${sha1(reply.text)}"`, keptIn(reply.text)];
    else return 'unknown';
    there = theirs ? textOf(theirs) : '';
    return { kept: theirs };
  }

  function put(kept: Kept, keepalive: boolean): Promise<Reply> {
    const condition: Record<string, string> =
      tag === null || useless >= mostUseless ? {} : tag === '' ? { 'if-none-match': '*' } : { 'if-match': tag };
    return lrs('activities/state', { method: 'PUT', query, body: textOf(kept), headers: condition, keepalive });
  }

  const merged = (mine: Kept): Kept => (theirs ? joined(theirs, mine, join) : mine);

  /** Takes note of what is there now. What this window owes is its own affair; another's stays until that is settled. */
  function wrote(kept: Kept, { etag }: Reply): void {
    there = textOf(kept);
    if (useless < mostUseless) useless = 0;
    // Without tags, it is read again before each writing.
    tag = useless < mostUseless ? (etag ?? `"${sha1(there)}"`) : null;
    theirs = { ...kept, owed: theirs?.owed ?? [] };
  }

  /** Looks what is there after a refusal; true where that is what was to be written. */
  async function isThere(kept: Kept): Promise<boolean> {
    const [before, found] = [there, await read()];
    if (found === 'unknown') tag = null;
    else if (there === before) useless += 1;
    return found !== 'unknown' && there === textOf(kept);
  }

  async function write(mine: Kept, tries = 5): Promise<Reply> {
    if (tag === null && (await read()) === 'unknown') return { status: 0, text: '', etag: null, wait: 0 };
    const kept = merged(mine);
    const reply = await put(kept, false);
    const taken = reply.status >= 200 && reply.status < 300;
    if (taken) wrote(kept, reply);
    if (taken || !mayBeTheTag(reply)) return reply;
    if (await isThere(kept)) return { ...reply, status: 204 };
    const again = reply.status === 412 || reply.status === 409 || useless === mostUseless;
    return again && tries > 1 ? write(mine, tries - 1) : reply;
  }

  return {
    /** Reads at the launch: what was owed then, this window tells. */
    async open(): Promise<Found> {
      const first = await read();
      const found = first === 'unknown' ? await read() : first;
      if (theirs) theirs = { ...theirs, owed: [] };
      return found;
    },
    write,
    /** Writes while the page goes away, without waiting for an answer; never over what was not read. */
    fling: (mine: Kept): void => void (tag === null && useless < mostUseless ? undefined : put(merged(mine), true)),
    /** How many bytes that takes. */
    size: (mine: Kept): number => new TextEncoder().encode(textOf(merged(mine))).length,
  };
}
