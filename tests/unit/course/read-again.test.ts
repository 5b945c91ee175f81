import { expect, test } from 'vitest';
import { answer, newAttempt } from '../../../src/course/attempt.ts';
import { beginRound } from '../../../src/course/draw.ts';
import { openQuestion } from '../../../src/course/scoring.ts';
import { lessonToReadAgain } from '../../../src/course/skills.ts';
import { course, keyFor } from './sample.ts';

/** The lesson to read again where compliments earn this many points each, and all else is best. */
function readAgain(points: 0 | 1 | 2): string | null {
  let attempt = beginRound(course, newAttempt(course, 7), false);
  for (let asked = openQuestion(course, attempt); asked; asked = openQuestion(course, attempt)) {
    const worth = asked.skill === 'compliment' ? points : 2;
    attempt = answer(attempt, asked.id, keyFor(asked, worth), 1, 1);
  }
  return lessonToReadAgain(course, attempt);
}

test('the lesson to read again is the one that practises the weakest skill, and none where nothing fell short', () => {
  expect(readAgain(0)).toBe('practice');
  expect(readAgain(1)).toBe('practice');
  expect(readAgain(2)).toBeNull();
});
