import { drawnQuestions, pointsOf, roundAnswer } from './scoring.ts';
import type { Attempt, Course, Skill } from './types.ts';

/** What a round came to in one skill: points earned, of how many. */
export type SkillResult = { readonly skill: Skill; readonly points: number; readonly of: number };

/** This round's points by skill, in the order of the course's questions. */
export function skillResults(course: Course, attempt: Attempt): SkillResult[] {
  const drawn = drawnQuestions(course, attempt);
  const skills = [...new Set(course.questions.filter((question) => question.scored).map((question) => question.skill))];
  return skills
    .map((skill) => {
      const asked = drawn.filter((question) => question.skill === skill);
      const points = asked.reduce(
        (sum, question) => sum + pointsOf(question, roundAnswer(attempt, question.id)?.key ?? ''),
        0,
      );
      return { skill, points, of: asked.length * 2 };
    })
    .filter(({ of }) => of > 0);
}
