import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, newAttempt } from '../../../src/course/attempt.ts';
import { beginRound } from '../../../src/course/draw.ts';
import { openQuestion, pointsOf, questionOf, resultOf, roundResult, settle } from '../../../src/course/scoring.ts';
import type { Attempt, Course, Question } from '../../../src/course/types.ts';
import { actAll, action, attempt, course, keyFor, seed, start, takeCheck } from './sample.ts';

const bank = course.questions.filter((question) => question.scored);

/** Answers every drawn question, in any order given, with the points given for each id. */
function answerDraw(
  from: Attempt,
  points: (id: string) => 0 | 1 | 2,
  order: readonly string[],
  of: Course = course,
): Attempt {
  return order.reduce((now, id) => {
    const question = questionOf(of, id) as Question;
    return answer(now, id, keyFor(question, points(id)), start, 3);
  }, from);
}

const begun = (number: number, of: Course = course) => beginRound(of, newAttempt(of, number), false);

const pointsBy = fc.func(fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2));

describe('the score of a round', () => {
  test('is the share of the points, 100 for the best choices and 0 for the poor ones', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const drawn = begun(number);
        expect(
          roundResult(
            course,
            answerDraw(drawn, () => 2, drawn.draw),
          ),
        ).toEqual({ score: 100, passed: true });
        expect(
          roundResult(
            course,
            answerDraw(drawn, () => 0, drawn.draw),
          ),
        ).toEqual({ score: 0, passed: false });
        expect(
          roundResult(
            course,
            answerDraw(drawn, () => 1, drawn.draw),
          ),
        ).toEqual({ score: 50, passed: false });
      }),
    );
  });

  test('is there only once every drawn question is answered', () => {
    fc.assert(
      fc.property(seed, fc.nat(8), (number, open) => {
        const drawn = begun(number);
        const some = answerDraw(drawn, () => 2, drawn.draw.toSpliced(open, 1));
        expect(roundResult(course, some)).toBeNull();
        expect(openQuestion(course, some)?.id).toBe(drawn.draw[open]);
      }),
    );
  });

  test('does not depend on the order in which questions are answered', () => {
    fc.assert(
      fc.property(seed, pointsBy, fc.func(fc.nat()), (number, points, order) => {
        const drawn = begun(number);
        const turned = drawn.draw.toSorted((a, b) => order(a) - order(b));
        const one = roundResult(course, answerDraw(drawn, points, drawn.draw));
        expect(roundResult(course, answerDraw(drawn, points, turned))).toEqual(one);
      }),
    );
  });

  test('does not depend on the names of choices or on their order', () => {
    fc.assert(
      fc.property(seed, pointsBy, fc.func(fc.nat()), (number, points, order) => {
        const renamed = bank.map((question) => ({
          ...question,
          choices: question.choices
            .toSorted((a, b) => order(a.key) - order(b.key))
            .map((choice, index) => ({ ...choice, key: 'xyz'[index] ?? 'x' })),
        }));
        const other = { ...course, questions: renamed };
        const drawn = begun(number);
        const same = { ...begun(number, other), draw: drawn.draw };
        expect(roundResult(other, answerDraw(same, points, drawn.draw, other))).toEqual(
          roundResult(course, answerDraw(drawn, points, drawn.draw)),
        );
      }),
    );
  });

  test('goes up, or stays, with a better choice to any one question', () => {
    fc.assert(
      fc.property(seed, pointsBy, fc.nat(8), (number, points, which) => {
        const drawn = begun(number);
        const better = (id: string) => (id === drawn.draw[which] ? 2 : points(id));
        const before = roundResult(course, answerDraw(drawn, points, drawn.draw));
        const after = roundResult(course, answerDraw(drawn, better, drawn.draw));
        expect(after?.score).toBeGreaterThanOrEqual(before?.score ?? 101);
      }),
    );
  });

  test('counts an unknown key as poor', () => {
    expect(pointsOf(bank[0] as Question, 'q')).toBe(0);
    expect(pointsOf(bank[0] as Question, '__proto__')).toBe(0);
  });

  test('leaves out a drawn question that the course no longer has', () => {
    const drawn = begun(7);
    const [gone = '', ...rest] = drawn.draw;
    const smaller = { ...course, questions: course.questions.filter((question) => question.id !== gone) };
    expect(
      roundResult(
        smaller,
        answerDraw(drawn, () => 2, rest),
      ),
    ).toEqual({ score: 100, passed: true });
  });
});

describe('the pass mark', () => {
  test('is passed at exactly its points, and not a point below, for every mark and length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 60 }), (mark, questions) => {
        const of = questions * 2;
        const needed = Math.ceil((mark * of) / 100);
        expect(resultOf(needed, of, mark).passed).toBe(true);
        expect(resultOf(needed - 1, of, mark).passed).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('is not reached by rounding: 79.999 stays below 80, and 79.994 shows as 79.99', () => {
    expect(resultOf(79_999, 100_000, 80).passed).toBe(false);
    expect(resultOf(80_000, 100_000, 80)).toEqual({ score: 80, passed: true });
    expect(resultOf(79_994, 100_000, 80)).toEqual({ score: 79.99, passed: false });
  });

  test('and the score shown agree: a score at or over the mark is a pass, one below is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 400_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (mark, of, share) => {
          const { score, passed } = resultOf(Math.floor(share * of), of, mark);
          expect(score >= mark).toBe(passed);
        },
      ),
      { numRuns: 2000 },
    );
    expect(resultOf(79_999, 100_000, 80).score).toBeLessThan(80);
  });

  test('gives scores of 0 to 100 with two decimals at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
        const { score } = resultOf(Math.floor(share * of), of, 80);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(String(score)).toMatch(/^\d{1,3}(\.\d{1,2})?$/);
      }),
    );
  });
});

describe('settling a round', () => {
  test('keeps the best score and the first pass whatever the later rounds bring', () => {
    fc.assert(
      fc.property(
        seed,
        fc.array(fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2), { minLength: 1, maxLength: 5 }),
        (number, rounds) => {
          let now = newAttempt(course, number);
          let at = start;
          let firstPass: number | null = null;
          for (const points of rounds) {
            now = takeCheck(now, points, (at += 100));
            if (points === 2) firstPass ??= at;
          }
          expect(now.best).toBe(Math.max(...rounds.map((points) => points * 50)));
          expect(now.passed).toBe(rounds.includes(2));
          expect(now.passedAt).toBe(firstPass);
          expect(now.round).toBe(rounds.length);
        },
      ),
    );
  });

  test('changes nothing the second time, nor while a round is open', () => {
    fc.assert(
      fc.property(attempt, fc.array(action, { maxLength: 10 }), (before, actions) => {
        const now = settle(course, actAll(before, actions), start);
        expect(settle(course, now, start + 99)).toBe(now);
      }),
    );
  });
});
