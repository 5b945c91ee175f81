import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockTime, countIn, decimal, duration, numberIn, timespan, timestamp } from '../../../src/lms/numbers.ts';

const anyNumber = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 1e21, 1e-9));

/** The seconds that a span of either standard says. */
function secondsOf(span: string): number {
  const [, hours, minutes, seconds] = /^(?:PT)?(\d+)[:H](\d+)[:M](\d+\.\d\d)S?$/.exec(span) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

describe('numbers for an LMS', () => {
  test('have a point, and two decimals at most unless more are asked for', () => {
    expect([0, 100, 66.666, 0.005, 1 / 3, 88.89].map((value) => decimal(value))).toEqual([
      '0',
      '100',
      '66.67',
      '0.01',
      '0.33',
      '88.89',
    ]);
    expect(decimal(0.6667, 4)).toBe('0.6667');
    expect(decimal(-0)).toBe('0');
  });

  test('are what was said: no rounding takes a scaled score to a mark that the raw score is below', () => {
    expect(decimal(79.63 / 100, 4)).toBe('0.7963');
  });
});

describe('numbers from an LMS', () => {
  test('are read with a point or a comma, and only within bounds', () => {
    expect(['1', '1.5', '1,5', ' 2 ', '100'].map((text) => numberIn(text, 0, 100))).toEqual([1, 1.5, 1.5, 2, 100]);
    expect(['', ' ', 'x', '-1', '100.01', 'NaN', 'Infinity', '1,000,5'].map((text) => numberIn(text, 0, 100))).toEqual(
      Array(8).fill(null),
    );
  });

  test('are whole and not negative as counts, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyNumber.map(String)), (text) => {
        const count = countIn(text);
        expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
      }),
    );
    expect(['3', '3.9', '-1', '', 'null', '1e9'].map(countIn)).toEqual([3, 3, 0, 0, 0, 0]);
  });
});

describe('spans of time', () => {
  test('are written to the letter, whatever the number', () => {
    fc.assert(
      fc.property(anyNumber, (seconds) => {
        expect(timespan(seconds)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.00$/);
        expect(duration(seconds)).toMatch(/^PT\d+H[0-5]?\dM[0-5]?\d\.00S$/);
        expect(secondsOf(duration(seconds))).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('say the seconds that they were given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 * 3600 }), (seconds) => {
        expect(secondsOf(timespan(seconds))).toBe(seconds);
        expect(secondsOf(duration(seconds))).toBe(seconds);
      }),
    );
  });
});

describe('moments', () => {
  test('are written with a zone behind a fraction, as Moodle wants it, or not at all', () => {
    expect(timestamp(new Date('2026-03-04T05:06:07.891Z'))).toBe('2026-03-04T05:06:07.00Z');
    expect(timestamp(new Date(NaN))).toBe('');
    fc.assert(
      fc.property(fc.date({ noInvalidDate: false }), (at) => {
        expect(timestamp(at)).toMatch(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.00Z)?$/);
        expect(clockTime(at)).toMatch(/^([0-2]\d:[0-5]\d:[0-5]\d\.00)?$/);
      }),
      { numRuns: 500 },
    );
  });
});
