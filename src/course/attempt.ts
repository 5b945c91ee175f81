import type { Answer, Attempt, Course, Decision } from './types.ts';

/** A new attempt, before the first lesson. `seed` fixes its draws and shuffles. */
export function newAttempt(course: Course, seed: number): Attempt {
  return {
    course: course.id,
    revision: 0,
    seed: seed >>> 0,
    language: null,
    place: null,
    done: [],
    answers: [],
    round: 0,
    draw: [],
    best: null,
    passed: false,
    passedAt: null,
    intention: null,
    decided: { language: 0, place: 0, intention: 0 },
  };
}

/** The attempt with some fields changed, one revision on; the same object when nothing changes. */
export function change(attempt: Attempt, fields: Partial<Attempt>): Attempt {
  const changed = (Object.keys(fields) as (keyof Attempt)[]).some((name) => fields[name] !== attempt[name]);
  return changed ? { ...attempt, ...fields, revision: attempt.revision + 1 } : attempt;
}

/** Marks a lesson as completed; once completed it stays so. */
export function completeLesson(attempt: Attempt, lesson: string): Attempt {
  return attempt.done.includes(lesson) ? attempt : change(attempt, { done: [...attempt.done, lesson] });
}

/** This question's answers, the latest (the highest round) last. */
export function answersOf(attempt: Attempt, question: string): readonly Answer[] {
  return attempt.answers.filter((answer) => answer.question === question).toSorted((a, b) => a.round - b.round);
}

/** The number of the next answer to a question: its round in practice, the check's round when it is drawn. */
function nextRound(attempt: Attempt, question: string): number {
  if (attempt.draw.includes(question)) return attempt.round;
  return Math.max(0, ...answersOf(attempt, question).map((answer) => answer.round)) + 1;
}

/** The last second that a date can be written as: the end of the year 9999. */
export const lastSecond = 253_402_300_799;

/** Whole seconds that a date can hold; 0, unknown, where a clock gave no number. */
const wholeSeconds = (value: number): number =>
  Number.isNaN(value) ? 0 : Math.round(Math.min(Math.max(0, value), lastSecond));

/**
 * Adds a checked answer; `at` is in whole seconds since 1970, `latency` in seconds. A drawn question is answered once a
 * round: a second answer to it changes nothing.
 */
export function answer(attempt: Attempt, question: string, key: string, at: number, latency: number): Attempt {
  const round = nextRound(attempt, question);
  if (attempt.answers.some((one) => one.question === question && one.round === round)) return attempt;
  const added: Answer = { question, round, key, at: wholeSeconds(at), latency: wholeSeconds(latency) };
  return change(attempt, { answers: [...attempt.answers, added] });
}

/**
 * Notes in which language a learner is shown the course who has never chosen one: that goes with the next thing they do, and
 * any choice of theirs has its way over it.
 */
export const shownIn = (attempt: Attempt, language: string): Attempt =>
  language === '' || attempt.decided.language > 0 ? attempt : { ...attempt, language };

/**
 * Records a decision on language, place or intention; `at` is in seconds since 1970. Where the clock was set back, it
 * counts as one second after the decision before it.
 */
export function decide(attempt: Attempt, what: Decision, value: string, at: number): Attempt {
  if (attempt[what] === value) return attempt;
  const time = Math.min(lastSecond, Math.max(wholeSeconds(at), attempt.decided[what] + 1));
  return change(attempt, { [what]: value, decided: { ...attempt.decided, [what]: time } });
}
