import { pointsOf, questionOf } from './scoring.ts';
import type { Answer, Course } from './types.ts';

/** A checked answer as reports know it: the same in every standard. */
export type Report = {
  readonly id: string;
  readonly objective: string;
  readonly description: string;
  /** The key of the best choice. */
  readonly correct: string;
  readonly response: string;
  /** Best, acceptable, poor. */
  readonly result: 'correct' | 'neutral' | 'incorrect';
  /** The share of the score it carries: 0 for practice. */
  readonly weighting: number;
  /** Seconds. */
  readonly latency: number;
  /** Seconds since 1970. */
  readonly at: number;
};

const results = ['incorrect', 'neutral', 'correct'] as const;

/** The name of one answer: no other has this question and round. */
export const answerName = (answer: Answer): string => `${answer.question}.${answer.round}`;

/** What an answer is reported as, or null where the course no longer has the question. Times are in seconds. */
export function reportOf(course: Course, answer: Answer): Report | null {
  const question = questionOf(course, answer.question);
  if (!question) return null;
  return {
    id: question.id,
    objective: question.lesson,
    description: question.description,
    correct: question.choices.find((choice) => choice.score === 2)?.key ?? '',
    response: answer.key,
    result: results[pointsOf(question, answer.key)] ?? 'incorrect',
    weighting: question.scored ? 1 : 0,
    latency: answer.latency,
    at: answer.at,
  };
}
