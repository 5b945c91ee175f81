import type { ReactNode } from 'react';
import { filled, words } from '../../i18n/words.ts';
import type { Text } from '../../schemas/text.ts';
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

type Props = {
  readonly lesson: string;
  readonly defaultLanguage: string;
  /** Who to turn to, as the page has it. */
  readonly turnTo?: ReactNode;
};

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

type DetailsProps = {
  readonly result: ReturnType<typeof resultOf>;
  readonly names: Readonly<Record<string, Text>>;
  readonly language: string;
};

function Retry({ language, isQuiet = false }: { language: string; isQuiet?: boolean }) {
  return (
    <button type="button" className={isQuiet ? 'button secondary' : 'button'} data-action="retry" onClick={retry}>
      {words(language)['retry']}
    </button>
  );
}

/** The lesson to read again: the one that practises the skill with the fewest points in this round. */
function ReadAgain({ lesson, title, language }: { lesson: string; title: string; language: string }) {
  return (
    <p className="read-again">
      {words(language)['readAgain']} <a href={`#${lesson}`}>{title}</a>
    </p>
  );
}

/** Every answer of the round and the points by skill, folded. */
function Details({ result, names, language }: DetailsProps) {
  return (
    <details className="fold">
      <summary>{words(language)['yourAnswers']}</summary>
      <Skills skills={result.skills} names={names} language={language} />
      <Answers answers={result.answers} language={language} />
    </details>
  );
}

/** The score in figures and words. What is recorded is the best; a lower second try is shown, and changes nothing. */
function Summary({ language, result, children }: Omit<DetailsProps, 'names'> & { readonly children: ReactNode }) {
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
        {children}
        {!review && <Retry language={language} isQuiet={passed} />}
      </div>
    </div>
  );
}

/** The result page: the verdict, the lesson to read again, contacts and one intention. The job aid and Exit follow it. */
export function Result({ lesson, defaultLanguage, turnTo }: Props) {
  const language = useLanguage(defaultLanguage);
  const result = resultOf(use$($attempt), use$($course));
  const { best, again, intention } = result;
  const { intentions, skillNames = {}, titles = {}, calendar } = exercisesOf(lesson) ?? {};
  const title = again && titles[again]?.[language];
  return (
    <div className="result">
      {best === null ? (
        <NoResult language={language} />
      ) : (
        <Summary {...{ language, result }}>
          {again && title && <ReadAgain lesson={again} title={title} language={language} />}
        </Summary>
      )}
      {best !== null && (
        <>
          <div className="folds">
            <Details result={result} names={skillNames} language={language} />
          </div>
          {turnTo}
        </>
      )}
      <Intention {...intentions} chosen={intention} language={language} onChoose={chooseIntention} />
      <Reminder calendar={calendar?.[language] ?? ''} language={language} />
    </div>
  );
}
