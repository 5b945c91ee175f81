import { describe, expect, test } from 'vitest';
import { answer, completeLesson, newAttempt } from '../../../src/course/attempt.ts';
import { lessonsLeft } from '../../../src/course/outcome.ts';
import { isFinished } from '../../../src/course/finished.ts';
import { progressOf, standingOf } from '../../../src/course/outcome.ts';
import type { Course, Question } from '../../../src/course/types.ts';

const choice = (key: string, next?: string) => ({ key, score: 2 as const, ...(next === undefined ? {} : { next }) });

const question = (fields: Pick<Question, 'id' | 'scenario' | 'scene' | 'choices'>): Question => ({
  lesson: 'one',
  skill: 'complaint',
  scored: false,
  description: '',
  ...fields,
});

/** A lesson of two statements and a scenario that can end at once or by way of a second scene. */
const nugget: Course = {
  id: 'course-one',
  version: '1.0.0',
  languages: ['en'],
  passMark: 80,
  onFail: 'failed',
  lessons: ['one'],
  finalCheck: { lesson: 'final-check', perSkill: 3 },
  practice: 'required',
  testOut: false,
  unrecorded: [],
  questions: [
    question({ id: 'one_x', scenario: 'one', scene: 'x', choices: [choice('f'), choice('m')] }),
    question({ id: 'one_y', scenario: 'one', scene: 'y', choices: [choice('f'), choice('m')] }),
    question({ id: 'way_first', scenario: 'way', scene: 'first', choices: [choice('a', 'second'), choice('b')] }),
    question({ id: 'way_second', scenario: 'way', scene: 'second', choices: [choice('a')] }),
  ],
};

/** The attempt with these answers, in order. */
const answered = (...given: [string, string][]) =>
  given.reduce((attempt, [id, key]) => answer(attempt, id, key, 0, 0), newAttempt(nugget, 1));

const items: [string, string][] = [
  ['one_x', 'f'],
  ['one_y', 'm'],
];

describe('a lesson that is a course of its own', () => {
  test('is finished once each statement is answered and a way through its practice has ended', () => {
    expect(isFinished(nugget, answered(), 'one')).toBe(false);
    expect(isFinished(nugget, answered(...items), 'one')).toBe(false);
    expect(isFinished(nugget, answered(['way_first', 'b']), 'one')).toBe(false);
    expect(isFinished(nugget, answered(...items, ['way_first', 'b']), 'one')).toBe(true);
    expect(isFinished(nugget, answered(...items, ['way_first', 'a']), 'one')).toBe(false);
    expect(isFinished(nugget, answered(...items, ['way_first', 'a'], ['way_second', 'a']), 'one')).toBe(true);
  });

  test('that asks nothing is finished when the learner says so', () => {
    expect(isFinished({ ...nugget, questions: [] }, newAttempt(nugget, 1), 'one')).toBe(true);
  });

  test('is completed when its lesson is done, and never passed or failed', () => {
    const open = answered(...items);
    expect(standingOf(nugget, open)).toEqual({ completion: 'incomplete', success: 'unknown', score: null });
    const done = completeLesson(open, 'one');
    expect(standingOf(nugget, done)).toEqual({ completion: 'completed', success: 'unknown', score: null });
    expect([progressOf(nugget, open), progressOf(nugget, done)]).toEqual([0, 1]);
  });
});

describe('what is to be done before the final check', () => {
  const course: Course = { ...nugget, lessons: ['one', 'simulated', 'read', 'final-check'], unrecorded: ['simulated'] };
  const all: [string, string][] = [...items, ['way_first', 'b']];

  test('is each exercise, where practice is required, and not a lesson that asks nothing', () => {
    expect(lessonsLeft(course, answered())).toEqual(['one', 'simulated']);
    expect(lessonsLeft(course, answered(...all))).toEqual(['simulated']);
    expect(lessonsLeft(course, completeLesson(answered(...all), 'simulated'))).toEqual([]);
  });

  test('stays done where the answers had no room in the LMS', () => {
    expect(lessonsLeft(course, completeLesson(answered(), 'one'))).toEqual(['simulated']);
  });

  test('is to go through each lesson, where practice is optional', () => {
    const optional: Course = { ...course, practice: 'optional' };
    expect(lessonsLeft(optional, answered(...all))).toEqual(['one', 'simulated', 'read']);
    expect(lessonsLeft(optional, completeLesson(answered(), 'one'))).toEqual(['simulated', 'read']);
  });
});
