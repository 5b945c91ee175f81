import { filled, words } from '../../i18n/words.ts';
import { $attempt, $course } from '../../state/attempt.ts';
import { beginCheck } from '../../state/check.ts';
import { exercisesOf } from '../../state/exercises.ts';
import { chooseIntention } from '../../state/intention.ts';
import { exercisePlace, goTo } from '../../state/navigate.ts';
import { resultOf } from '../../state/result.ts';
import { $session } from '../../state/status.ts';
import { use$, useLanguage } from '../../state/use-store.ts';
import { Answers } from './Answers.tsx';
import { Intention } from './Intention.tsx';
import { Reminder } from './Reminder.tsx';
import { Ring } from './Ring.tsx';
import { Skills } from './Skills.tsx';

type Props = { readonly lesson: string; readonly defaultLanguage: string };

function retry(): void {
  beginCheck();
  goTo(exercisePlace($course.get().finalCheck.lesson));
}

function NoResult({ language }: { language: string }) {
  const own = words(language);
  const underWay = use$($attempt).draw.length > 0;
  if (use$($session) === 'review') return <p className="no-result">{own['noResultReview']}</p>;
  return (
    <div className="no-result">
      <p>{own[underWay ? 'noResultUnderWay' : 'noResult']}</p>
      <a className="button" href={`#${exercisePlace(use$($course).finalCheck.lesson)}`}>
        {own[underWay ? 'goOnCheck' : 'toCheck']}
      </a>
    </div>
  );
}

/** The score in figures and words. What is recorded is the best; a lower second try is shown, and changes nothing. */
function Summary({ language, result }: { language: string; result: ReturnType<typeof resultOf> }) {
  const own = words(language);
  const { round, best, passed, passMark } = result;
  const score = Math.round(best ?? 0);
  const review = use$($session) === 'review';
  const other = round !== null && best !== null && (review ? round.score !== best : round.score < best);
  return (
    <div className="summary" data-passed={passed}>
      <Ring score={best ?? 0} passMark={passMark} />
      <div>
        <h3>{own[passed ? 'passed' : 'notYet']}</h3>
        <p>{filled(own[passed ? 'passedText' : review ? 'notYetReview' : 'notYetText'], { score, passMark })}</p>
        {other && <p>{filled(own['lowerRound'], { round: Math.round(round.score), score })}</p>}
        {!review && (
          <button type="button" className={passed ? 'button secondary' : 'button'} data-action="retry" onClick={retry}>
            {own['retry']}
          </button>
        )}
      </div>
    </div>
  );
}

/** The result: score, skills, every answer with its reasons, and one intention to take along. */
export function Result({ lesson, defaultLanguage }: Props) {
  const language = useLanguage(defaultLanguage);
  const result = resultOf(use$($attempt), use$($course));
  const { best, intention, skills, answers } = result;
  const { intentions, skillNames = {}, calendar } = exercisesOf(lesson) ?? {};
  return (
    <div className="result">
      {best === null ? <NoResult language={language} /> : <Summary {...{ language, result }} />}
      {best !== null && <Skills skills={skills} names={skillNames} language={language} />}
      {best !== null && <Answers answers={answers} language={language} />}
      <Intention {...intentions} chosen={intention} language={language} onChoose={chooseIntention} />
      <Reminder calendar={calendar?.[language] ?? ''} language={language} />
    </div>
  );
}
