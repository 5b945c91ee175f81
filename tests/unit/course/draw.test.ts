import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newAttempt } from '../../../src/course/attempt.ts';
import { beginRound, choiceOrder, drawRound } from '../../../src/course/draw.ts';
import { hash, random, shuffle } from '../../../src/course/random.ts';
import { drawnQuestions, pointsOf } from '../../../src/course/scoring.ts';
import { answersOf } from '../../../src/course/attempt.ts';
import type { Attempt, Question } from '../../../src/course/types.ts';
import { attempt, course, seed, takeCheck } from './sample.ts';

const round = fc.integer({ min: 1, max: 50 });

const bank = course.questions.filter((question) => question.scored);

/** How a question stands with the learner: 0 unseen, 1 missed at the last answer, 2 best at the last answer. */
function wish(of: Attempt, question: Question): number {
  const last = answersOf(of, question.id).at(-1);
  if (!last) return 0;
  return pointsOf(question, last.key) === 2 ? 2 : 1;
}

describe('a draw', () => {
  test('has as many of each skill as the course says, none twice, all from the bank', () => {
    fc.assert(
      fc.property(attempt, round, (of, number) => {
        const draw = drawRound(course, of, number);
        expect(new Set(draw).size).toBe(9);
        const drawn = bank.filter((question) => draw.includes(question.id));
        for (const skill of ['compliment', 'complaint', 'question'])
          expect(drawn.filter((question) => question.skill === skill)).toHaveLength(3);
      }),
    );
  });

  test('is the same for the same seed and round, whatever else has changed', () => {
    fc.assert(
      fc.property(seed, round, (number, which) => {
        const one = newAttempt(course, number);
        expect(drawRound(course, { ...one, revision: 9, place: 'why', language: 'en' }, which)).toEqual(
          drawRound(course, one, which),
        );
      }),
    );
  });

  test('takes the whole of a bank that is too small', () => {
    const few = { ...course, finalCheck: { ...course.finalCheck, perSkill: 9 } };
    expect(drawRound(few, newAttempt(few, 5), 1).toSorted()).toEqual(bank.map((question) => question.id).toSorted());
  });

  test('differs between attempts: every question of the bank comes up, about as often as the others', () => {
    const counts = new Map<string, number>();
    for (let number = 0; number < 2000; number++)
      for (const id of drawRound(course, newAttempt(course, number), 1)) counts.set(id, (counts.get(id) ?? 0) + 1);
    expect(counts.size).toBe(bank.length);
    // Drawn with chance 3/5: 1200 of 2000, with a standard deviation of 22.
    for (const [id, count] of counts) expect(Math.abs(count - 1200), id).toBeLessThan(110);
  });

  test('on a retry leaves out nothing unseen for something seen, and nothing missed for something known', () => {
    fc.assert(
      fc.property(attempt, round, (of, number) => {
        const draw = drawRound(course, of, number);
        for (const skill of ['compliment', 'complaint', 'question']) {
          const questions = bank.filter((question) => question.skill === skill);
          const taken = questions
            .filter((question) => draw.includes(question.id))
            .map((question) => wish(of, question));
          const left = questions
            .filter((question) => !draw.includes(question.id))
            .map((question) => wish(of, question));
          expect(Math.max(...taken)).toBeLessThanOrEqual(Math.min(...left));
        }
      }),
    );
  });

  test('of a second round therefore holds all that the first did not show', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2), (number, points) => {
        const first = takeCheck(newAttempt(course, number), points);
        const second = beginRound(course, first, false);
        expect(second.round).toBe(2);
        const unseen = bank.filter((question) => !first.draw.includes(question.id)).map((question) => question.id);
        expect(second.draw).toEqual(expect.arrayContaining(unseen));
      }),
    );
  });

  test('is not drawn anew while a round is under way', () => {
    const begun = beginRound(course, newAttempt(course, 3), false);
    expect(beginRound(course, begun, true)).toBe(begun);
    expect(drawnQuestions(course, begun).map((question) => question.id)).toEqual(begun.draw);
  });
});

describe('the order of choices', () => {
  test('is a permutation of the keys, fixed by attempt, round and question', () => {
    fc.assert(
      fc.property(seed, round, fc.constantFrom(...course.questions), (number, which, question) => {
        const order = choiceOrder({ seed: number }, question, which);
        expect(order.toSorted()).toEqual(question.choices.map((choice) => choice.key).toSorted());
        expect(choiceOrder({ seed: number }, question, which)).toEqual(order);
      }),
    );
  });

  test('gives the best choice each place about as often', () => {
    const places = [0, 0, 0];
    for (let number = 0; number < 3000; number++) {
      const [question] = bank as [Question];
      const place = choiceOrder({ seed: number }, question, 1).indexOf('b');
      places[place] = (places[place] ?? 0) + 1;
    }
    // 1000 each, with a standard deviation of 26.
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});

describe('the random numbers', () => {
  test('are in [0, 1) and follow from the seed', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        const [one, other] = [random(number), random(number)];
        for (let i = 0; i < 20; i++) {
          const value = one();
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(1);
          expect(other()).toBe(value);
        }
      }),
    );
  });

  test('are spread evenly, neighbouring seeds included', () => {
    const tenths = new Array<number>(10).fill(0);
    for (let number = 0; number < 10_000; number++) {
      const tenth = Math.floor(random(number)() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('shuffle into every order of three about as often', () => {
    const orders = new Map<string, number>();
    for (let number = 0; number < 6000; number++) {
      const order = shuffle(['a', 'b', 'c'], number).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    for (const [order, count] of orders) expect(Math.abs(count - 1000), order).toBeLessThan(150);
  });

  test('and hashes stay what they are: permanent data is checked with them', () => {
    expect([hash(''), hash('a'), hash('sharewise')]).toEqual([0x811c9dc5, 0xe40c292c, 3803338696]);
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(65_535), (text, at, unit) => {
        const where = at % text.length;
        const other = text.slice(0, where) + String.fromCharCode(unit) + text.slice(where + 1);
        expect(hash(other) === hash(text)).toBe(other === text);
      }),
      { numRuns: 1000 },
    );
  });
});
