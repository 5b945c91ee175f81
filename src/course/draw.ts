import { answersOf, change } from './attempt.ts';
import { hash, shuffle } from './random.ts';
import { pointsOf } from './scoring.ts';
import type { Attempt, Course, Question } from './types.ts';

/** The priority of a question in a retry, lowest first: 0 not yet seen, 1 missed last time, 2 answered best last time. */
function rank(attempt: Attempt, question: Question): number {
  const last = answersOf(attempt, question.id).at(-1);
  if (!last) return 0;
  return pointsOf(question, last.key) === 2 ? 2 : 1;
}

/** The questions of a round of the final check: as many of each skill as the course says, those not yet seen or missed first. */
export function drawRound(course: Course, attempt: Attempt, round: number): string[] {
  const seed = hash(`${attempt.seed}/${round}`);
  const bank = shuffle(
    course.questions.filter((question) => question.scored),
    seed,
  );
  const skills = [...new Set(bank.map((question) => question.skill))];
  const drawn = skills.flatMap((skill) =>
    bank
      .filter((question) => question.skill === skill)
      .toSorted((a, b) => rank(attempt, a) - rank(attempt, b))
      .slice(0, course.finalCheck.perSkill),
  );
  return shuffle(
    drawn.map((question) => question.id),
    seed + 1,
  );
}

/** Begins the next round of the final check; while one is under way, nothing changes. */
export function beginRound(course: Course, attempt: Attempt, underWay: boolean): Attempt {
  if (underWay) return attempt;
  const round = attempt.round + 1;
  return change(attempt, { round, draw: drawRound(course, attempt, round) });
}

/** The order in which a question's choices are shown; the attempt's seed and the round determine it. */
export function choiceOrder(
  attempt: Pick<Attempt, 'seed'>,
  question: Pick<Question, 'id' | 'choices'>,
  round: number,
): string[] {
  return shuffle(
    question.choices.map((choice) => choice.key),
    hash(`${attempt.seed}/${round}/${question.id}`),
  );
}
