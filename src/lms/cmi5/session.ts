import type { Interaction, Outcome, Suspension } from '../types.ts';
import type { SessionClock } from './clock.ts';
import type { createDocument, Kept, Owed } from './document.ts';
import type { Outgoing, Sent } from './outgoing.ts';
import * as say from './statements.ts';

type Parts = {
  readonly clock: SessionClock;
  readonly said: say.Said;
  readonly out: Outgoing;
  readonly document: ReturnType<typeof createDocument>;
  readonly kept: Kept;
  /** When the session was initialized, as a timestamp; `''` where it is to be now. */
  readonly began: string;
  readonly progress: number;
  /** False where someone only looks: the session is begun and ended, and no more. */
  readonly writes: boolean;
  /** True where the session was ended before this page. */
  readonly over: boolean;
};

/** What may be on its way while a page goes away, with room for what surrounds it (Fetch standard: 64 KiB). */
const inFlight = 60_000;

const owedOf = ({ at, ...one }: Interaction): Owed => ({ ...one, at: at.toISOString() });

/** A session: what the course tells becomes statements and one document, which go out when asked. */
export function createSession(parts: Parts) {
  const { clock, out, document, writes } = parts;
  let { said } = parts;
  let { began, over, progress, kept } = parts;
  let dirty = false;
  let failing: Outcome | null = null;
  let isOver = false;
  let tellOver = () => {};
  const owed = new Map<string, Owed>();

  if (!began && !over) {
    const first = say.initialized(said, clock.moment());
    began = first.timestamp;
    out.add(first);
  }

  function ended(): void {
    isOver = true;
    tellOver();
  }

  /** The document as it is to be: answers and judgements that are still on their way are not taken for told. */
  function toKeep(): Kept {
    const waiting = new Set(out.pending().flatMap(({ id, verb }) => [id, verb.id.split('/').at(-1)]));
    return {
      ...kept,
      completed: kept.completed && !waiting.has('completed'),
      passed: kept.passed && !waiting.has('passed'),
      owed: [...owed].flatMap(([id, one]) => (waiting.has(id) ? [one] : [])),
    };
  }

  async function keep(): Promise<boolean> {
    if (!dirty) return true;
    dirty = false;
    const { status } = await document.write(toKeep());
    const taken = status >= 200 && status < 300;
    dirty ||= !taken;
    if (status === 401 || status === 403) ended();
    return taken;
  }

  async function send(): Promise<Sent> {
    const sent = await out.send();
    if (sent === 'over') ended();
    return sent;
  }

  /** Statements before the attempt that has them, which is kept without what the store does not want, too. */
  async function sendAndKeep(): Promise<Sent> {
    const sent = await send();
    if (sent === 'later' || sent === 'over') return sent;
    return (await keep()) ? sent : 'later';
  }

  /** The last words: a failed check is told here, since a session may tell one judgement only. */
  function farewell(): void {
    if (over) return;
    if (failing && !kept.passed) out.add(say.judged(said, clock.moment(), failing));
    over = true;
    out.add(say.terminated(said, clock.moment()));
  }

  return {
    /** What a page that is loaded again goes on with. */
    so: () => ({ began, progress, over }),
    /** Calls back once the LMS takes nothing more. */
    whenOver(then: () => void): void {
      tellOver = then;
      if (isOver) then();
    },

    answer(one: Interaction): void {
      // An answer can be older than the session, whose first statement is the earliest all the same.
      const [now, at] = [clock.moment(), one.at.getTime() || 0];
      const stamp = new Date(Math.min(Math.max(at, Date.parse(began)), Date.parse(now.at))).toISOString();
      const statement = say.answered(said, { ...now, at: stamp }, one);
      owed.set(statement.id, owedOf(one));
      out.add(statement);
    },

    report(outcome: Outcome): void {
      const { success, completion, score } = outcome;
      failing = success === 'failed' ? outcome : success === 'passed' ? null : failing;
      if (success === 'passed' && !kept.passed) {
        out.add(say.judged(said, clock.moment(), outcome));
        kept = { ...kept, passed: true, score: score ?? kept.score };
      }
      if (completion === 'completed' && !kept.completed) {
        out.add(say.completed(said, clock.moment()));
        kept = { ...kept, completed: true };
      }
      dirty = true;
    },

    suspend({ data, location, progress: share, language }: Suspension): void {
      if (language) said = { ...said, language };
      kept = { ...kept, data: data ?? kept.data, location: location ?? kept.location };
      dirty = true;
      const percent = Math.round(share * 100);
      if (percent <= progress || kept.completed) return;
      progress = percent;
      out.add(say.progressed(said, clock.moment(), percent));
    },

    /** Sends all there is. */
    flush: async (): Promise<boolean> => (await sendAndKeep()) === 'all',

    /** Sends all there is, and then the goodbye, behind which nothing comes. */
    async leave(): Promise<boolean> {
      if (!over) {
        if (failing) [kept, dirty] = [{ ...kept, failed: true, score: failing.score ?? kept.score }, true];
        const sent = await sendAndKeep();
        if (sent === 'later' || sent === 'over') return false;
        farewell();
      }
      return (await send()) === 'all';
    },

    /**
     * The page goes away: what is left goes out at once, as far as it fits. Who has a result, or only looks, has come to an
     * end; in the middle of the course the page may be loaded again, and goes on.
     */
    unload(): void {
      const whole = toKeep();
      const room = inFlight - (dirty && writes ? document.size(whole) : 0);
      if (dirty && writes) document.fling(failing ? { ...whole, failed: true } : whole);
      if (failing || kept.completed || !writes) farewell();
      out.fling(room);
    },
  };
}

export type Session = ReturnType<typeof createSession>;
