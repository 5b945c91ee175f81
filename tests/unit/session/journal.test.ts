import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newAttempt } from '../../../src/course/attempt.ts';
import { encodeWhole } from '../../../src/course/suspend-data.ts';
import { openJournal, type Entry } from '../../../src/session/journal.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { attempt, course } from '../course/sample.ts';

const name = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}\.[1-9]\d{0,2}$/);

const entry: fc.Arbitrary<Entry> = fc.record({
  attempt,
  stored: fc.nat(),
  settled: fc.boolean(),
  unrecorded: fc.uniqueArray(name, { maxLength: 9 }),
  unconfirmed: fc.uniqueArray(name, { maxLength: 9 }),
  next: fc.nat(999),
  arrived: fc.nat(999),
  free: fc.uniqueArray(fc.nat(999), { maxLength: 9 }),
  filling: fc.array(fc.tuple(name, fc.nat(999)), { maxLength: 9 }),
});

const blank: Entry = {
  attempt: newAttempt(course, 1),
  stored: 4,
  settled: false,
  unrecorded: [],
  unconfirmed: [],
  next: 0,
  arrived: 0,
  free: [],
  filling: [],
};

describe('the journal', () => {
  test('gives back exactly what it was given', () => {
    fc.assert(
      fc.property(entry, (given) => {
        const journal = openJournal(memoryShelf(), course, 'j.jansen');
        journal.write(given);
        expect(journal.read()).toEqual(given);
      }),
    );
  });

  test('is apart for each course and each learner', () => {
    const shelf = memoryShelf();
    const journals = [
      openJournal(shelf, course, 'a'),
      openJournal(shelf, course, 'b'),
      openJournal(shelf, { ...course, id: 'other' }, 'a'),
    ];
    const [first] = journals;
    first?.write(blank);
    expect(journals.map((journal) => journal.read() !== null)).toEqual([true, false, false]);
    expect(new Set(journals.map((journal) => journal.name)).size).toBe(3);
  });

  test('reads whatever stands in its place without throwing', () => {
    const short = { maxLength: 60 };
    const data = encodeWhole(blank.attempt);
    const text = fc.oneof(
      fc.string(short),
      fc.string({ ...short, unit: 'binary' }),
      fc.json().map((json) => `${json}\n${data}`),
      fc.string(short).map((line) => `${line}\n${data}`),
    );
    fc.assert(
      fc.property(text, (kept) => {
        const journal = openJournal({ read: () => kept, write: () => true }, course, 'j.jansen');
        expect(() => journal.read()).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test('takes of what stands in its place only what has the right shape', () => {
    const read = (first: string) =>
      openJournal(
        { read: () => `${first}\n${encodeWhole(blank.attempt)}`, write: () => true },
        course,
        'j.jansen',
      ).read();
    for (const broken of [
      '',
      'null',
      '[]',
      '4',
      '{}',
      '{"next":4}',
      '{"stored":-1}',
      '{"stored":1.5}',
      '{"stored":"4"}',
    ])
      expect(read(broken), broken).toBeNull();
    expect(read('{"stored":4}')).toEqual(blank);
    const hostile = {
      unrecorded: ['q.1', 'q.1 <img>', '__proto__', 'q.x', 7, null, { toString: 1 }],
      unconfirmed: 'q.1',
      next: -3,
      arrived: '9',
      free: [2, -1, 1.5, '3', null],
      filling: [['q.1', 3], ['q.x', 3], ['q.1', -1], ['q.1'], ['q.1', 3, 4], { 0: 'q.1', 1: 3 }, null],
    };
    expect(read(JSON.stringify({ stored: 4, ...hostile }))).toEqual({
      ...blank,
      unrecorded: ['q.1'],
      free: [2],
      filling: [['q.1', 3]],
    });
    expect(read('{"stored":4,"__proto__":{"polluted":true}}')).toEqual(blank);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
