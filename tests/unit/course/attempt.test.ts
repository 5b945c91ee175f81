import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, answersOf, change, completeLesson, newAttempt, decide } from '../../../src/course/attempt.ts';
import { progressOf, standingOf } from '../../../src/course/outcome.ts';
import { beginRound } from '../../../src/course/draw.ts';
import { act, action, actAll, attempt, course, start, takeCheck } from './sample.ts';

const fresh = newAttempt(course, 1);

describe('an attempt', () => {
  test('is never changed in place, and goes up one revision with each change', () => {
    fc.assert(
      fc.property(attempt, action, (before, one) => {
        const copy = structuredClone(before);
        const after = act(before, one, start + 9999);
        expect(before).toEqual(copy);
        if (after === before) return;
        expect(after.revision).toBeGreaterThan(before.revision);
      }),
    );
  });

  test('is the same object when a change changes nothing', () => {
    const placed = change(fresh, { place: 'why' });
    expect(change(placed, { place: 'why' })).toBe(placed);
    expect(completeLesson(completeLesson(placed, 'why'), 'why').done).toEqual(['why']);
  });

  test('never loses a lesson, an answer, a score or a pass by what a learner does', () => {
    fc.assert(
      fc.property(attempt, fc.array(action, { maxLength: 20 }), (before, actions) => {
        const after = actAll(before, actions, start + 9999);
        expect(after.done).toEqual(expect.arrayContaining([...before.done]));
        expect(after.answers.slice(0, before.answers.length)).toEqual(before.answers);
        expect(after.best ?? -1).toBeGreaterThanOrEqual(before.best ?? -1);
        expect(after.passed || !before.passed).toBe(true);
        expect(after.passedAt).toBe(before.passedAt ?? after.passedAt);
      }),
    );
  });

  test('counts each practice answer as a round of its own, the latest last', () => {
    const twice = answer(answer(fresh, 'praise_post', 'a', start, 5), 'praise_post', 'b', start + 9, 4);
    expect(answersOf(twice, 'praise_post').map((one) => [one.round, one.key])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  test('has the answer of the highest round as its latest, in whatever order answers were taken in', () => {
    const first = answer(fresh, 'praise_post', 'a', start, 5);
    const second = answer(first, 'praise_post', 'b', start + 9, 4);
    const turned = { ...second, answers: second.answers.toReversed() };
    expect(answersOf(turned, 'praise_post').at(-1)?.key).toBe('b');
  });

  test('takes one answer to a drawn question a round', () => {
    const begun = beginRound(course, fresh, false);
    const question = begun.draw[0] ?? '';
    const answered = answer(begun, question, 'a', start, 5);
    expect(answer(answered, question, 'b', start + 1, 5)).toBe(answered);
  });

  test('has whole, non-negative times even when the clock gives odd ones', () => {
    for (const odd of [-5, 1.6, NaN, Infinity, -Infinity]) {
      const [one] = answer(fresh, 'praise_post', 'a', odd, odd).answers;
      expect(Number.isSafeInteger(one?.at) && (one?.at ?? -1) >= 0, `at ${odd}`).toBe(true);
      expect(Number.isSafeInteger(one?.latency) && (one?.latency ?? -1) >= 0, `latency ${odd}`).toBe(true);
    }
  });

  test('decided on anew, counts as later than what was decided before, whatever the clock says', () => {
    const first = decide(fresh, 'language', 'nl', start);
    expect(first).toMatchObject({ language: 'nl', revision: 1, decided: { language: start, place: 0, intention: 0 } });
    expect(decide(first, 'language', 'en', start - 90_000).decided.language).toBe(start + 1);
    expect(decide(first, 'language', 'nl', start + 9)).toBe(first);
    for (const odd of [-5, 1.6, NaN, Infinity, -Infinity])
      expect(decide(fresh, 'place', 'why', odd).decided.place, `at ${odd}`).toBeGreaterThan(0);
  });
});

describe('its standing', () => {
  test('is complete and passed once passed, and stays so whatever comes after', () => {
    fc.assert(
      fc.property(attempt, fc.array(action, { maxLength: 30 }), (before, actions) => {
        const passed = takeCheck(takeCheck(before, 2), 2);
        const after = standingOf(course, actAll(passed, actions, start + 9999));
        expect(after).toEqual({ completion: 'completed', success: 'passed', score: 100 });
      }),
    );
  });

  test('below the pass mark is what the course says: failed with the score, or still incomplete without one', () => {
    const failed = takeCheck(fresh, 1);
    expect(standingOf(course, failed)).toEqual({ completion: 'incomplete', success: 'failed', score: 50 });
    expect(standingOf({ ...course, onFail: 'incomplete' }, failed)).toEqual({
      completion: 'incomplete',
      success: 'unknown',
      score: null,
    });
  });

  test('has not come to the end of its progress with every lesson done and no pass', () => {
    const done = actAll(takeCheck(fresh, 1), [
      ...course.lessons.map((lesson) => ({ do: 'complete', lesson }) as const),
    ]);
    expect(progressOf(course, done)).toBe(0.99);
  });

  test('has progress from 0 to 1 that never falls, and is 1 only when passed', () => {
    fc.assert(
      fc.property(attempt, fc.array(action, { maxLength: 20 }), (before, actions) => {
        const after = actAll(before, actions, start + 9999);
        expect(progressOf(course, after)).toBeGreaterThanOrEqual(progressOf(course, before));
        expect(progressOf(course, after) === 1).toBe(after.passed);
      }),
    );
  });
});
