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
    .map(({ problem }) => problem.en)
    .join('\n');

describe('a bank', () => {
  test('has enough of a skill where it has as many as are drawn', () => {
    const one = scenario('one', [2, 0, 1]);
    expect(told([one], course(100, 1))).not.toContain('too few');
    expect(told([one], course(100, 2))).toContain('There are too few scenarios of the skill "skill" to draw from.');
  });

  test('is not judged by its numbers where a file of it has faults', () => {
    expect(told([scenario('one', [2, 0, 1])], course(100, 2), false)).not.toContain('too few');
  });

  test('is asked for the ground of each score that has none', () => {
    const why = (grounds: readonly (string | undefined)[]) =>
      read('one', [
        scene(
          'only',
          grounds.map((ground, at) => ({ score: at === 0 ? 2 : 0, why: ground })),
        ),
      ]);
    expect(told([why(['It helps.', 'It harms.'])], course(100))).not.toContain('ground');
    expect(told([why(['It helps.', undefined])], course(100))).toContain('The choice b has no ground for the score.');
    expect(told([why([undefined, undefined])], course(100))).toContain('The choices have no ground for the score.');
  });

  test.each<[string, Partial<ScenarioFile>]>([
    ['two scenes', { scenes: [1, 2].flatMap(() => scenario('more', [2, 1, 0]).value.scenes) }],
    ['endings', { endings: [{ id: 'end', quality: 'good', title: { en: 'End' }, text: { en: 'It ends.' } }] }],
  ])('takes no scenario with %s', (_name, more) => {
    expect(told([scenario('one', [2, 1, 0], more)], course(100))).toContain('has one scene and no endings');
  });
});
