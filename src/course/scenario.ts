import { answersOf } from './attempt.ts';
import type { Answer, Attempt, Question } from './types.ts';

/**
 * The way through a branching scenario as it now stands: from the first scene along the latest answers. An answer counts
 * only when it was given after the one that led to its scene, so that another reply earlier on starts a new way.
 */
export function pathOf(attempt: Attempt, scenes: readonly Question[]): { question: Question; answer: Answer }[] {
  const path: { question: Question; answer: Answer }[] = [];
  let question = scenes[0];
  let after = -1;
  while (question && path.length < scenes.length) {
    const answer = answersOf(attempt, question.id).at(-1);
    const position = answer ? attempt.answers.indexOf(answer) : -1;
    if (!answer || position <= after) break;
    path.push({ question, answer });
    after = position;
    const next = question.choices.find((choice) => choice.key === answer.key)?.next;
    question = next ? scenes.find((scene) => scene.scene === next) : undefined;
  }
  return path;
}
