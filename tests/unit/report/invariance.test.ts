import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersWorth, fileOf, figuresIn, rowsOf, type Person } from './sample.ts';

const worth = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 0, maxLength: 5 });

/** A person with up to two rounds, in any state that an LMS holds. */
const person = fc.record({
  rounds: fc.array(worth, { maxLength: 2 }),
  month: fc.integer({ min: 1, max: 9 }),
  completion: fc.constantFrom('completed', 'incomplete'),
  success: fc.constantFrom('passed', 'failed', 'unknown'),
  score: fc.option(fc.integer({ min: 0, max: 100 })),
  seconds: fc.integer({ min: 0, max: 5000 }),
  language: fc.constantFrom('nl', 'en', ''),
  version: fc.constantFrom('1.0.0', '1.1.0'),
});

const people = fc.array(person, { minLength: 1, maxLength: 15 }).map((all) =>
  all.map(({ rounds, month, ...one }, nth): Person => ({
    ...one,
    id: `someone-${nth}`,
    answers: rounds.flatMap((points, round) => answersWorth(points, `2026-0${month}-0${round + 1}T10:00:00Z`)),
  })),
);

const countedIn = async (files: Record<string, string>) => (await figuresIn(files)).figures;

/** Few runs, each with a database; a run that fails is told as it is: making it smaller would take hundreds of them. */
const few = { numRuns: 6, endOnFailure: true };

const whole = async (all: readonly Person[]) => countedIn({ 'a.csv': fileOf(rowsOf(all)) });

/** A number without the last digits of what is added up in another order: a sum that comes to 0 may leave 1e-17. */
const round = (one: number) => (Math.abs(one) < 1e-12 ? 0 : Number(one.toPrecision(9)));

const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? round(one) : one)));

describe('the figures', () => {
  it('stay the same when learners get other ids, in another order', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.stringMatching(/^[a-z]{1,8}$/), async (all, prefix) => {
        const others = all.map((one, nth) => ({ ...one, id: `${prefix}/${all.length - nth}` })).toReversed();
        expect(rounded(await whole(others))).toEqual(rounded(await whole(all)));
      }),
      few,
    );
  });

  it('stay the same when a file is split in two at any row', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.double({ min: 0, max: 1, noNaN: true }), async (all, at) => {
        const rows = rowsOf(all);
        const cut = Math.round(at * rows.length);
        const two = { 'a.csv': fileOf(rows.slice(0, cut)), 'b.csv': fileOf(rows.slice(cut)) };
        expect(rounded(await countedIn(two))).toEqual(rounded(await whole(all)));
      }),
      few,
    );
  });

  it('stay the same when a file is there twice, but for the note that it is', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        const text = fileOf(rowsOf(all));
        const answers = all.reduce((sum, one) => sum + one.answers.length, 0);
        const { repeated, ...twice } = await countedIn({ 'a.csv': text, 'b.csv': text });
        const { repeated: none, ...once } = await whole(all);
        expect(rounded(twice)).toEqual(rounded(once));
        expect([repeated, none]).toEqual([answers, 0]);
      }),
      few,
    );
  });

  it('are those of the newer export where an older one of the same attempts is there too', async () => {
    const done = {
      completion: 'completed',
      success: 'passed',
      score: 90,
      seconds: 900,
      answers: answersWorth([2, 2, 2, 2, 1]),
    };
    const begun = { completion: 'incomplete', success: 'unknown', score: null, seconds: 200 };
    const newer = Array.from({ length: 8 }, (_, nth): Person => ({ id: `p${nth}`, ...done }));
    const older = newer.slice(0, 5).map((one): Person => ({ ...one, ...begun, answers: one.answers.slice(0, 2) }));
    const alone = await whole(newer);
    for (const names of [
      ['a.csv', 'b.csv'],
      ['b.csv', 'a.csv'],
    ] as const) {
      const both = await countedIn({ [names[0]]: fileOf(rowsOf(older)), [names[1]]: fileOf(rowsOf(newer)) });
      expect(rounded({ ...both, repeated: 0 })).toEqual(rounded(alone));
      expect(both.repeated).toBe(10);
    }
  });
});
