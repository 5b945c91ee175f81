import { describe, expect, test } from 'vitest';
import { checkPractice } from '../../../src/checks/practice.ts';
import type { ScenarioFile, SceneFile } from '../../../src/schemas/scenario.ts';
import { read, scene, type Choice } from './scenarios.ts';

const ending = (id: string, quality: 'good' | 'mixed' | 'poor') => ({
  id,
  quality,
  title: { en: id },
  text: { en: 'It ends.' },
});

const endings: ScenarioFile['endings'] = [ending('well', 'good'), ending('badly', 'poor')];

/** Two scenes: the best choice of the first leads to the second, whose best choice ends well. */
const scenes = (first: Partial<Choice> = {}, second: Partial<Choice> = {}): SceneFile[] => [
  scene('start', [{ score: 2, next: 'then' }, { ending: 'badly' }, { ending: 'badly', ...first }]),
  scene('then', [{ score: 2, ending: 'well' }, { ending: 'badly' }, { ending: 'badly', ...second }]),
];

const told = (list: SceneFile[], ends = endings) =>
  checkPractice(read('practice', list, { endings: ends }), ['en']).map(({ severity, field, problem }) =>
    [severity, field, problem.en].join(' | '),
  );

describe('a practice scenario', () => {
  test('whose ways all end, the best ones well, has no fault', () => {
    expect(told(scenes())).toEqual([]);
  });

  test.each<[string, SceneFile[], ScenarioFile['endings'], string]>([
    [
      'a choice that leads to two places',
      scenes({ next: 'then' }),
      endings,
      'error | scenes[0].choices[2] | The choice has both a next scene and an ending.',
    ],
    [
      'a choice that leads nowhere',
      scenes({ ending: undefined }),
      endings,
      'error | scenes[0].choices[2] | The choice leads nowhere.',
    ],
    [
      'an unknown scene',
      scenes({ ending: undefined, next: 'them' }),
      endings,
      'error | scenes[0].choices[2].next | There is no scene "them".',
    ],
    [
      'an unknown ending',
      scenes({ ending: 'wel' }),
      endings,
      'error | scenes[0].choices[2].ending | There is no ending "wel".',
    ],
    [
      'a circle',
      scenes({}, { ending: undefined, next: 'start' }),
      endings,
      'error | scenes | The choices lead in a circle through "start".',
    ],
    [
      'a scene that leads back to itself',
      scenes({}, { ending: undefined, next: 'then' }),
      endings,
      'error | scenes | The choices lead in a circle through "then".',
    ],
    [
      'a scene that nothing leads to',
      [...scenes(), scene('aside', [{ score: 2, ending: 'well' }, { ending: 'badly' }, { ending: 'badly' }])],
      endings,
      'error | scenes[2] | The scene "aside" can\'t be reached.',
    ],
    [
      'an ending that nothing leads to',
      scenes(),
      [...endings, ending('never', 'mixed')],
      'error | endings[2] | The ending "never" can\'t be reached.',
    ],
    [
      'best choices that end badly',
      scenes(),
      [ending('well', 'mixed'), ending('badly', 'poor')],
      'error | endings | The best choices do not lead to a good ending.',
    ],
    [
      'two best choices',
      scenes({ score: 2 }),
      endings,
      'error | scenes[0].choices | The choices a and c are both best.',
    ],
  ])('is told of %s, and of nothing else', (_name, list, ends, expected) => {
    expect(told(list, ends)).toEqual([expected]);
  });
});

describe('the length of choices', () => {
  const long = (length: number) => ({ text: { en: 'x'.repeat(length) } });

  test.each([
    [[100, 100, 120], []],
    [[100, 100, 150], []],
    [[100, 100, 151], ['warning | scenes[0].choices | The longest choice is 1.5 times as long as the shortest (en).']],
    [[120, 100, 100], []],
    [[121, 100, 100], ['warning | scenes[0].choices[0].text.en | The best choice is by far the longest (en).']],
  ])('%j, the first being best: %j', (lengths, expected) => {
    const [first = 0, second = 0, third = 0] = lengths;
    const list = [
      scene('start', [
        { score: 2, ending: 'well', ...long(first) },
        { ending: 'badly', ...long(second) },
        { ending: 'badly', ...long(third) },
      ]),
    ];
    expect(told(list)).toEqual(expected);
  });
});
