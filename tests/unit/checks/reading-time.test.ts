import { describe, expect, test } from 'vitest';
import { minutesOf, readingTimes } from '../../../src/checks/reading-time.ts';
import type { CourseContent, LessonContent } from '../../../src/schemas/content.ts';
import { read, scene } from './scenarios.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

const lesson = (more: Partial<LessonContent> = {}): LessonContent => ({
  id: 'idea',
  folder: '01-idea',
  motif: 'heart',
  seconds: 0,
  heads: { en: { title: 'One', idea: 'Two' } },
  ...more,
});

const content = (lessons: readonly LessonContent[], more: Partial<CourseContent> = {}) =>
  ({
    course: {
      title: { en: 'Course' },
      outcomes: [],
      languages: ['en'],
      finalCheck: { lesson: 'check', perSkill: 1 },
      terms: {},
      organisation: { name: { en: 'Us' }, coreValues: [], contacts: [], turnTo: [] },
    },
    words: { en: {} },
    bank: [],
    lessons,
    ...more,
  }) as unknown as CourseContent;

/** Seconds of the first lesson with this text. */
const seconds = (body: string, course = content([lesson()])) => {
  const files = new Map([['01-idea/en.mdx', `---\ntitle: One\nidea: Two\n---\n${body}`]]);
  return readingTimes(course, files)[0]?.lessons[0]?.seconds;
};

describe('reading time', () => {
  test('is words at 200 a minute and two seconds a press', () => {
    expect(seconds(words(198))).toBeCloseTo(60 + 2);
  });

  test('has a press for each step, and none for tags, notes and addresses', () => {
    expect(
      seconds(`${words(98)}\n\n<Step />\n\n[${words(100)}](https://example.com/a)\n{/* ${words(50)} */}`),
    ).toBeCloseTo(60 + 2 * 2);
  });

  test('follows the best choices of a scenario, with one verdict each', () => {
    const practice = read('talk', [
      scene('first', [
        { score: 2, next: 'second', feedback: { en: words(10) }, text: { en: words(5) } },
        { score: 0, next: 'third', feedback: { en: words(500) }, text: { en: words(5) } },
      ]),
      scene('third', [{ score: 2, feedback: { en: words(500) } }]),
      scene('second', [{ score: 2, ending: 'good', feedback: { en: words(10) }, text: { en: words(5) } }]),
    ]).value;
    const endings = [{ id: 'good', quality: 'good' as const, title: { en: words(2) }, text: { en: words(8) } }];
    const course = content([lesson({ practice: { ...practice, endings } })]);
    // Title, idea; the scenario's title and place; two scenes of name, post and question; choices; verdicts; ending.
    const read200 = 2 + (1 + 1) + 2 * (1 + 2 + 4) + (5 + 5 + 5) + (10 + 10) + 10;
    expect(seconds('', course)).toBeCloseTo((read200 / 200) * 60 + 2 * (1 + 3 + 3 + 1));
  });

  test('has two presses for a statement: the tap that answers, and on to the next', () => {
    const one = { id: 'one', text: { en: words(10) }, fact: true, feedback: { en: words(8) } };
    const course = content([lesson({ statements: { statements: [one] } })]);
    // Title and idea, "1/1", the statement and its reasons.
    expect(seconds('', course)).toBeCloseTo(((2 + 1 + 10 + 8) / 200) * 60 + 2 * (1 + 2));
  });

  test('takes the scenarios of the final check for as long as they are on average', () => {
    const short = read('short', [scene('only', [{ score: 2 }])]).value;
    const long = read('long', [scene('only', [{ score: 2, feedback: { en: words(201) } }])]).value;
    const check = lesson({ id: 'check' });
    const time = (bank: CourseContent['bank']) => seconds('', content([check], { bank })) ?? 0;
    expect(time([short, long])).toBeCloseTo((time([short]) + time([long])) / 2);
  });

  test('in whole minutes is that of the slowest language, and at least one', () => {
    const of = (total: number) => ({ language: 'en', start: 0, lessons: [], total });
    expect(minutesOf([of(100), of(400)])).toBe(7);
    expect(minutesOf([of(3)])).toBe(1);
  });
});
