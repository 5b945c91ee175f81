import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeName, placeOf } from '../../../src/course/place.ts';

test('every place has a name, and the name leads back to it', () => {
  const lesson = fc.stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  fc.assert(
    fc.property(lesson, fc.integer({ min: 1, max: 99 }), (id, step) => {
      expect(placeOf(placeName({ lesson: id, step }))).toEqual({ lesson: id, step });
    }),
  );
});

test('a lesson is where its first step is, and what is no name of a step is one of a lesson', () => {
  expect(placeName({ lesson: 'complaint', step: 1 })).toBe('complaint');
  expect(placeOf('complaint_0')).toEqual({ lesson: 'complaint_0', step: 1 });
  expect(placeOf('')).toEqual({ lesson: '', step: 1 });
});
