import { describe, expect, test } from 'vitest';
import { loadCourse } from '../../src/build/course-folder.ts';
import { editionOf, hasFinalCheck } from '../../src/build/edition.ts';

const content = loadCourse({ folder: 'lessons' });

const lessonIds = content.course.lessons.map(({ id }) => id);

describe('a package of one language', () => {
  test.each(content.course.languages)('in %s holds no text in another', (language) => {
    const { course, ...rest } = editionOf(content, { language });
    const others = content.course.languages.filter((one) => one !== language);
    const keys = new Set<string>();
    JSON.stringify({ course, ...rest }, (key, value: unknown) => (keys.add(key), value));
    expect(course.languages).toEqual([language]);
    for (const other of others) expect([...keys]).not.toContain(other);
    expect(rest.bank).toHaveLength(content.bank.length);
  });
});

describe('a package of one lesson', () => {
  test.each(lessonIds.slice(0, -2))('%s is that lesson alone, under an id and a title of its own', (lesson) => {
    const { course, lessons, bank } = editionOf(content, { lesson });
    expect(lessons.map(({ id }) => id)).toEqual([lesson]);
    expect(course.id).toBe(`${content.course.id}-${lesson}`);
    expect(course.title).toEqual(
      Object.fromEntries(Object.entries(lessons[0]?.heads ?? {}).map(([language, { title }]) => [language, title])),
    );
    expect([hasFinalCheck(course), bank.length]).toEqual([false, 0]);
  });

  test('of the final check brings its bank and the result along, and is passed as the course is', () => {
    const { course, lessons, bank } = editionOf(content, { lesson: 'final-check' });
    expect(lessons.map(({ id }) => id)).toEqual(['final-check', 'your-code']);
    expect([hasFinalCheck(course), bank.length]).toEqual([true, content.bank.length]);
  });

  test('says what to do where there is no such lesson or language, and where the lesson is the result', () => {
    expect(() => editionOf(content, { lesson: 'complimant' })).toThrow(
      /no lesson "complimant"\. Did you mean "compliment"\?/,
    );
    expect(() => editionOf(content, { language: 'de' })).toThrow(/no language "de"\..*It has: nl, en\./);
    expect(() => editionOf(content, { lesson: 'your-code' })).toThrow(/Package "final-check"/);
  });
});

test('loads what is asked for, whatever was loaded before', () => {
  expect(loadCourse({ folder: 'lessons' }).lessons).toHaveLength(9);
  expect(loadCourse({ folder: 'lessons', lesson: 'compliment' }).lessons).toHaveLength(1);
  expect(loadCourse({ folder: 'lessons', language: 'nl' }).course.languages).toEqual(['nl']);
  expect(loadCourse({ folder: 'lessons' }).lessons).toHaveLength(9);
});
