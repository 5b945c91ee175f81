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

/** The lesson that practises the skill in which this round fell shortest; null where it fell short in none. */
export function lessonToReadAgain(course: Course, attempt: Attempt): string | null {
  const short = skillResults(course, attempt).filter(({ points, of }) => points < of);
  const [weakest] = short.toSorted((one, other) => one.points / one.of - other.points / other.of);
  const practice = course.questions.findLast(({ scored, skill }) => !scored && skill === weakest?.skill);
  return practice?.lesson ?? null;
}
