import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, answersOf, newAttempt } from '../../../src/course/attempt.ts';
import { beginRound } from '../../../src/course/draw.ts';
import { answersBeyond, mergeAttempts } from '../../../src/course/merge.ts';
import { pathOf } from '../../../src/course/scenario.ts';
import { roundResult, settle } from '../../../src/course/scoring.ts';
import { decode, encode } from '../../../src/course/suspend-data.ts';
import type { Attempt } from '../../../src/course/types.ts';
import { actAll, action, apart, attempt, course, scenes, start, takeCheck } from './sample.ts';

const many = { numRuns: 300 };

const nameOf = (one: { question: string; round: number }) => `${one.question}.${one.round}`;

/** What of an attempt counts, without the order in which it came about. */
const counts = ({
  done,
  answers,
  best,
  passed,
  passedAt,
  round,
  revision,
  draw,
  seed,
  language,
  place,
  intention,
  decided,
}: Attempt) => ({
  ...{ best, passed, passedAt, round, revision, draw, seed, language, place, intention, decided },
  done: done.toSorted(),
  answers: answers.map((one) => `${nameOf(one)}.${one.key}.${one.at}`).toSorted(),
});

const three = fc
  .tuple(
    attempt,
    fc.array(action, { maxLength: 15 }),
    fc.array(action, { maxLength: 15 }),
    fc.array(action, { maxLength: 15 }),
  )
  .map(
    ([common, ...ways]) =>
      ways.map((way, index) => actAll(common, way, start + 5000 + index)) as [Attempt, Attempt, Attempt],
  );

const suspended = (of: Attempt) => decode(encode(of, 4096), course) as Attempt;
const timeless = (of: Attempt): Attempt => ({
  ...of,
  answers: of.answers.map((one) => ({ ...one, at: 0, latency: 0 })),
});

