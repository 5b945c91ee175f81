import { useEffect, useState } from 'react';
import { choiceOrder } from '../../course/draw.ts';
import { drawnQuestions, questionOf, roundAnswer } from '../../course/scoring.ts';
import { answerQuestion } from '../../state/answer.ts';
import { $attempt, $course } from '../../state/attempt.ts';
import { bankScenario } from '../../state/bank.ts';
import { beginCheck, checkOf } from '../../state/check.ts';
import { $lesson } from '../../state/navigate.ts';
import { use$ } from '../../state/use-store.ts';

/** The final check as it is taken: the question on screen, its answer once checked, and what comes next. */
export function useCheck(lesson: string) {
  const attempt = use$($attempt);
  const course = use$($course);
  const check = checkOf(attempt, course);
  const here = use$($lesson) === lesson;
  const [shown, setShown] = useState<string | null>(null);
  const left = check.left.length;

  // The first round starts by itself once the lessons before it are done; a new one starts where all drawn questions
  // have been removed from the course.
  useEffect(() => {
    if (here && left === 0 && check.idle) beginCheck();
  }, [here, left, check.idle]);

  const drawn = drawnQuestions(course, attempt).map((one) => one.id);
  const id = shown !== null && drawn.includes(shown) ? shown : check.open?.id;
  const question = id === undefined ? undefined : questionOf(course, id);
  const answer = id === undefined ? undefined : roundAnswer(attempt, id);

  return {
    ...check,
    scenario: question && bankScenario(question.id),
    order: question ? choiceOrder(attempt, question, attempt.round) : [],
    answer,
    /** The number of the question on screen, from 1. */
    number: id === undefined ? drawn.length : drawn.indexOf(id) + 1,
    of: drawn.length,
    check(key: string, latency: number) {
      if (id === undefined) return;
      setShown(id);
      answerQuestion(id, key, latency);
    },
    /** Goes to the next question; once the round is complete there is none, and the result is shown. */
    go: () => setShown(null),
  };
}
