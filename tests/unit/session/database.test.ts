import { describe, expect, test } from 'vitest';
import { browserDatabase } from '../../../src/session/database.ts';

/** A request, or a transaction: it answers a moment later, by an event. */
function answering<T extends object>(parts: T, event: string): T & EventTarget {
  const target = Object.assign(new EventTarget(), parts);
  setTimeout(() => target.dispatchEvent(new Event(event)), 0);
  return target;
}

/** An IndexedDB of one store, whose connections the browser can take away (WebKit does, and so does clearing a website's data). */
function createBrowser() {
  const kept = new Map<string, string>();
  const lost = new Set<number>();
  const state = { opened: 0, allowed: true };
  const request = <T>(result: T) => answering({ result }, 'success');
  /** A transaction writes when it is complete: once nothing is asked of it any more. */
  function transaction(which: number) {
    if (lost.has(which)) throw new DOMException('The connection is closing.', 'InvalidStateError');
    const written = new Map(kept);
    const open = Object.assign(new EventTarget(), {
      objectStore: () => ({
        getAllKeys: () => request([...written.keys()]),
        getAll: () => request([...written.values()]),
        get: (name: string) => request(written.get(name)),
        put: (text: string, name: string) => request(written.set(name, text)),
      }),
    });
    const end = () => {
      if (!lost.has(which)) for (const [name, text] of written) kept.set(name, text);
      open.dispatchEvent(new Event(lost.has(which) ? 'abort' : 'complete'));
    };
    setTimeout(end, 5);
    return open;
  }
  function open() {
    const which = ++state.opened;
    return answering({ result: { transaction: () => transaction(which) } }, state.allowed ? 'success' : 'error');
  }
  return {
    kept,
    state,
    lose: () => void lost.add(state.opened),
    factory: () => ({ open }) as unknown as IDBFactory,
  };
}

describe("the browser's database", () => {
  test('has what was written through a connection that is lost, and what is written after that', async () => {
    const browser = createBrowser();
    const database = browserDatabase(browser.factory);
    expect(await database.put('a', (old) => `${old}1`)).toBe('1');
    browser.lose();
    expect(await database.put('a', (old) => `${old}2`)).toBe('12');
    browser.lose();
    expect([...(await database.all())]).toEqual([['a', '12']]);
    expect(browser.state.opened).toBe(3);
  });

  test('writes again what was on its way when the connection was lost', async () => {
    const browser = createBrowser();
    const database = browserDatabase(browser.factory);
    await database.put('a', () => '1');
    const writing = database.put('a', () => '2');
    browser.lose();
    expect(await writing).toBe('2');
    expect(browser.kept.get('a')).toBe('2');
  });

  test('says so where it can be had no more, and is there again once it can', async () => {
    const browser = createBrowser();
    const database = browserDatabase(browser.factory);
    await database.put('a', () => '1');
    browser.lose();
    browser.state.allowed = false;
    await expect(database.put('a', () => '2')).rejects.toBeDefined();
    await expect(database.all()).rejects.toBeDefined();
    browser.state.allowed = true;
    expect(await database.put('a', () => '3')).toBe('3');
  });
});
