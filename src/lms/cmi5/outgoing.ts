import { jsonOf, mayPass, type Lrs, type Reply } from './lrs.ts';
import type { Statement } from './statements.ts';

/**
 * What became of sending: all is there; all but what the store does not want; some is not yet, and may come later; the session is
 * over, and nothing more will.
 */
export type Sent = 'all' | 'refused' | 'later' | 'over';

/** The statements on their way to the record store, each sent until it is known to be there. */
export type Outgoing = {
  /** Takes a statement once, by its id. */
  add(statement: Statement): void;
  readonly pending: () => readonly Statement[];
  readonly arrived: () => readonly string[];
  /** Sends what is pending, the first of the session alone. */
  send(): Promise<Sent>;
  /** Sends what fits while the page goes away, without waiting for an answer; false where something did not fit. */
  fling(room: number): boolean;
};

/** The most characters of one request. */
const mostAtOnce = 200_000;

/** How often a statement is sent that the record store gets and refuses. */
const mostRefusals = 3;

const isFirst = ({ verb }: Statement) => verb.id.endsWith('/initialized');
/** True for what is not told for ever where the store does not want it. A result is: the learner would take it for saved. */
const isDispensable = ({ verb }: Statement) => /\/(answered|progressed|terminated)$/.test(verb.id);
const isRefusal = (status: number) => status === 401 || status === 403;

/** True where the answer says that it took the statements: their ids, or nothing at all. */
const isTaken = ({ status, text }: Reply) => status === 204 || (status === 200 && Array.isArray(jsonOf(text)));

/** The first statements that fit into a request; at least one, and the session's first alone. */
function batchOf(pending: readonly Statement[], room: number): readonly Statement[] {
  if (pending[0] && isFirst(pending[0])) return pending.slice(0, 1);
  let size = 2;
  const past = pending.findIndex((one) => (size += new TextEncoder().encode(JSON.stringify(one)).length + 1) > room);
  return past < 0 ? pending : pending.slice(0, Math.max(1, past));
}

/** What is to be sent in a session; `kept` are the statements that an earlier page left. */
export function createOutgoing(
  lrs: Lrs,
  kept: { readonly pending: readonly Statement[]; readonly arrived: readonly string[] },
): Outgoing {
  const pending = new Map(kept.pending.map((one) => [one.id, one]));
  const arrived = new Set(kept.arrived);
  const refusals = new Map<string, number>();

  const isRefused = ({ id }: Statement) => (refusals.get(id) ?? 0) >= mostRefusals;

  /** What is still to be sent: a store refuses all where it refuses one. */
  const owed = () => [...pending.values()].filter((one) => !isRefused(one));

  function settle(those: readonly Statement[]): void {
    for (const { id } of those) {
      pending.delete(id);
      arrived.add(id);
    }
  }

  const post = (those: readonly Statement[], keepalive = false) =>
    lrs('statements', { method: 'POST', body: JSON.stringify(those), keepalive });

  /** A statement that the store refuses: it may have it already, the session may be over, or it is not to its liking. */
  async function afterRefusal(one: Statement, reply: Reply): Promise<Sent> {
    if (reply.status === 409) return (settle([one]), 'all');
    const there = await lrs('statements', { query: { statementId: one.id } });
    if (there.status === 200) return (settle([one]), 'all');
    if (isRefusal(reply.status) && isRefusal(there.status)) return 'over';
    refusals.set(one.id, (refusals.get(one.id) ?? 0) + 1);
    if (!isRefused(one)) return 'later';
    if (!isDispensable(one)) return 'refused';
    return (settle([one]), 'all');
  }

  async function deliver(those: readonly Statement[]): Promise<Sent> {
    const reply = await post(those);
    if (isTaken(reply)) return (settle(those), 'all');
    if (mayPass(reply) || reply.status < 400) return 'later';
    if (those.length === 1) return afterRefusal(those[0] as Statement, reply);
    let worst: Sent = 'all';
    for (const one of those) {
      const sent = await deliver([one]);
      if (sent === 'over') return sent;
      if (sent === 'later') worst = sent;
      if (sent === 'later' && !refusals.has(one.id)) return sent;
    }
    return worst;
  }

  return {
    add(statement) {
      if (arrived.has(statement.id) || pending.has(statement.id)) return;
      pending.set(statement.id, statement);
    },
    pending: () => [...pending.values()],
    arrived: () => [...arrived],
    async send() {
      for (let next = owed(); next.length > 0; next = owed()) {
        const sent = await deliver(batchOf(next, mostAtOnce));
        if (sent === 'later' || sent === 'over') return sent;
      }
      return pending.size > 0 ? 'refused' : 'all';
    },
    fling(room) {
      const all = owed();
      const first = all[0];
      // Nothing may come before the session's first statement, and that one goes alone.
      if (!first || isFirst(first)) return all.length === 0;
      const fits = batchOf(all, room);
      void post(fits, true);
      return fits.length === all.length;
    },
  };
}
