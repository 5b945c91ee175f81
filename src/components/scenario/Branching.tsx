import { useEffect, useRef, useState } from 'react';
import { words } from '../../i18n/words.ts';
import type { ScenarioFile } from '../../schemas/scenario.ts';
import { useLanguage } from '../../state/use-store.ts';
import { Ending } from './Ending.tsx';
import { bringIntoView } from './into-view.ts';
import { Question } from './Question.tsx';
import { Thread } from './Thread.tsx';
import { choiceOf, replyPosts, resultName, scenePosts, threadOf } from './thread.ts';
import { usePlayOn } from './usePlayOn.ts';
import { usePractice } from './usePractice.ts';
import { Verdict } from './Verdict.tsx';

type Props = { readonly scenario: ScenarioFile; readonly defaultLanguage: string };

/** A branching scenario: the thread continues after each reply, and earlier choices can be made again. */
export function Branching({ scenario, defaultLanguage }: Props) {
  const language = useLanguage(defaultLanguage);
  const own = words(language);
  const practice = usePractice(scenario);
  // Counts the learner's steps forward and back: each one mounts the question afresh, with the focus on it.
  const [turn, setTurn] = useState(0);
  const { scene, moment, before, step } = practice;
  const you = own['you'] ?? '';
  const replies = scene && step ? replyPosts(scene, step.answer.key, you, language) : [];
  const play = usePlayOn(`${scene?.id}/${turn}`, replies.length);
  const first = `${scene?.id}-0`;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (turn === 0) return;
    const ending = root.current?.querySelector('.ending');
    bringIntoView(ending ?? root.current?.querySelector(`[data-post="${first}"]`) ?? null);
  }, [turn, first]);
  if (!scene) return null;
  const posts = [...threadOf(scenario, before, you, language), ...scenePosts(scene, language), ...replies];
  const chosen = choiceOf(scene, step?.answer.key);
  const go = (then: () => void) => () => {
    setTurn(turn + 1);
    then();
  };
  return (
    <div className="practice" ref={root}>
      <div className="side">
        <h3 className="practice-title">{scenario.title[language]}</h3>
        <p className="situation">{scenario.situation[language]}</p>
        <Thread
          place={scenario.place}
          {...{ posts, language }}
          typing={replies.length - play.shown}
          isFresh={play.isFresh && step !== undefined}
        />
      </div>
      {moment.phase === 'ending' ? (
        <Ending
          {...{ scenario, language }}
          steps={step ? [...before, step] : before}
          onBack={(index) => go(() => practice.back(index))()}
        />
      ) : (
        <Question
          key={`${scene.id}/${turn}`}
          scenario={scenario.id}
          scene={scene.id}
          language={language}
          legend={scene.question[language] ?? ''}
          choices={scene.choices.map(({ key, text, score }) => ({
            key,
            text: text[language] ?? '',
            mark:
              step === undefined ? undefined : score === 2 ? 'best' : key === step.answer.key ? 'chosen' : undefined,
          }))}
          checked={step?.answer.key}
          result={step && resultName(chosen?.score ?? 0)}
          takesFocus={turn > 0}
          onCheck={(key, latency) => {
            play.begin();
            practice.check(key, latency);
          }}
        >
          <Verdict {...{ scene, language }} answer={play.isOver ? step?.answer.key : undefined} isFresh={play.isFresh}>
            <button type="button" className="button" data-action="continue" onClick={go(practice.go)}>
              {own[chosen?.next ? 'continue' : 'seeEnding']}
            </button>
          </Verdict>
        </Question>
      )}
    </div>
  );
}
