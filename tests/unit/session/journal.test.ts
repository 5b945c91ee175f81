import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newAttempt } from '../../../src/course/attempt.ts';
import { encodeWhole } from '../../../src/course/suspend-data.ts';
import { openJournal, type Entry } from '../../../src/session/journal.ts';
import type { Slot } from '../../../src/session/slots.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { attempt, course } from '../course/sample.ts';

const name = fc
  .tuple(fc.constantFrom(...course.questions.map(({ id }) => id)), fc.integer({ min: 1, max: 999 }))
  .map(([question, round]) => `${question}.${round}`);

const slot = fc.record({
  at: fc.nat(999),
  what: name,
  fate: fc.constantFrom<Slot['fate'][]>('sent', 'arrived', 'lost'),
  save: fc.constant(null),
});

const entry: fc.Arbitrary<Entry> = fc.record({
  attempt,
  reached: fc.boolean(),
  settled: fc.boolean(),
  seconds: fc.nat(86_400),
  slots: fc.uniqueArray(slot, { maxLength: 9, selector: ({ at }) => at }),
});

const blank: Entry = { attempt: newAttempt(course, 1), reached: true, settled: false, slots: [], seconds: 0 };

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
    for (const broken of ['', 'null', '[]', '4', '{}', '{"settled":true}', '{"reached":1}', '{"stored":"4"}'])
      expect(read(broken), broken).toBeNull();
    expect(read('{"reached":true}')).toEqual(blank);
    const hostile = {
      slots: [
        '2apraise_post.1',
        '2apraise_post.1 <img>',
        '__proto__',
        '3x.1',
        '-1apraise_post.1',
        '1zpraise_post.1',
        7,
        null,
      ],
    };
    expect(read(JSON.stringify({ reached: true, ...hostile }))).toEqual({
      ...blank,
      slots: [{ at: 2, what: 'praise_post.1', fate: 'arrived', save: null }],
    });
    // Version 1.0 wrote what may be missing, and where the next interaction goes.
    const old =
      '{"stored":4,"unrecorded":["praise_post.1"],"unconfirmed":["praise_post.1","praise_thanks.1"],"next":3}';
    expect(read(old)).toEqual({
      ...blank,
      slots: [
        { at: 3, what: 'praise_post.1', fate: 'lost', save: null },
        { at: 4, what: 'praise_thanks.1', fate: 'sent', save: null },
      ],
    });
    expect(read('{"reached":true,"__proto__":{"polluted":true}}')).toEqual(blank);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
