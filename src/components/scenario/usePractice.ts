import { useMemo, useState } from 'react';
import { pathOf } from '../../course/scenario.ts';
import type { ScenarioFile } from '../../schemas/scenario.ts';
import { answerQuestion } from '../../state/answer.ts';
import { $attempt, $course } from '../../state/attempt.ts';
import { use$ } from '../../state/use-store.ts';
import type { Step } from './thread.ts';

/** What a practice shows: a scene asked, a scene's feedback, or the ending. */
export type Moment = { readonly index: number; readonly phase: 'ask' | 'feedback' | 'ending' };

/** Where a returning learner goes on: after the last answer. */
function momentAt(steps: readonly Step[]): Moment {
  const last = steps.at(-1);
  if (!last) return { index: 0, phase: 'ask' };
  const leads = last.question.choices.find((choice) => choice.key === last.answer.key)?.next;
  return leads ? { index: steps.length, phase: 'ask' } : { index: steps.length - 1, phase: 'ending' };
}

/** The state of a branching scenario: the answers in the attempt, and what is on screen. */
export function usePractice(scenario: ScenarioFile) {
  const attempt = use$($attempt);
  const course = use$($course);
  const [chosen, setMoment] = useState<Moment | null>(null);
  const questions = useMemo(
    () => course.questions.filter((question) => question.scenario === scenario.id),
    [course, scenario.id],
  );
  const steps = useMemo(() => pathOf(attempt, questions), [attempt, questions]);
  const moment = chosen ?? momentAt(steps);
  const current =
    moment.phase === 'ask' ? nextScene(scenario, steps, moment.index) : steps[moment.index]?.question.scene;
  const scene = scenario.scenes.find((one) => one.id === current);

  return {
    scene,
    moment,
    /** The answered scenes above the one on screen. */
    before: steps.slice(0, moment.index),
    /** The answer on screen, once checked. */
    step: moment.phase === 'ask' ? undefined : steps[moment.index],
    check(key: string, latency: number) {
      const question = questions.find((one) => one.scene === scene?.id);
      if (!question) return;
      setMoment({ index: moment.index, phase: 'feedback' });
      answerQuestion(question.id, key, latency);
    },
    go: () => setMoment(momentAt(steps)),
    /** Asks a scene again: another reply shows what would have happened. */
    back: (index: number) => setMoment({ index, phase: 'ask' }),
  };
}

function nextScene(scenario: ScenarioFile, steps: readonly Step[], index: number): string | undefined {
  if (index === 0) return scenario.scenes[0]?.id;
  const before = steps[index - 1];
  return before?.question.choices.find((choice) => choice.key === before.answer.key)?.next;
}
