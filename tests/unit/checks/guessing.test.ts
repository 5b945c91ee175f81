import { describe, expect, test } from 'vitest';
import { remarkBlindChoices, remarkGuessing } from '../../../src/checks/guessing.ts';
import { playStrategies } from '../../../src/checks/strategies.ts';
import type { CourseContent } from '../../../src/schemas/content.ts';
import type { ScenarioFile } from '../../../src/schemas/scenario.ts';
import { read, scene, type Choice } from './scenarios.ts';

const scores = [
  [2, 0, 0],
  [0, 2, 0],
  [0, 0, 2],
] as const;

/** Nine scenarios whose best choice stands in every place, and looks as this makes it. */
const bank = (best: Partial<Choice>, other: Partial<Choice> = {}): ScenarioFile[] =>
  Array.from({ length: 9 }, (_, nth) => {
    const points = scores[nth % 3] ?? scores[0];
    const choices = points.map((score) => ({ score, ...(score === 2 ? best : other) }));
    return read(`message-${nth}`, [scene('only', choices)]).value;
  });

const words = {
  'guess-polite': 'thanks, sorry',
  'guess-workHere': 'I work here',
  'guess-cautious': 'first, ask',
  'guess-joining': 'and, because',
};

const content = (some: readonly ScenarioFile[], more: Partial<CourseContent['course']> = {}) =>
  ({
    course: {
      languages: ['en'],
      passMark: 80,
      strict: false,
      finalCheck: { lesson: 'check', perSkill: 6 },
      organisation: { contacts: [{ id: 'team', name: { en: 'Press office' } }] },
      ...more,
    },
    words: { en: words },
    bank: some,
  }) as unknown as CourseContent;

const remarks = (course: CourseContent) => remarkGuessing(course, playStrategies(course, 'en'));
const told = (course: CourseContent) => remarks(course).map(({ problem }) => problem.en);

describe('a bank that can be passed without reading', () => {
  test.each<[string, Partial<Choice>, Partial<Choice>]>([
    ['the longest', { text: { en: 'This one is somewhat longer than any other.' } }, {}],
    ['the shortest', { text: { en: 'Short.' } }, {}],
    ['what is labelled "nothing"', { action: 'nothing' }, {}],
    ['what is quoted speech', { text: { en: '‘As long as any oth.’' } }, {}],
    ['what names a contact', { text: { en: 'The press office too..' } }, {}],
    ['what says "I work here"', { text: { en: 'Well, I work here too.' } }, {}],
    ['the most polite', { text: { en: 'Thanks for any others.' } }, {}],
    ['the most cautious', { text: { en: 'As first as any other.' } }, {}],
    ['the one with most clauses', { text: { en: 'As long, as any other.' } }, {}],
  ])('is told by what gives it away: %s', (name, best, other) => {
    expect(told(content(bank(best, other)))).toContainEqual(
      expect.stringContaining(`Someone who chooses ${name} (en) passes 100% of the draws without reading`),
    );
  });

  test('is told with the scenarios that give it away, and what would cure it', () => {
    const [first] = remarks(content(bank({ action: 'nothing' })));
    expect(first?.mend.en).toMatch(/^In message-0, .*and 1 more, add scenarios in which "nothing" is not best\.$/);
    expect(first).toMatchObject({ file: 'final-check', severity: 'warning' });
  });

  test('is a fault where the course is strict', () => {
    expect(remarks(content(bank({ action: 'nothing' }), { strict: true }))[0]?.severity).toBe('error');
  });

  test('is told by a pair where neither cue is enough alone', () => {
    const long = { text: { en: 'This one is somewhat longer than any other.' } };
    const labelled = bank({ action: 'nothing' }, long).slice(0, 3);
    const all = told(content([...labelled, ...bank(long).slice(3)], { finalCheck: { lesson: 'check', perSkill: 9 } }));
    expect(all).toContainEqual(expect.stringContaining('chooses what is labelled "nothing", else the longest (en)'));
    expect(all.join('\n')).not.toMatch(/chooses (the longest|what is labelled "nothing") \(en\)/);
  });

  test('says how many drawn would be enough, where there are as many', () => {
    const some = [...bank({ action: 'nothing' }).slice(0, 6), ...bank({}, { action: 'nothing' }).slice(6)];
    const label = remarks(content(some)).find(({ problem }) =>
      problem.en.includes('chooses what is labelled "nothing" (en)'),
    );
    expect(label?.mend.en).toContain('Or draw 8 of each skill (finalCheck.perSkill in course.yaml).');
  });
});

test('a bank whose choices look alike is told nothing', () => {
  expect(told(content(bank({})))).toEqual([]);
});

describe('a pass mark at which blind choices pass', () => {
  const blind = (more: Partial<CourseContent['course']>) => {
    const course = content(bank({}), more);
    return remarkBlindChoices(course, playStrategies(course, 'en'), 12);
  };

  test('is told with the lowest mark that cures it', () => {
    const [told, ...more] = blind({ passMark: 50 });
    expect(more).toEqual([]);
    expect(told).toMatchObject({ file: 'course.yaml', line: 12, field: 'passMark', severity: 'warning' });
    expect(told?.problem.en).toBe('At 50, someone who chooses blindly passes 32% of the draws; 2% is the most.');
    const mark = Number(/Raise it to (\d+), or give/.exec(told?.mend.en ?? '')?.[1]);
    expect(blind({ passMark: mark })).toEqual([]);
    expect(blind({ passMark: mark - 1 })).toHaveLength(1);
  });

  test('is a fault where the course is strict, and nothing where few questions are drawn', () => {
    expect(blind({ passMark: 50, strict: true })).toMatchObject([{ severity: 'error' }]);
    expect(blind({ passMark: 50, finalCheck: { lesson: 'check', perSkill: 5 } })).toEqual([]);
  });
});
