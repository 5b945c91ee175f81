import { drawnQuestions, pointsOf, roundAnswer, roundResult } from '../course/scoring.ts';
import { lessonToReadAgain, skillResults } from '../course/skills.ts';
import type { Attempt, Course } from '../course/types.ts';

/** What the result page shows: the last complete round beside the recorded best, by skill and by answer. */
export const resultOf = (attempt: Attempt, course: Course) => ({
  /** This round's result; null while it is under way. */
  round: roundResult(course, attempt),
  best: attempt.best,
  passed: attempt.passed,
  passMark: course.passMark,
  intention: attempt.intention,
  skills: skillResults(course, attempt),
  /** The one lesson to read again, if any. */
  again: lessonToReadAgain(course, attempt),
  answers: drawnQuestions(course, attempt).flatMap((question) => {
    const answer = roundAnswer(attempt, question.id);
    return answer
      ? [{ id: question.id, skill: question.skill, key: answer.key, points: pointsOf(question, answer.key) }]
      : [];
  }),
});
