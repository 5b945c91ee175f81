import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'hono';

const slowFor = 2000;

/** Seconds that a busy record store asks for. */
const busyFor = 2;

type Parts = {
  readonly faults: readonly string[];
  readonly switchOff: (fault: string) => void;
  readonly offend: (said: string) => void;
  /** What this preview remembers of the launch while it runs. */
  readonly memory: { busyUntil: number; moved: boolean };
  /** Changes the document behind the course's back, as another device would. */
  readonly touch: () => void;
  readonly go: () => Promise<Response>;
};

const login = '<!doctype html><title>Login</title><p>Please log in.</p>';

/** A connection that breaks off: the browser is given no answer at all. */
function hangUp(c: Context): Response {
  const { incoming } = (c.env ?? {}) as { incoming?: { destroy(): void } };
  incoming?.destroy();
  return c.body(null, 504);
}

/** While it is busy a store says for how long; whoever comes earlier has not listened. */
function busy(c: Context, { memory, offend }: Parts): Response | null {
  const now = Date.now();
  if (memory.busyUntil > 0 && now >= memory.busyUntil) {
    memory.busyUntil = 0;
    return null;
  }
  if (memory.busyUntil > 0 && now < memory.busyUntil - 100)
    offend('It came back before the time that Retry-After named.');
  memory.busyUntil ||= now + busyFor * 1000;
  return c.text('Too many requests.', 429, { 'retry-after': String(busyFor) });
}

/** What a record store answers under the faults that are on; `go` is what it does without any. */
export async function faulty(c: Context, resource: string, parts: Parts): Promise<Response> {
  const { faults, switchOff, memory, touch, go } = parts;
  const has = (name: string) => faults.includes(name);
  const writes = c.req.method !== 'GET';
  if (has('slow')) await wait(slowFor);
  if (has('network-gone')) return hangUp(c);
  if (has('session-expired')) return c.text('The token is not valid any more.', 401);
  if (has('proxy-page')) return c.html(login);
  if (!writes) return go();
  if (has('commit-false')) return c.text('Out of order.', 503);
  if (has('commit-false-once')) return (switchOff('commit-false-once'), c.text('Out of order.', 503));
  if (has('busy')) {
    const answer = busy(c, parts);
    if (answer) return answer;
  }
  if (has('interactions-unsupported') && resource === 'statements') {
    const text = await c.req.raw.clone().text();
    if (text.includes('/verbs/answered')) return c.text('This store keeps no single answers.', 400);
  }
  if (has('answer-lost') && resource === 'statements') {
    // All is stored, and nobody is told.
    await go();
    return hangUp(c);
  }
  if (has('written-meanwhile') && resource === 'activities/state') {
    memory.moved = !memory.moved;
    if (memory.moved) touch();
  }
  return go();
}
