import { expect, test } from 'vitest';
import { newAttempt } from '../../../src/course/attempt.ts';
import { $attempt, $course } from '../../../src/state/attempt.ts';
import { beginCheck, checkOf } from '../../../src/state/check.ts';
import { course, takeCheck } from '../course/sample.ts';

const check = () => checkOf($attempt.get(), $course.get());

test('a round whose situations are all gone from the course is begun anew: nobody waits for what cannot come', () => {
  $course.set(course);
  $attempt.set({ ...newAttempt(course, 7), round: 2, draw: ['gone-01', 'gone-02'], best: 40 });
  expect(check()).toMatchObject({ open: undefined, result: null, idle: true });
  beginCheck();
  expect(check().open).toBeDefined();
  expect($attempt.get()).toMatchObject({ round: 3, best: 40 });
});

test('a round under way goes on, and one that has ended is followed by another', () => {
  $course.set(course);
  $attempt.set(newAttempt(course, 7));
  expect(check().idle).toBe(true);
  beginCheck();
  const begun = $attempt.get();
  beginCheck();
  expect($attempt.get()).toBe(begun);
  $attempt.set(takeCheck(newAttempt(course, 7), 2));
  expect(check()).toMatchObject({ idle: false, result: { score: 100 } });
  beginCheck();
  expect($attempt.get().round).toBe(2);
});
