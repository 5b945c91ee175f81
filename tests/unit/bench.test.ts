import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth, median, ratio } from '../bench/figures.ts';
import { judge, lineOf } from '../bench/show.ts';
import { targets } from '../bench/targets.ts';

const figure = (...runs: (number | null)[]) => ({ name: 'x', unit: 'ms', runs });

describe('the figures of the bench', () => {
  test('tell the exponent by which something grows', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), fc.integer({ min: 1, max: 1000 }), (exponent, each) => {
        const points = [9, 100, 1000].map((size) => [size, figure(each * size ** exponent)] as const);
        expect(growth('', points).runs[0]).toBeCloseTo(exponent);
      }),
    );
  });

  test('are never known where one of them was not measured', () => {
    expect(median([3, null, 1])).toBeNull();
    expect(median([])).toBeNull();
    expect(ratio('', figure(null), figure(1)).runs).toEqual([null]);
    expect(ratio('', figure(4, 5, 9), figure(2, 2, 2)).runs).toEqual([2.5]);
    expect(growth('', [[9, figure(1)]]).runs).toEqual([null]);
    expect(
      growth('', [
        [9, figure(null)],
        [100, figure(1)],
      ]).runs,
    ).toEqual([null]);
  });

  test('are held against their targets, and what was not measured is said as such', () => {
    const [[name = '', target = 0] = []] = Object.entries(targets);
    const line = (...runs: (number | null)[]) => lineOf(judge({ name, unit: '×', runs }));
    expect(line(target)).toContain('within');
    expect(line(target * 1.1)).toContain('FALLS SHORT of');
    expect(line(1, null)).toContain('not measured  (1, not measured)  target');
    expect(judge({ name, unit: '×', runs: [null] }).kept).toBe(false);
  });
});
