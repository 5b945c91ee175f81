import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newAttempt } from '../../../src/course/attempt.ts';
import { browserShelf, openJournal } from '../../../src/state/journal.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { attempt, course } from '../course/sample.ts';

/** A browser's storage with a switch that makes it refuse. */
function storage() {
  const kept = new Map<string, string>();
  const state = { reads: true, writes: true, there: true };
  const allow = (allowed: boolean) => {
    if (!allowed) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  const one = {
    getItem(name: string) {
      allow(state.reads);
      return kept.get(name) ?? null;
    },
    setItem(name: string, value: string) {
      allow(state.writes);
      kept.set(name, value);
    },
  } as Storage;
  const shelf = browserShelf(() => {
    allow(state.there);
    return one;
  });
  return { kept, state, shelf };
}

describe("the browser's shelf", () => {
  test('keeps in the storage what the storage takes', () => {
    const { kept, shelf } = storage();
    expect(shelf.write('a', '1')).toBe(true);
    expect([kept.get('a'), shelf.read('a'), shelf.read('b')]).toEqual(['1', '1', '']);
  });

  test('keeps in memory what the storage does not take, says so, and gives that back rather than what is older', () => {
    const { state, shelf } = storage();
    shelf.write('a', 'old');
    state.writes = false;
    expect(shelf.write('a', 'new')).toBe(false);
    expect(shelf.read('a')).toBe('new');
    state.writes = true;
    expect(shelf.write('a', 'newer')).toBe(true);
    expect(shelf.read('a')).toBe('newer');
  });

  test('sees what another window has written', () => {
    const { kept, shelf } = storage();
    shelf.write('a', 'mine');
    kept.set('a', 'theirs');
    expect(shelf.read('a')).toBe('theirs');
  });

  test('never throws where storage is blocked, partly or altogether', () => {
    for (const blocked of [{ there: false }, { reads: false }, { writes: false }, { reads: false, writes: false }]) {
      const { state, shelf } = storage();
      Object.assign(state, blocked);
      expect(shelf.read('a')).toBe('');
      expect(shelf.write('a', '1')).toBe(!('there' in blocked || 'writes' in blocked));
      expect(typeof shelf.read('a')).toBe('string');
    }
  });
});

const name = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}\.[1-9]\d{0,2}$/);

describe('the journal', () => {
  test('gives back exactly what it was given', () => {
    fc.assert(
      fc.property(
        attempt,
        fc.nat(),
        fc.uniqueArray(name),
        fc.uniqueArray(name),
        (of, stored, unrecorded, onTheirWay) => {
          const journal = openJournal(memoryShelf(), course.id, 'j.jansen');
          const unconfirmed = [...new Set([...unrecorded, ...onTheirWay])];
          journal.write({ attempt: of, by: 'w1', stored, unrecorded, unconfirmed });
          expect(journal.read()).toEqual({ attempt: of, by: 'w1', stored, unrecorded, unconfirmed });
        },
      ),
    );
  });

  test('is apart for each course and each learner, and cleared alone', () => {
    const shelf = memoryShelf();
    const journals = [
      openJournal(shelf, 'sample', 'a'),
      openJournal(shelf, 'sample', 'b'),
      openJournal(shelf, 'other', 'a'),
    ];
    const [first] = journals;
    first?.write({ attempt: newAttempt(course, 1), by: 'w1', stored: 0, unrecorded: [], unconfirmed: [] });
    expect(journals.map((journal) => journal.read() !== null)).toEqual([true, false, false]);
    expect(new Set(journals.map((journal) => journal.name)).size).toBe(3);
    first?.clear();
    expect(first?.read()).toBeNull();
  });

  test('reads whatever stands in its place without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.tuple(fc.string(), fc.string()).map((lines) => lines.join('\n')),
        ),
        (text) => {
          const journal = openJournal({ read: () => text, write: () => true }, course.id, 'j.jansen');
          expect(journal.read()).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });

  test('takes no names of answers that are none', () => {
    let kept = '';
    const journal = openJournal(
      { read: () => kept, write: (_name, text) => ((kept = text), true) },
      course.id,
      'j.jansen',
    );
    journal.write({
      attempt: newAttempt(course, 1),
      by: 'w1',
      stored: 4,
      unrecorded: ['q.1'],
      unconfirmed: ['q.1', 'r.2'],
    });
    kept = kept.replace('q.1', 'q.1 <img> ~<b> __proto__ q.x ~ ~~q.3 Q.1');
    expect(journal.read()).toMatchObject({ stored: 4, unrecorded: ['q.1'], unconfirmed: ['q.1', 'r.2'] });
  });
});
