import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../src/build/definition.ts';
import { loadCourse, readFiles } from '../../src/build/course-folder.ts';
import { worstBytes } from '../../src/course/capacity.ts';
import { drawRound } from '../../src/course/draw.ts';
import { newAttempt } from '../../src/course/attempt.ts';
import { faultText } from '../../src/yaml/fault.ts';
import { isOfWhole } from './told.ts';
import { readCourse } from '../../src/checks/read-course.ts';

const files = readFiles('lessons');
const reading = readCourse(files);
const content = loadCourse({ folder: 'lessons' });
const course = definitionOf(content);
const scored = course.questions.filter((question) => question.scored);

describe('the course in lessons/', () => {
  it('has no fault', () => {
    const errors = reading.faults.filter((fault) => fault.severity === 'error');
    expect(errors.map(faultText)).toEqual([]);
  });

  it('has no remark that an editor would make', () => {
    expect(reading.faults.map(faultText).filter((one) => !isOfWhole(one))).toEqual([]);
  });

  it('has the nine lessons, each in both languages', () => {
    expect(course.lessons).toEqual([
      'why-a-code',
      'reach-and-speed',
      'common-sense',
      'ambassador',
      'compliment',
      'complaint',
      'question',
      'final-check',
      'your-code',
    ]);
    for (const lesson of content.lessons) expect(Object.keys(lesson.heads)).toEqual(['nl', 'en']);
  });

  it('practises compliment, complaint and question, two to four scenes each', () => {
    const practised = content.lessons.flatMap((lesson) => lesson.practice ?? []);
    expect(practised.map((scenario) => scenario.skill)).toEqual(['compliment', 'complaint', 'question']);
    for (const { scenes } of practised) expect(scenes.length).toBeGreaterThanOrEqual(2);
  });

  it('has at least five scored scenarios of each kind', () => {
    for (const skill of ['compliment', 'complaint', 'question'])
      expect(scored.filter((question) => question.skill === skill).length).toBeGreaterThanOrEqual(5);
  });

  it('says the same in both languages in a like number of words', () => {
    for (const lesson of content.lessons) {
      const [nl = 0, en = 0] = ['nl', 'en'].map(
        (language) => (files.get(`${lesson.folder}/${language}.mdx`) ?? '').split(/\s+/).length,
      );
      expect(Math.max(nl, en) / Math.min(nl, en), lesson.id).toBeLessThan(1.35);
    }
  });

  it('names the organisation by its placeholder, never by name', () => {
    for (const [path, text] of files) {
      if (path === 'course.yaml') continue;
      for (const name of Object.values(content.course.organisation.name)) expect(text.includes(name), path).toBe(false);
    }
  });

  it('links to secure addresses only', () => {
    for (const [path, text] of files) expect(/http:\/\//.test(text), path).toBe(false);
  });

  it('names a source only where the facts have one, and every source is used', () => {
    const texts = [...files].filter(([path]) => path !== 'sources.yaml').map(([, text]) => text);
    for (const id of Object.keys(content.sources))
      expect(
        texts.some((text) => text.includes(id)),
        id,
      ).toBe(true);
  });

  it('never uses the figures that have no checkable source', () => {
    for (const [path, text] of files)
      expect(/561\s?%|10\s?[×x] (more|meer)|8\s?[×x] (more|meer)/i.test(text), path).toBe(false);
  });
});

describe('the final check of lessons/', () => {
  const attempts = Array.from({ length: 500 }, (_, seed) => newAttempt(course, seed));

  it('draws three of each kind', () => {
    for (const attempt of attempts) {
      const drawn = drawRound(course, attempt, 1).map((id) => scored.find((question) => question.id === id)?.skill);
      for (const skill of ['compliment', 'complaint', 'question'])
        expect(drawn.filter((one) => one === skill)).toHaveLength(3);
    }
  });

  it('lets a draw be answered for 100', () => {
    for (const question of scored) expect(question.choices.filter((choice) => choice.score === 2)).toHaveLength(1);
  });
});

describe('the suspend data of lessons/', () => {
  it('fits 4,096 bytes on the worst path', () => {
    const intentions = content.lessons.flatMap((lesson) => lesson.intentions?.intentions.map((one) => one.id) ?? []);
    expect(worstBytes(course, intentions)).toBeLessThanOrEqual(4096);
  });

  it('takes at most 2,000 bytes for the complete course', () => {
    expect(worstBytes(course)).toBeLessThanOrEqual(2000);
  });
});
