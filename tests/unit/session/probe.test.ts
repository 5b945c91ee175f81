import { describe, expect, test } from 'vitest';
import { createProbe } from '../../../src/session/probe.ts';
import { createWorld, settled } from './world.ts';

type Answer = { readonly body?: string; readonly status?: number; readonly takes?: number } | 'lost';

/** A server whose answers are planned, each for one request; the last one stays. */
function server(...plan: Answer[]) {
  const world = createWorld();
  const clock = world.clockFor({});
  const requests: { readonly url: string; readonly cache: unknown }[] = [];
  const fetcher = (async (url: string, init: RequestInit) => {
    requests.push({ url, cache: init.cache });
    const answer = (plan.length > 1 ? plan.shift() : plan[0]) ?? 'lost';
    if (answer === 'lost') throw new TypeError('Failed to fetch');
    const { body = 'sharewise: this file answers.', status = 200, takes = 0 } = answer;
    await new Promise<void>((resolve, reject) => {
      clock.later(resolve, takes);
      init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
    return new Response(body, { status });
  }) as typeof fetch;
  const ask = async (probe: () => Promise<boolean>) => {
    const answer = probe();
    await world.advance(20_000);
    return answer;
  };
  return { world, requests, probe: createProbe(fetcher, clock), ask };
}

const good = {};

describe('the probe', () => {
  test('reaches a server that answers with the packaged file', async () => {
    const { probe, ask } = server(good);
    expect(await ask(probe)).toBe(true);
  });

  test.each<[string, Answer]>([
    ['the network is gone', 'lost'],
    ['the session has expired and the login page answers 200', { body: '<!doctype html><title>Log in</title>' }],
    ['the login page mentions the course', { body: 'Log in to continue to sharewise' }],
    ['the server answers with an error', { status: 503 }],
    ['the answer is empty', { body: '' }],
    ['the server takes too long', { takes: 60_000 }],
  ])('does not when %s', async (_what, answer) => {
    const { probe, ask } = server(good, answer);
    expect(await ask(probe)).toBe(false);
  });

  test('gives up well within the 30 seconds in which a learner has to be told', async () => {
    const { probe, world } = server(good, { takes: 600_000 });
    let answered = false;
    await world.advance(10);
    void probe().then(() => (answered = true));
    await world.advance(10_000);
    expect(answered).toBe(true);
  });

  test('reaches again once the server is back', async () => {
    const { probe, ask } = server(good, 'lost', good);
    expect([await ask(probe), await ask(probe)]).toEqual([false, true]);
  });

  test('asks past every cache, each time for another address', async () => {
    const { probe, ask, requests } = server(good);
    for (let time = 0; time < 5; time++) await ask(probe);
    expect(new Set(requests.map((request) => request.url)).size).toBe(requests.length);
    for (const { url, cache } of requests) {
      expect(url).toMatch(/^\.\/probe\.txt\?/);
      expect(cache).toBe('no-store');
    }
  });

  test('proves nothing where the file could not be had at the launch either, and counts as reached', async () => {
    for (const never of ['lost', { status: 404 }, { body: 'blocked by proxy' }] as const) {
      const { probe, ask } = server(never);
      expect(await ask(probe)).toBe(true);
    }
  });

  test('proves something as soon as the file could be had once, though the launch was too busy for it', async () => {
    for (const atLaunch of ['lost', { takes: 60_000 }] as const) {
      const { probe, ask } = server(atLaunch, good, 'lost');
      expect([await ask(probe), await ask(probe)]).toEqual([true, false]);
    }
  });

  test('never rejects, and leaves no promise that does', async () => {
    const rejected: unknown[] = [];
    const note = (reason: unknown) => rejected.push(reason);
    process.on('unhandledRejection', note);
    const thrower = (() => {
      throw new Error('fetch is not allowed here');
    }) as unknown as typeof fetch;
    const probe = createProbe(thrower, createWorld().clockFor({}));
    expect(await probe()).toBe(true);
    await settled();
    process.off('unhandledRejection', note);
    expect(rejected).toEqual([]);
  });
});