describe('two records of one attempt, as one', () => {
  test('lose no answer, lesson, score or pass of either', () => {
    fc.assert(
      fc.property(apart, ([a, b]) => {
        const merged = mergeAttempts(a, b);
        const names = merged.answers.map(nameOf);
        for (const one of [a, b]) {
          expect(names).toEqual(expect.arrayContaining(one.answers.map(nameOf)));
          expect(merged.done).toEqual(expect.arrayContaining([...one.done]));
          expect(merged.best ?? -1).toBeGreaterThanOrEqual(one.best ?? -1);
          expect(merged.round).toBeGreaterThanOrEqual(one.round);
          expect(merged.revision).toBeGreaterThanOrEqual(one.revision);
        }
        expect(merged.passed).toBe(a.passed || b.passed);
        expect(new Set(names).size).toBe(names.length);
        expect([a, b].map((one) => one.draw)).toContainEqual(merged.draw);
      }),
      many,
    );
  });

  test('hold an answer under the key that one of them gave', () => {
    fc.assert(
      fc.property(apart, ([a, b]) => {
        const given = new Set([...a.answers, ...b.answers].map((one) => `${nameOf(one)}.${one.key}`));
        for (const one of mergeAttempts(a, b).answers) expect(given).toContain(`${nameOf(one)}.${one.key}`);
      }),
      many,
    );
  });

  test('are the same as either when they are the same', () => {
    fc.assert(
      fc.property(attempt, (a) => {
        expect(mergeAttempts(a, a)).toEqual(a);
        expect(mergeAttempts(a, structuredClone(a))).toEqual(a);
      }),
      many,
    );
  });

  test('gain nothing by being merged again', () => {
    fc.assert(
      fc.property(apart, ([a, b]) => {
        const merged = mergeAttempts(a, b);
        expect(counts(mergeAttempts(merged, a))).toEqual(counts(merged));
        expect(counts(mergeAttempts(merged, b))).toEqual(counts(merged));
        expect(counts(mergeAttempts(b, merged))).toEqual(counts(merged));
        expect(mergeAttempts(merged, merged)).toEqual(merged);
      }),
      many,
    );
  });

  test('come to the same whichever is put first', () => {
    fc.assert(
      fc.property(apart, ([a, b]) => {
        expect(counts(mergeAttempts(a, b))).toEqual(counts(mergeAttempts(b, a)));
      }),
      many,
    );
  });

  test('come to the same whichever two of three are merged first', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const record = (of: Attempt) => {
          const { done, answers, best, passed, passedAt, round, revision } = counts(of);
          return { done, answers, best, passed, passedAt, round, revision };
        };
        expect(record(mergeAttempts(mergeAttempts(a, b), c))).toEqual(record(mergeAttempts(a, mergeAttempts(b, c))));
      }),
      many,
    );
  });

  test('keep the whole history in its order when one is what the LMS kept of the other, also after the clock was set back', () => {
    fc.assert(
      fc.property(attempt, (whole) => {
        for (const kept of [suspended(whole), timeless(suspended(whole))]) {
          expect(mergeAttempts(kept, whole).answers).toEqual(whole.answers);
          expect(mergeAttempts(whole, kept).answers).toEqual(whole.answers);
        }
      }),
      many,
    );
  });

  test('keep both orders where these agree, so that the way through a scenario stays', () => {
    fc.assert(
      fc.property(attempt, fc.array(action, { maxLength: 20 }), (older, actions) => {
        const newer = actAll(older, actions, start - 50_000);
        for (const merged of [mergeAttempts(suspended(older), newer), mergeAttempts(suspended(newer), older)])
          expect(pathOf(merged, scenes).map((step) => step.answer.key)).toEqual(
            pathOf(newer, scenes).map((step) => step.answer.key),
          );
      }),
      many,
    );
  });

  test("keep the LMS's order of lessons, as objectives are known by their index", () => {
    fc.assert(
      fc.property(apart, ([lms, journal]) => {
        expect(mergeAttempts(lms, journal).done.slice(0, lms.done.length)).toEqual(lms.done);
      }),
    );
  });

  test('where both answered the same question in the same round, hold the answer that was given first', () => {
    const begun = beginRound(course, newAttempt(course, 4), false);
    const [question = ''] = begun.draw;
    const [early, late] = [answer(begun, question, 'a', start, 3), answer(begun, question, 'b', start + 60, 3)];
    expect(mergeAttempts(early, late).answers.map((one) => one.key)).toEqual(['a']);
    expect(mergeAttempts(late, early).answers.map((one) => one.key)).toEqual(['a']);
  });

  test('take place, language and intention from the later decision, however often the other was changed', () => {
    const older = actAll(
      newAttempt(course, 4),
      [
        { do: 'speak', language: 'nl' },
        { do: 'visit', lesson: 'why' },
      ],
      start,
    );
    const newer = actAll(
      newAttempt(course, 4),
      [{ do: 'speak', language: 'en' }, { do: 'visit', lesson: 'practice' }, { do: 'intend' }],
      start + 60,
    );
    const busier = { ...older, revision: 99 };
    for (const merged of [mergeAttempts(busier, newer), mergeAttempts(newer, busier)])
      expect(merged).toMatchObject({ language: 'en', place: 'practice', intention: 'pause-first' });
  });

  test('of old, which do not know when, take place and language from the one that was changed more often', () => {
    const older = { ...newAttempt(course, 4), revision: 3, place: 'why', language: 'nl' };
    const newer = { ...older, revision: 4, place: 'practice', language: 'en' };
    expect(mergeAttempts(older, newer)).toMatchObject({ place: 'practice', language: 'en' });
    expect(mergeAttempts(newer, older)).toMatchObject({ place: 'practice', language: 'en' });
    const whole = { ...older, intention: 'pause-first' };
    const bare = { ...newer, language: null, place: null };
    for (const merged of [mergeAttempts(whole, bare), mergeAttempts(bare, whole)])
      expect(merged).toMatchObject({ language: 'nl', place: 'why', intention: 'pause-first' });
  });

  test('of one age settle at once: the same place and draw, however often they meet', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const round = (of: Attempt, place: string) => ({ ...beginRound(course, of, false), revision: 9, place });
      const first = round(newAttempt(course, seed), 'your-code');
      const second = round(takeCheck(newAttempt(course, seed), 0), 'why');
      const merged = mergeAttempts(first, second);
      for (const one of [first, second]) {
        expect(counts(mergeAttempts(merged, one))).toEqual(counts(merged));
        expect(counts(mergeAttempts(one, merged))).toEqual(counts(merged));
      }
    }
  });

  test('keep a pass when the newer one has failed a later round', () => {
    const passed = takeCheck(newAttempt(course, 4), 2);
    const failed = takeCheck(takeCheck(newAttempt(course, 4), 0), 0);
    const merged = mergeAttempts(failed, passed);
    expect(merged).toMatchObject({ best: 100, passed: true, passedAt: start, round: 2 });
    expect(settle(course, merged, start + 5)).toMatchObject({ best: 100, passed: true });
  });

  test('keep the moment of the first pass', () => {
    const passed = takeCheck(newAttempt(course, 4), 2);
    const earlier = { ...passed, passedAt: start - 600 };
    for (const [a, b] of [
      [passed, earlier],
      [earlier, passed],
    ] as const)
      expect(mergeAttempts(a, b).passedAt).toBe(start - 600);
  });

  test('go on with the draw of the newer one, where two windows have each begun the same round', () => {
    const older = { ...beginRound(course, newAttempt(course, 11), false), revision: 3 };
    const newer = { ...beginRound(course, newAttempt(course, 12), false), revision: 5 };
    const { seed, draw } = newer;
    expect(older.draw).not.toEqual(draw);
    for (const [a, b] of [
      [older, newer],
      [newer, older],
    ] as const)
      expect(mergeAttempts(a, b)).toMatchObject({ seed, draw });
  });

  test('can make one another whole: a round answered half here and half there has its result', () => {
    const begun = beginRound(course, newAttempt(course, 11), false);
    const keyed = (from: Attempt, ids: readonly string[]) =>
      ids.reduce(
        (now, id) => answer(now, id, course.questions.find((one) => one.id === id)?.choices[0]?.key ?? '', start, 2),
        from,
      );
    const merged = mergeAttempts(keyed(begun, begun.draw.slice(0, 4)), keyed(begun, begun.draw.slice(4)));
    expect(roundResult(course, merged)).toEqual({ score: 100, passed: true });
  });

  test('of two attempts with seeds of their own still lose nothing', () => {
    fc.assert(
      fc.property(attempt, attempt, (a, b) => {
        const merged = mergeAttempts(a, b);
        expect(merged.answers.map(nameOf)).toEqual(expect.arrayContaining([...a.answers, ...b.answers].map(nameOf)));
        expect(merged.best ?? -1).toBe(Math.max(a.best ?? -1, b.best ?? -1));
        for (const { question } of merged.answers)
          expect(answersOf(merged, question).at(-1)?.round).toBe(
            Math.max(
              ...[...a.answers, ...b.answers].filter((one) => one.question === question).map((one) => one.round),
            ),
          );
      }),
      many,
    );
  });
});

