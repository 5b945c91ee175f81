import { describe, expect, test } from 'vitest';
import { parseBuiltCourse } from '../../../scorm/package/built-course.ts';
import { builtCourse } from './fake-dist.ts';

const read = (course: unknown) => parseBuiltCourse(JSON.stringify(course), 'course.json', 'Make it anew.');

const question = {
  id: 'late',
  scenario: 'late',
  scene: 'start',
  lesson: 'check',
  skill: 'complaint',
  scored: true,
  title: { en: 'Late' },
  question: { en: 'What do you do?' },
  choices: [{ key: 'a', score: 2, text: { en: 'Answer.' } }],
};

test('a whole course is read as it was written', () => {
  const course = builtCourse({ questions: [question], lms: { preset: 'moodle' }, finalCheck: false });
  expect(read(course)).toEqual(course);
});

test('what a later version has besides is left out', () => {
  expect(read({ ...builtCourse(), later: true })).toEqual(builtCourse());
});

describe('a course that is not whole is refused, by file and field', () => {
  const { questions: _questions, ...without } = builtCourse();
  test.each<[string, unknown, string]>([
    ['without its questions', without, '"questions" is missing'],
    [
      'without the text of a choice',
      { ...without, questions: [{ ...question, choices: [{ key: 'a', score: 2 }] }] },
      '"questions.0.choices.0.text" is missing',
    ],
    ['with a text for a list', { ...builtCourse(), languages: 'nl' }, '"languages" is not what it should be'],
    ['that is a list', [], 'it is no course'],
    ['that is empty', {}, '"id" is missing'],
  ])('%s', (_what, course, fault) => {
    expect(() => read(course)).toThrow(`course.json is not a complete course: ${fault}. Make it anew.`);
  });

  test('that is no JSON', () => {
    expect(() => parseBuiltCourse('{', 'course.json', 'Make it anew.')).toThrow(
      'course.json is not a complete course: it is not valid JSON. Make it anew.',
    );
  });
});
