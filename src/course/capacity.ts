import { newAttempt } from './attempt.ts';
import { placeName } from './place.ts';
import { bytesNeeded } from './suspend-data.ts';
import type { Answer, Attempt, Course } from './types.ts';

const worstRound = 99;
const later = 1_700_000_000;
const year = 31_536_000;

const longest = (names: readonly string[]): string | undefined => names.toSorted((a, b) => b.length - a.length)[0];

/** The attempt that takes most room: everything done, every question answered late and by the choice that takes most. */
export function worstAttempt(course: Course, intentions: readonly string[] = []): Attempt {
  const answers = course.questions.map(({ id, choices }, index): Answer => ({
    question: id,
    key:
      choices
        .map(({ key }) => key)
        .toSorted()
        .at(-1) ?? 'z',
    round: worstRound,
    at: later + (index === 0 ? 0 : year),
    latency: 36_000,
  }));
  const scored = course.questions.filter((question) => question.scored);
  const skills = [...new Set(scored.map((question) => question.skill))];
  return {
    ...newAttempt(course, 0xffffffff),
    revision: 999_999,
    language: longest(course.languages) ?? null,
    place: placeName({ lesson: course.lessons[0] ?? '', step: 99 }),
    done: course.lessons,
    answers,
    round: worstRound,
    draw: skills.flatMap((skill) =>
      scored
        .filter((one) => one.skill === skill)
        .map((one) => one.id)
        .slice(0, course.finalCheck.perSkill),
    ),
    best: 66.67,
    passed: true,
    passedAt: later,
    intention: longest(intentions) ?? null,
    decided: { language: later, place: later, intention: later },
  };
}

/** The most bytes of suspend data that the course can come to, with every lesson and every question's latest answer kept. */
export function worstBytes(course: Course, intentions: readonly string[] = []): number {
  return bytesNeeded(worstAttempt(course, intentions));
}
