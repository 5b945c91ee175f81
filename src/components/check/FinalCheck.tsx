import { useState } from 'react';
import { filled, words } from '../../i18n/words.ts';
import type { Text } from '../../schemas/text.ts';
import { beginCheck } from '../../state/check.ts';
import { next } from '../../state/navigate.ts';
import { useLanguage } from '../../state/use-store.ts';
import { Question } from '../scenario/Question.tsx';
import { Thread } from '../scenario/Thread.tsx';
import { replyPosts, resultName, scenePosts } from '../scenario/thread.ts';
import { Verdict } from '../scenario/Verdict.tsx';
import { Completed } from './Completed.tsx';
import { useCheck } from './useCheck.ts';

type Props = {
  readonly lesson: string;
  /** Titles of the lessons, by id. */
  readonly titles: Readonly<Record<string, Text>>;
  readonly defaultLanguage: string;
};

function LessonsLeft({
  left,
  titles,
  language,
}: {
  left: readonly string[];
  titles: Props['titles'];
  language: string;
}) {
  return (
    <div className="lessons-left">
      <p>{words(language)['lessonsFirst']}</p>
      <ul>
        {left.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{titles[id]?.[language]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The final check: the drawn scenarios one after the other, each with its reasons. */
export function FinalCheck({ lesson, titles, defaultLanguage }: Props) {
  const language = useLanguage(defaultLanguage);
  const own = words(language);
  const check = useCheck(lesson);
  const [turn, setTurn] = useState(0);
  const { question, scenario, scene, answer } = check;
  if (check.left.length > 0) return <LessonsLeft left={check.left} titles={titles} language={language} />;
  if (!question || !scenario || !scene) {
    const again = () => {
      setTurn(turn + 1);
      beginCheck();
    };
    return check.result ? (
      <Completed result={check.result} language={language} onRetry={again} />
    ) : (
      <p className="loading">{own['loading']}</p>
    );
  }
  const chosen = question.choices.find((choice) => choice.key === answer?.key);
  const choice = (key: string) => scene.choices.find((one) => one.key === key);
  const last = check.open === undefined;
  const goOn = () => {
    setTurn(turn + 1);
    check.go();
    if (last) next();
  };
  const posts = [
    ...scenePosts(scene, language),
    ...(answer ? replyPosts(scene, answer.key, own['you'] ?? '', language) : []),
  ];
  return (
    <div className="check">
      <p className="check-number">
        {filled(own['questionOf'], { n: check.number, of: check.of })}
        <progress
          className="check-progress"
          value={check.number - (answer ? 0 : 1)}
          max={check.of}
          aria-hidden="true"
        />
      </p>
      <p className="situation">{scenario.situation[language]}</p>
      <Thread place={scenario.place} posts={posts} language={language} />
      <Question
        key={`${scenario.id}/${check.round}`}
        scenario={scenario.id}
        scene={scene.id}
        language={language}
        legend={scene.question[language] ?? ''}
        choices={check.order.map((key) => ({
          key,
          text: choice(key)?.text[language] ?? '',
          mark:
            answer === undefined
              ? undefined
              : choice(key)?.score === 2
                ? 'best'
                : key === answer.key
                  ? 'chosen'
                  : undefined,
        }))}
        checked={answer?.key}
        result={answer && resultName(chosen?.score ?? 0)}
        takesFocus={turn > 0}
        onCheck={check.check}
      >
        {answer && (
          <Verdict scene={scene} answer={answer.key} language={language} fresh>
            <button type="button" className="button" data-action="continue" onClick={goOn}>
              {own[last ? 'seeResult' : 'continue']}
            </button>
          </Verdict>
        )}
      </Question>
    </div>
  );
}
