import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passRate, type Marks } from '../../../src/checks/pass-rate.ts';

/** Every way to draw `drawn` of these. */
function draws<T>(all: readonly T[], drawn: number): T[][] {
  if (drawn === 0) return [[]];
  return all.flatMap((one, at) => draws(all.slice(at + 1), drawn - 1).map((rest) => [one, ...rest]));
}

/** The chance that scenarios earn at least this many points, by every combination of their marks. */
function chance(drawn: readonly Marks[], points: number): number {
  const [first, ...rest] = drawn;
  if (!first) return points <= 0 ? 1 : 0;
  return first.reduce((sum, one, earned) => sum + one * chance(rest, points - earned), 0);
}

/** The same by trying every draw. */
function counted(skills: readonly (readonly Marks[])[], perSkill: number, passMark: number): number {
  const each = skills.map((all) => draws(all, Math.min(perSkill, all.length)));
  const whole = each.reduce<Marks[][]>(
    (some, more) => some.flatMap((one) => more.map((two) => [...one, ...two])),
    [[]],
  );
  const rates = whole.map((drawn) => chance(drawn, Math.ceil((passMark * drawn.length * 2) / 100)));
  return rates.reduce((sum, one) => sum + one, 0) / whole.length;
}

const marks = fc
  .tuple(fc.nat(4), fc.nat(4), fc.nat(4))
  .filter((three) => three.some((one) => one > 0))
  .map((three): Marks => {
    const sum = three.reduce((all, one) => all + one, 0);
    return [three[0] / sum, three[1] / sum, three[2] / sum];
  });

describe('the share of draws that are passed', () => {
  test('is the same as by trying every draw and every mark', () => {
    const skills = fc.array(fc.array(marks, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(skills, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 100 }), (some, perSkill, mark) => {
        expect(passRate(some, perSkill, mark)).toBeCloseTo(counted(some, perSkill, mark), 10);
      }),
    );
  });

  test('is all of them where every answer is best, and none where none is', () => {
    expect(passRate([[[0, 0, 1]], [[0, 0, 1]]], 1, 100)).toBe(1);
    expect(passRate([[[1, 0, 0]], [[0, 1, 0]]], 1, 80)).toBe(0);
  });

  test('takes the very pass mark for passed', () => {
    expect(passRate([[[0, 1, 0]]], 1, 50)).toBe(1);
    expect(passRate([[[0, 1, 0]]], 1, 51)).toBe(0);
  });
});
