import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, answersOf, newAttempt } from '../../../src/course/attempt.ts';
import { pathOf } from '../../../src/course/scenario.ts';
import { decode, encode } from '../../../src/course/suspend-data.ts';
import type { Attempt, Question } from '../../../src/course/types.ts';
import { attempt, course, scenes, start } from './sample.ts';

const fresh = newAttempt(course, 1);

/** Answers scenes given as `post:a`, in that order, a second apart. */
const go = (from: Attempt, ...steps: string[]) =>
  steps.reduce((now, step, index) => {
    const [scene = '', key = ''] = step.split(':');
    return answer(now, `praise_${scene}`, key, start + index, 4);
  }, from);

const pathNames = (of: Attempt, list: readonly Question[] = scenes) =>
  pathOf(of, list).map((step) => `${step.question.scene}:${step.answer.key}`);

describe('the path through a scenario', () => {
  test('is empty before the first answer', () => {
    expect(pathOf(fresh, scenes)).toEqual([]);
    expect(pathOf(fresh, [])).toEqual([]);
  });

  test('follows the choices from scene to scene', () => {
    expect(pathNames(go(fresh, 'post:b', 'doubt:a', 'thanks:b'))).toEqual(['post:b', 'doubt:a', 'thanks:b']);
    expect(pathNames(go(fresh, 'post:c'))).toEqual(['post:c']);
  });

  test('begins anew at the scene that is answered again, and what lay behind it no longer counts', () => {
    const first = go(fresh, 'post:b', 'doubt:a', 'thanks:b');
    expect(pathNames(go(first, 'post:a'))).toEqual(['post:a']);
    expect(pathNames(go(first, 'post:a', 'thanks:a'))).toEqual(['post:a', 'thanks:a']);
    expect(pathNames(go(first, 'doubt:b'))).toEqual(['post:b', 'doubt:b']);
  });

  test('stays the same after answers in other scenarios and after a relaunch', () => {
    fc.assert(
      fc.property(attempt, (of) => {
        const back = decode(encode(of, Infinity), course) as Attempt;
        expect(pathNames(back)).toEqual(pathNames(of));
      }),
      { numRuns: 300 },
    );
  });

  test('is always connected: each scene is where the choice before leads, and holds its latest answer', () => {
    fc.assert(
      fc.property(attempt, (of) => {
        const path = pathOf(of, scenes);
        path.forEach(({ question, answer: given }, index) => {
          expect(given).toEqual(answersOf(of, question.id).at(-1));
          const before = path[index - 1];
          const leads = before?.question.choices.find((choice) => choice.key === before.answer.key)?.next;
          expect(question.scene).toBe(before ? leads : 'post');
        });
      }),
      { numRuns: 300 },
    );
  });

  test('ends also where a course leads in a circle or nowhere', () => {
    const [post, doubt, thanks] = scenes as [Question, Question, Question];
    const circle = [post, { ...doubt, choices: [{ key: 'a', score: 2 as const, next: 'post' }] }, thanks];
    expect(pathNames(go(fresh, 'post:b', 'doubt:a'), circle)).toEqual(['post:b', 'doubt:a']);
    const nowhere = [{ ...post, choices: [{ key: 'a', score: 2 as const, next: 'gone' }] }];
    expect(pathNames(go(fresh, 'post:a'), nowhere)).toEqual(['post:a']);
  });
});
