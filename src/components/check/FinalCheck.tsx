import { useState } from 'react';
import { words } from '../../i18n/words.ts';
import { $course } from '../../state/attempt.ts';
import { beginCheck } from '../../state/check.ts';
import { exercisesOf } from '../../state/exercises.ts';
import { exercisePlace, nextLesson } from '../../state/navigate.ts';
import { $session } from '../../state/status.ts';
import { use$, useLanguage } from '../../state/use-store.ts';
import { Completed } from './Completed.tsx';
import { Situation } from './Situation.tsx';
import { useCheck } from './useCheck.ts';

type Props = { readonly lesson: string; readonly defaultLanguage: string };

function LessonsLeft({ left, lesson, language }: { left: readonly string[]; lesson: string; language: string }) {
  const { titles } = exercisesOf(lesson) ?? {};
  const own = words(language);
  const { practice, testOut } = use$($course);
  return (
    <div className="lessons-left">
      <p>{own[practice === 'required' ? 'practiceFirst' : 'lessonsFirst']}</p>
      <ul>
        {left.map((id) => (
          <li key={id} data-left={id}>
            <a href={`#${practice === 'required' ? exercisePlace(id) : id}`}>{titles?.[id]?.[language]}</a>
          </li>
        ))}
      </ul>
      {testOut && (
        <button type="button" className="button secondary" data-action="test-out">
          {own['testOut']}
        </button>
      )}
    </div>
  );
}

/** The final check: the drawn scenarios one after the other, each with its reasons. */
export function FinalCheck({ lesson, defaultLanguage }: Props) {
  const language = useLanguage(defaultLanguage);
  const own = words(language);
  const check = useCheck(lesson);
  const review = use$($session) === 'review';
  const [turn, setTurn] = useState(0);
  const { scenario, answer } = check;
  if (check.left.length > 0) return <LessonsLeft left={check.left} {...{ lesson, language }} />;
  if (!scenario) {
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
  const last = check.open === undefined;
  const goOn = () => {
    setTurn(turn + 1);
    check.go();
    if (last) nextLesson();
  };
  return (
    <div className="check" data-begun={check.number > 1 || undefined}>
      {review && <p className="practice-note">{own['practiceOnly']}</p>}
      <Situation
        key={`${scenario.id}/${check.round}`}
        {...{ scenario, language }}
        order={check.order}
        answer={answer?.key}
        number={check.number}
        of={check.of}
        takesFocus={turn > 0}
        onCheck={check.check}
      >
        <button type="button" className="button" data-action="continue" onClick={goOn}>
          {own[last ? 'seeResult' : 'nextSituation']}
        </button>
      </Situation>
    </div>
  );
}