describe('where one of two records is ahead', () => {
  const one = (round: number) => ({ question: 'praise_post', key: 'a', round, at: start + round, latency: 1 });
  const base = newAttempt(course, 7);

  test('its round and its draw count, though the other has seen more changes', () => {
    const [further, busier] = [
      { ...base, revision: 3, round: 2, draw: ['complaint-01'] },
      { ...base, revision: 9, round: 1, draw: ['complaint-02'] },
    ];
    for (const merged of [mergeAttempts(further, busier), mergeAttempts(busier, further)])
      expect(merged).toMatchObject({ round: 2, draw: ['complaint-01'], revision: 9 });
  });

  test('its intention counts', () => {
    const [older, newer] = [
      { ...base, revision: 1, intention: 'older' },
      { ...base, revision: 2, intention: 'newer' },
    ];
    for (const merged of [mergeAttempts(older, newer), mergeAttempts(newer, older)])
      expect(merged.intention).toBe('newer');
  });

  test('its latest answer is held and suspended, in whatever order merging has left the answers', () => {
    const jumbled = { ...base, round: 0, answers: [one(2), one(1)] };
    expect(answersBeyond({ ...base, answers: [one(2)] }, jumbled)).toEqual([]);
    expect(decode(encode(jumbled, 4096), course)).toMatchObject({ answers: [one(2)] });
  });
});

describe('the answers that a record does not hold', () => {
  test('are none when the record is what was suspended', () => {
    fc.assert(
      fc.property(attempt, (of) => {
        expect(answersBeyond(of, suspended(of))).toEqual([]);
        expect(answersBeyond(of, of)).toEqual([]);
        expect(answersBeyond(of, null)).toEqual(of.answers);
      }),
      many,
    );
  });

  test('are exactly the ones given since', () => {
    fc.assert(
      fc.property(attempt, fc.array(action, { maxLength: 20 }), (before, actions) => {
        const after = actAll(before, actions, start + 9999);
        expect(answersBeyond(after, suspended(before))).toEqual(after.answers.slice(before.answers.length));
      }),
      many,
    );
  });
});
