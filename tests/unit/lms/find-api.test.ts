import { describe, expect, test } from 'vitest';
import { findApi } from '../../../src/lms/find-api.ts';

type Win = { [name: string]: unknown };

const api = (name = 'the LMS') => ({ name, LMSInitialize: () => 'true', Initialize: () => 'true' });

/** A window with a parent; a top window is its own parent, as in browsers. */
function windowIn(parent: Win | null, fields: Win = {}): Win {
  const win: Win = { ...fields };
  win['parent'] = parent ?? win;
  win['top'] = parent ? parent['top'] : win;
  return win;
}

const foreign = new Proxy(
  {},
  {
    get: () => {
      throw new Error('Blocked a frame with another origin.');
    },
  },
) as Win;

const nameIn = (win: unknown, name: 'API' | 'API_1484_11' = 'API') => findApi(win, name)?.['name'] ?? null;

describe('the LMS is found', () => {
  test('in the own window', () => {
    expect(nameIn(windowIn(null, { API: api() }))).toBe('the LMS');
  });

  test('in a parent however far up, the nearest first', () => {
    let win = windowIn(null, { API: api('far') });
    for (let i = 0; i < 60; i++) win = windowIn(win);
    expect(nameIn(win)).toBe('far');
    expect(nameIn(windowIn(windowIn(win, { API: api('near') })))).toBe('near');
  });

  test("in the opener, the opener's parents, and a parent's opener", () => {
    const lms = windowIn(windowIn(null, { API: api() }));
    expect(nameIn(windowIn(null, { opener: windowIn(null, { API: api() }) }))).toBe('the LMS');
    expect(nameIn(windowIn(null, { opener: lms }))).toBe('the LMS');
    expect(nameIn(windowIn(windowIn(null, { opener: lms })))).toBe('the LMS');
    expect(nameIn(windowIn(windowIn(windowIn(null), { opener: lms })))).toBe('the LMS');
  });

  test("in the top window's opener and on that opener's document", () => {
    const plateau = windowIn(null, { document: { API: api() } });
    const top = windowIn(null, { opener: plateau });
    expect(nameIn(windowIn(windowIn(top)))).toBe('the LMS');
    const hidden = { parent: null, top: { opener: windowIn(null, { API: api('over the top') }) } };
    expect(nameIn(hidden)).toBe('over the top');
  });

  test('by the name of the standard that the package is made for, whatever else there is', () => {
    const win = windowIn(windowIn(null, { API_1484_11: api('2004') }), { API: api('1.2') });
    expect(nameIn(win, 'API')).toBe('1.2');
    expect(nameIn(win, 'API_1484_11')).toBe('2004');
  });

  test('past foreign windows, which throw at every touch', () => {
    const win = { parent: foreign, top: foreign, opener: windowIn(null, { API: api() }) };
    expect(nameIn(win)).toBe('the LMS');
    expect(nameIn(foreign)).toBeNull();
  });

  test('past things that merely bear the name: an element, a text, an object without functions, one that throws', () => {
    for (const impostor of [{ tagName: 'IFRAME' }, 'API', 7, null, undefined, true, [], foreign]) {
      const win = windowIn(windowIn(null, { API: api() }), { API: impostor });
      expect(nameIn(win)).toBe('the LMS');
    }
  });

  test('as a function that carries functions, too', () => {
    expect(nameIn(windowIn(null, { API: Object.assign(() => {}, { LMSInitialize: () => 'true' }) }))).not.toBeNull();
  });
});

describe('the LMS that was found is called', () => {
  const found = () => {
    const asked: string[] = [];
    const lms = { LMSInitialize: () => 'true', LMSCommit: (text: string) => asked.push(text) };
    const opener = windowIn(null, { API: lms, document: {}, closed: false });
    const one = findApi(windowIn(null, { opener }), 'API') as Record<string, (text: string) => unknown>;
    return { opener, asked, commit: () => one['LMSCommit']?.('told') };
  };

  test('as itself, as long as its page is there', () => {
    const { asked, commit } = found();
    expect(commit()).toBe(1);
    expect(asked).toEqual(['told']);
  });

  test.each([
    ['its window is closed', { closed: true }],
    ['its window shows another page', { document: {} }],
    ['its window shows a page of another website', { document: null }],
  ])('no more once %s: its functions would still run, and reach nobody', (_why, change) => {
    const { opener, asked, commit } = found();
    Object.assign(opener, change);
    expect(commit).toThrow('gone');
    expect(asked).toEqual([]);
  });
});

describe('the LMS is not found, and the search ends,', () => {
  test('where there is none', () => {
    expect(nameIn(windowIn(windowIn(null)))).toBeNull();
    for (const nothing of [null, undefined, {}, 'window']) expect(nameIn(nothing)).toBeNull();
  });

  test('where parents or openers go round in a circle', () => {
    const [a, b]: [Win, Win] = [{}, {}];
    Object.assign(a, { parent: b, opener: b, top: a });
    Object.assign(b, { parent: a, opener: a, top: a });
    expect(nameIn(a)).toBeNull();
  });

  test('where parents never end', () => {
    const endless: Win = new Proxy(
      {},
      { get: (_, name) => (name === 'parent' || name === 'opener' ? new Proxy({}, handler) : undefined) },
    );
    const handler: ProxyHandler<object> = {
      get: (_, name) => (name === 'parent' || name === 'opener' ? new Proxy({}, handler) : undefined),
    };
    expect(nameIn(endless)).toBeNull();
  });
});
