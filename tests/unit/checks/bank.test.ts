import { describe, expect, test } from 'vitest';
import { checkBank } from '../../../src/checks/bank.ts';
import type { CourseFile } from '../../../src/schemas/course.ts';
import type { Read } from '../../../src/yaml/read-yaml.ts';
import type { ScenarioFile } from '../../../src/schemas/scenario.ts';
import { read, scene } from './scenarios.ts';

type Score = 0 | 1 | 2;

/** A scenario whose choices a, b, c earn these points; all look alike. */
const scenario = (id: string, points: readonly Score[], more: Partial<ScenarioFile> = {}) =>
  read(
    id,
    [
      scene(
        'only',
        points.map((score) => ({ score })),
      ),
    ],
    more,
  );

const course = (passMark: number, perSkill = 1) =>
  ({
    languages: ['en'],
    passMark,
    finalCheck: { lesson: 'check', perSkill },
    skills: [{ id: 'skill' }],
  }) as unknown as CourseFile;

const told = (bank: Read<ScenarioFile>[], about: CourseFile, isWhole = true) =>
  checkBank(bank, about, isWhole)
    .map(({ problem }) => problem)
    .join('\n');

describe('a bank that can be passed without reading', () => {
  const luckyAndNot = [scenario('one', [2, 0, 1]), scenario('two', [0, 2, 1])];

  test('is refused for the luckiest draw, whatever the others earn', () => {
    expect(told(luckyAndNot, course(100))).toContain('always choice a (up to 100)');
    expect(told(luckyAndNot.toReversed(), course(100))).toContain('always choice a (up to 100)');
  });

  test('counts as many as are drawn', () => {
    expect(told(luckyAndNot, course(50, 2))).toContain('always choice a (up to 50)');
    expect(told(luckyAndNot, course(50, 2))).toContain('always choice c (up to 50)');
  });

  test('is refused where that earns the very pass mark, and not just below it', () => {
    expect(told(luckyAndNot, course(50))).toContain('always choice c (up to 50)');
    expect(told(luckyAndNot, course(51))).not.toContain('always choice c');
  });

  test('is not judged where a file of it has faults', () => {
    expect(told(luckyAndNot, course(50), false)).toBe('');
  });
});

describe('a bank', () => {
  test('has enough of a skill where it has as many as are drawn', () => {
    const one = scenario('one', [2, 0, 1]);
    expect(told([one], course(100, 1))).not.toContain('too few');
    expect(told([one], course(100, 2))).toContain('There are too few scenarios of the skill "skill" to draw from.');
  });

  test.each<[string, Partial<ScenarioFile>]>([
    ['two scenes', { scenes: [1, 2].flatMap(() => scenario('more', [2, 1, 0]).value.scenes) }],
    ['endings', { endings: [{ id: 'end', quality: 'good', title: { en: 'End' }, text: { en: 'It ends.' } }] }],
  ])('takes no scenario with %s', (_name, more) => {
    expect(told([scenario('one', [2, 1, 0], more)], course(100))).toContain('has one scene and no endings');
  });
});
