import type { BuiltCourse } from '../../package/built-course.ts';
import { randomFrom } from './random.ts';

type Choice = BuiltCourse['questions'][number]['choices'][number];

/** How a question works in the model: the chance of the best reply is 1 ÷ (1 + exp(−slope × (ability − difficulty))). */
export type Item = {
  readonly id: string;
  readonly skill: string;
  readonly scored: boolean;
  readonly difficulty: number;
  readonly slope: number;
  readonly choices: readonly (Choice & { readonly weight: number })[];
};

const difficultyOfSkill: Readonly<Record<string, number>> = { compliment: -1.5, question: -1.1, complaint: -0.7 };

/** A question's place in the model. Every seventh scored question hardly tells able people from others. */
function itemOf(question: BuiltCourse['questions'][number], nth: number, seed: number): Item {
  const random = randomFrom(seed, `item/${question.id}`);
  const plain = question.scored && nth % 7 === 3;
  return {
    id: question.id,
    skill: question.skill,
    scored: question.scored,
    difficulty: (difficultyOfSkill[question.skill] ?? -1.3) + 0.7 * random.normal() - (question.scored ? 0 : 0.3),
    slope: plain ? 0.1 : 0.9 + 0.5 * random.next(),
    choices: question.choices.map((choice) => ({ ...choice, weight: 0.3 + random.next() ** 2 * 3 })),
  };
}

/** The course's questions with difficulty, slope and the pull of each choice, which follow from the seed. */
export function itemsOf(course: BuiltCourse, seed: number): readonly Item[] {
  return course.questions.map((question, nth) => itemOf(question, nth, seed));
}

/** The chance that someone of this ability gives the best reply. */
export const chanceOfBest = (item: Item, ability: number): number =>
  1 / (1 + Math.exp(-item.slope * (ability - item.difficulty)));
