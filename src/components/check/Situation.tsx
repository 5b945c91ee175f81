import type { ReactNode } from 'react';
import { filled, words } from '../../i18n/words.ts';
import type { ScenarioFile } from '../../schemas/scenario.ts';
import { Nth } from '../scenario/Nth.tsx';
import { Question } from '../scenario/Question.tsx';
import { Thread } from '../scenario/Thread.tsx';
import { usePlayOn } from '../scenario/usePlayOn.ts';
import { choiceOf, replyPosts, resultName, scenePosts } from '../scenario/thread.ts';
import { useFocus } from '../statements/useItems.ts';
import { Verdict } from '../scenario/Verdict.tsx';

type Props = {
  readonly scenario: ScenarioFile;
  /** The keys of the choices, in the order in which they are shown. */
  readonly order: readonly string[];
  /** The key that was checked; undefined while it is being asked. */
  readonly answer: string | undefined;
  readonly language: string;
  /** Which one it is, from 1, and of how many. */
  readonly number: number;
  readonly of: number;
  /** True where the learner got here by a button: the focus then moves to it. */
  readonly takesFocus: boolean;
  readonly onCheck: (key: string, latency: number) => void;
  /** The button to go on, shown once it is answered. */
  readonly children: ReactNode;
};

/** One situation of the final check or of a refresher: what happened, the question, and after the check the reasons. */
export function Situation({ scenario, order, answer, language, number, of, takesFocus, onCheck, children }: Props) {
  const own = words(language);
  const title = useFocus<HTMLHeadingElement>(takesFocus);
  const scene = scenario.scenes[0];
  const choice = scene && choiceOf(scene, answer);
  const play = usePlayOn(scenario.id, choice ? 1 + (choice.then?.length ?? 0) : 0);
  if (!scene) return null;
  const markOf = (key: string) => {
    if (answer === undefined) return undefined;
    return choiceOf(scene, key)?.score === 2 ? 'best' : key === answer ? 'chosen' : undefined;
  };
  const replies = answer === undefined ? [] : replyPosts(scene, answer, own['you'] ?? '', language);
  const posts = [...scenePosts(scene, language), ...replies];
  return (
    <>
      <h3 className="check-number" tabIndex={-1} ref={title}>
        <Nth n={number} of={of} words={`${filled(own['questionOf'], { n: number, of })}:`} /> {scenario.title[language]}
        <progress
          className="check-progress"
          value={number - (answer === undefined ? 1 : 0)}
          max={of}
          aria-hidden="true"
        />
      </h3>
      <div className="side">
        <p className="situation">{scenario.situation[language]}</p>
        <Thread
          place={scenario.place}
          {...{ posts, language }}
          typing={replies.length - play.shown}
          isFresh={play.isFresh && answer !== undefined}
        />
      </div>
      <Question
        scenario={scenario.id}
        scene={scene.id}
        language={language}
        legend={scene.question[language] ?? ''}
        choices={order.map((key) => ({ key, text: choiceOf(scene, key)?.text[language] ?? '', mark: markOf(key) }))}
        checked={answer}
        result={answer === undefined ? undefined : resultName(choiceOf(scene, answer)?.score ?? 0)}
        takesFocus={false}
        onCheck={(key, latency) => {
          play.begin();
          onCheck(key, latency);
        }}
      >
        <Verdict {...{ scene, language }} answer={play.isOver ? answer : undefined} isFresh={play.isFresh}>
          {children}
        </Verdict>
      </Question>
    </>
  );
}
