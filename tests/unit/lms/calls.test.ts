import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardCalls } from '../../../src/lms/calls.ts';

const names = {
  initialize: 'Initialize',
  terminate: 'Terminate',
  get: 'GetValue',
  set: 'SetValue',
  commit: 'Commit',
  error: 'GetLastError',
};

const throwing = () => {
  throw new Error('The LMS has lost its mind.');
};

const hostileObject = { toString: throwing, valueOf: throwing, [Symbol.toPrimitive]: throwing };

/** What no LMS should answer, and some do. */
const oddities: readonly unknown[] = [
  undefined,
  null,
  NaN,
  {},
  [],
  Object.create(null),
  Symbol('odd'),
  hostileObject,
  () => {},
  7n,
  Promise.resolve('true'),
  '',
];

/** An API that answers the same to everything but GetLastError. */
const answering = (answer: unknown, error: unknown = '0') =>
  guardCalls(
    {
      Initialize: () => answer,
      Terminate: () => answer,
      GetValue: () => answer,
      SetValue: () => answer,
      Commit: () => answer,
      GetLastError: () => error,
    },
    names,
  );

describe('what an LMS answers', () => {
  test.each([true, 'true', 1, '1', 'TRUE', new String('true'), new Boolean(true), new Number(1)])(
    'counts as true when it is %o',
    (answer) => {
      const calls = answering(answer, '101');
      expect(calls.initialize()).toBe(true);
      expect([calls.set('x', 'y'), calls.commit(), calls.terminate()]).toEqual([true, true, true]);
    },
  );

  test.each([false, 'false', 0, '0', null, undefined, '', 'yes', {}])(
    'counts as false when it is %o and there is an error',
    (answer) => {
      const calls = answering(answer, '101');
      expect(calls.initialize()).toBe(101);
      expect([calls.set('x', 'y'), calls.commit(), calls.terminate()]).toEqual([false, false, false]);
    },
  );

  test('counts as true when it is false without an error: some LMSs answer so', () => {
    for (const error of ['0', 0, new String('0')]) {
      const calls = answering('false', error);
      expect(calls.initialize()).toBe(true);
      expect([calls.set('x', 'y'), calls.commit(), calls.terminate()]).toEqual([true, true, true]);
    }
  });

  test('as a value is always text: numbers written out, nothing for null, undefined and their names', () => {
    const read = (answer: unknown) => answering(answer).get('x');
    expect([3, 66.67, 0, true, 'text', new String('text'), ''].map(read)).toEqual([
      '3',
      '66.67',
      '0',
      'true',
      'text',
      'text',
      '',
    ]);
    expect([null, undefined, 'null', 'undefined'].map(read)).toEqual(['', '', '', '']);
  });

  test('never makes a call throw or answer anything but its own kind', () => {
    for (const answer of oddities)
      for (const error of [...oddities, '0', '101', -1, 'many']) {
        const calls = answering(answer, error);
        expect(typeof calls.get('x')).toBe('string');
        expect(typeof calls.error()).toBe('number');
        expect(['boolean', 'number']).toContain(typeof calls.initialize());
        for (const flag of [calls.set('x', 'y'), calls.commit(), calls.terminate()])
          expect(typeof flag).toBe('boolean');
      }
  });
});

describe('a call that throws, or is not there', () => {
  test.each([
    ['throws', throwing],
    ['is missing', undefined],
    ['is no function', 'Commit'],
  ])('counts as false when it %s, also when GetLastError knows of no error', (_how, fn) => {
    const calls = guardCalls(
      { Initialize: fn, Terminate: fn, GetValue: fn, SetValue: fn, Commit: fn, GetLastError: () => '0' },
      names,
    );
    expect(typeof calls.initialize()).toBe('number');
    expect(calls.get('x')).toBe('');
    expect([calls.set('x', 'y'), calls.commit(), calls.terminate()]).toEqual([false, false, false]);
  });

  test('is an error itself when it is GetLastError', () => {
    for (const fn of [throwing, undefined]) {
      const calls = guardCalls({ Initialize: () => 'false', GetLastError: fn }, names);
      expect(calls.initialize()).toBe(101);
    }
  });

  test('is left at that when the API object itself throws at every touch', () => {
    const api = new Proxy({}, { get: throwing, has: throwing });
    const calls = guardCalls(api, names);
    expect([calls.initialize(), calls.get('x'), calls.set('x', 'y'), calls.commit(), calls.terminate()]).toEqual([
      101,
      '',
      false,
      false,
      false,
    ]);
  });
});

describe('calls', () => {
  test('are made on the API object, with the arguments of the standard', () => {
    const seen: unknown[][] = [];
    const api = {
      self: 'lms',
      Initialize(...args: unknown[]) {
        seen.push([this.self, 'Initialize', ...args]);
        return 'true';
      },
      SetValue(...args: unknown[]) {
        seen.push([this.self, 'SetValue', ...args]);
        return 'true';
      },
      Commit(...args: unknown[]) {
        seen.push([this.self, 'Commit', ...args]);
        return 'true';
      },
    };
    const calls = guardCalls(api, names);
    calls.initialize();
    calls.set('a', 'b');
    calls.commit();
    expect(seen).toEqual([
      ['lms', 'Initialize', ''],
      ['lms', 'SetValue', 'a', 'b'],
      ['lms', 'Commit', ''],
    ]);
  });

  test('are not made for a value that stands, and are made again for one that was refused', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2'), fc.boolean()), { maxLength: 30 }),
        (steps) => {
          const held = new Map<string, string>();
          let answers = true;
          let made = 0;
          const SetValue = (element: string, value: string) => {
            made++;
            if (answers) held.set(element, value);
            return String(answers);
          };
          const calls = guardCalls({ SetValue, GetLastError: () => '351' }, names);
          for (const [element, value, taken] of steps) {
            answers = taken;
            const before = made;
            const stood = held.get(element) === value;
            expect(calls.set(element, value)).toBe(stood || taken);
            expect(made - before).toBe(stood ? 0 : 1);
          }
        },
      ),
    );
  });

  test('take a false answer for a failure where the last error is no number', () => {
    for (const error of ['General exception', {}, 'NaN', undefined]) {
      const calls = guardCalls({ SetValue: () => 'false', GetLastError: () => error }, names);
      expect(calls.set('a', 'b'), String(error)).toBe(false);
    }
  });

  test('ask for the last error only after a false answer', () => {
    let asked = 0;
    const GetLastError = () => String(++asked);
    const calls = guardCalls({ SetValue: () => 'true', GetValue: () => '', Commit: () => true, GetLastError }, names);
    calls.set('a', 'b');
    calls.get('a');
    calls.commit();
    expect(asked).toBe(0);
  });
});
