import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, newAttempt } from '../../../src/course/attempt.ts';
import { drawRefresher, refresherDue } from '../../../src/course/refresher.ts';
import type { Attempt } from '../../../src/course/types.ts';
import { attempt, course, seed } from './sample.ts';

const day = 86_400;
const bank = course.questions.filter((question) => question.scored);
const time = fc.integer({ min: 0, max: 4_000_000_000 });

const passedOn = (at: number | null): Attempt => ({ ...newAttempt(course, 1), passed: at !== null, passedAt: at });

describe('a refresher', () => {
  test('is offered from a week after passing, and never before passing or when the clock has gone back', () => {
    expect(refresherDue(passedOn(null), 50 * day)).toBe(false);
    expect(refresherDue(passedOn(10 * day), 17 * day - 1)).toBe(false);
    expect(refresherDue(passedOn(10 * day), 17 * day)).toBe(true);
    expect(refresherDue(passedOn(10 * day), 400 * day)).toBe(true);
    expect(refresherDue(passedOn(10 * day), 2 * day)).toBe(false);
  });

  test('asks three different questions of the bank, the same ones all day, and leaves the attempt alone', () => {
    fc.assert(
      fc.property(attempt, time, (of, now) => {
        const before = structuredClone(of);
        const drawn = drawRefresher(course, of, now);
        expect(new Set(drawn).size).toBe(3);
        for (const id of drawn) expect(bank.map((question) => question.id)).toContain(id);
        const sameDay = now - (now % day) + ((now + 3600) % day);
        expect(drawRefresher(course, of, sameDay)).toEqual(drawn);
        expect(of).toEqual(before);
      }),
    );
  });

  test('asks other questions on other days', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const one = newAttempt(course, number);
        const days = Array.from({ length: 10 }, (_, nth) => drawRefresher(course, one, nth * day).join());
        expect(new Set(days).size).toBeGreaterThan(1);
      }),
    );
  });

  test('prefers what was missed: poor before acceptable, both before what was never asked or answered best', () => {
    const worth = (points: number, index: number) => {
      const question = bank[index];
      const choice = question?.choices.find((one) => one.score === points);
      return { id: question?.id ?? '', key: choice?.key ?? '' };
    };
    const groups = { poor: worth(0, 0), acceptable: worth(1, 1), best: worth(2, 2) };
    const counts = { poor: 0, acceptable: 0, best: 0, unseen: 0 };
    const unseen = bank[3]?.id ?? '';
    for (let number = 0; number < 2000; number++) {
      let one = newAttempt(course, number);
      for (const { id, key } of Object.values(groups)) one = answer(one, id, key, 0, 0);
      const drawn = drawRefresher(course, one, 0);
      for (const name of ['poor', 'acceptable', 'best'] as const) if (drawn.includes(groups[name].id)) counts[name]++;
      if (drawn.includes(unseen)) counts.unseen++;
    }
    expect(counts.poor).toBeGreaterThan(counts.acceptable * 1.1);
    expect(counts.acceptable).toBeGreaterThan(counts.unseen * 1.3);
    expect(counts.unseen).toBeGreaterThan(counts.best * 1.3);
  });
});
