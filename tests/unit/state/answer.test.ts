import { expect, test } from 'vitest';
import { decide, newAttempt } from '../../../src/course/attempt.ts';
import { decode, encode } from '../../../src/course/suspend-data.ts';
import { $attempt, $course } from '../../../src/state/attempt.ts';
import { answerQuestion } from '../../../src/state/answer.ts';
import { $language } from '../../../src/state/language.ts';
import { course } from '../course/sample.ts';

const question = course.questions[0]?.id ?? '';

test('an answer tells in which language the course was shown, also where none was ever chosen', () => {
  $course.set(course);
  $attempt.set(newAttempt(course, 7));
  $language.set('en');
  answerQuestion(question, 'a', 3);
  expect($attempt.get()).toMatchObject({ language: 'en', answers: [{ question }], decided: { language: 0 } });
  expect(decode(encode($attempt.get(), 4096), course)).toMatchObject({ language: 'en' });
});

test('a language that was chosen stays', () => {
  $course.set(course);
  $attempt.set(decide(newAttempt(course, 7), 'language', 'nl', 100));
  $language.set('en');
  answerQuestion(question, 'a', 3);
  expect($attempt.get()).toMatchObject({ language: 'nl', decided: { language: 100 } });
});

test('what is shown takes the place of what was shown before, and of no choice', () => {
  $course.set(course);
  $attempt.set({ ...newAttempt(course, 7), language: 'nl' });
  $language.set('en');
  answerQuestion(question, 'a', 3);
  expect($attempt.get().language).toBe('en');
});
