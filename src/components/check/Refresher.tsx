import { useEffect, useRef, useState } from 'react';
import { choiceOrder } from '../../course/draw.ts';
import { pointsOf, questionOf } from '../../course/scoring.ts';
import { filled, words } from '../../i18n/words.ts';
import { $attempt, $course } from '../../state/attempt.ts';
import { bankScenario } from '../../state/bank.ts';
import { $refresher, closeRefresher } from '../../state/refresher.ts';
import { use$, useLanguage } from '../../state/use-store.ts';
import { Situation } from './Situation.tsx';

type Props = { readonly defaultLanguage: string };

/** How it went, with a note that it does not count. */
function Refreshed({ best, of, language }: { best: number; of: number; language: string }) {
  const own = words(language);
  const text = useRef<HTMLParagraphElement>(null);
  const last = use$($course).lessons.at(-1) ?? '';
  useEffect(() => text.current?.focus(), []);
  return (
    <div className="completed" data-refreshed={best}>
      <p tabIndex={-1} ref={text}>
        {filled(own['refresherEnd'], { n: best, of })}
      </p>
      <p>{own['refresherKept']}</p>
      <div className="buttons">
        <button type="button" className="button" data-action="refreshed" onClick={closeRefresher}>
          {own['refresherClose']}
        </button>
        <a className="button secondary" href={`#${last}`}>
          {own['seeResult']}
        </a>
      </div>
    </div>
  );
}

/** Three questions to refresh what was learned. Their answers are kept in this component only, and not recorded. */
export function Refresher({ defaultLanguage }: Props) {
  const language = useLanguage(defaultLanguage);
  const ids = use$($refresher) ?? [];
  // A fragment even where it is empty: Astro knows a React component by the element that it returns.
  // The key makes React start each new refresher afresh.
  return <>{ids.length > 0 && <Asked key={ids.join()} ids={ids} language={language} />}</>;
}

function Asked({ ids, language }: { ids: readonly string[]; language: string }) {
  const own = words(language);
  const course = use$($course);
  const attempt = use$($attempt);
  const [at, setAt] = useState(0);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const question = questionOf(course, ids[at] ?? '');
  const scenario = question && bankScenario(question.id);
  if (!question || !scenario) {
    const best = ids.filter((id, index) => {
      const asked = questionOf(course, id);
      return asked && pointsOf(asked, keys[index] ?? '') === 2;
    });
    return <Refreshed best={best.length} of={ids.length} language={language} />;
  }
  return (
    <div className="check">
      <Situation
        key={question.id}
        {...{ scenario, language }}
        order={choiceOrder(attempt, question, 0)}
        answer={keys[at]}
        number={at + 1}
        of={ids.length}
        takesFocus={at > 0}
        onCheck={(key) => setKeys([...keys, key])}
      >
        <button type="button" className="button" data-action="continue" onClick={() => setAt(at + 1)}>
          {own['nextSituation']}
        </button>
      </Situation>
    </div>
  );
}
