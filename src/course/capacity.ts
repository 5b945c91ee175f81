import { newAttempt } from './attempt.ts';
import { placeName } from './place.ts';
import { encode } from './suspend-data.ts';
import type { Answer, Attempt, Course } from './types.ts';

const worstRound = 99;
const later = 1_700_000_000;
const year = 31_536_000;

/** The attempt that takes most room: everything done, every question answered late, the longest names drawn and chosen. */
export function worstAttempt(course: Course, intentions: readonly string[] = []): Attempt {
  const longest = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length);
  const answers = course.questions.map(({ id, choices }, index): Answer => ({
    question: id,
    key: choices[0]?.key ?? 'a',
    round: worstRound,
    at: later + (index === 0 ? 0 : year),
    latency: 36_000,
  }));
  const scored = course.questions.filter((question) => question.scored);
  const skills = [...new Set(scored.map((question) => question.skill))];
  return {
    ...newAttempt(course, 0xffffffff),
    revision: 999_999,
    language: course.languages[0] ?? null,
    place: placeName({ lesson: longest(course.lessons)[0] ?? '', step: 99 }),
    done: course.lessons,
    answers,
    round: worstRound,
    draw: skills.flatMap((skill) =>
      longest(scored.filter((one) => one.skill === skill).map((one) => one.id)).slice(0, course.finalCheck.perSkill),
    ),
    best: 66.67,
    passed: true,
    passedAt: later,
    intention: longest(intentions)[0] ?? null,
  };
}

/** The most bytes of suspend data that the course can come to, with every answer and its time kept. */
export function worstBytes(course: Course, intentions: readonly string[] = []): number {
  return encode(worstAttempt(course, intentions), Infinity).length;
}
