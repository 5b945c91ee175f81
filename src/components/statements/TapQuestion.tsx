import { useEffect, useId, useRef, type ReactNode } from 'react';
import { words } from '../../i18n/words.ts';
import { markWord } from '../scenario/mark.ts';
import type { QuestionProps } from '../scenario/Question.tsx';

type Props = QuestionProps & {
  /** Which one it is of how many, where that is not said elsewhere. */
  readonly number?: ReactNode;
};

/** A question whose choices answer at once: two buttons, so that moving between them answers nothing. */
export function TapQuestion(props: Props) {
  const { scenario, scene, language, number, legend, choices, checked, result, takesFocus, onCheck, children } = props;
  const id = useId();
  const since = useRef(0);
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    since.current = performance.now();
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);

  return (
    <div className="question" data-scenario={scenario} data-scene={scene} data-result={result}>
      <h3 className={number ? 'tap-legend' : 'visually-hidden'} id={id} tabIndex={-1} ref={title}>
        {number}
        {legend}
      </h3>
      <div className="choices" role="group" aria-labelledby={id}>
        {choices.map(({ key, text, mark }) => (
          <button
            key={key}
            type="button"
            className="choice tap"
            data-choice={key}
            data-mark={mark}
            disabled={checked !== undefined}
            aria-pressed={checked === undefined ? undefined : checked === key}
            onClick={() => onCheck(key, (performance.now() - since.current) / 1000)}
          >
            <span className="choice-text">{text}</span>
            {mark && (
              <span className="choice-mark">
                <span className={mark === 'best' && checked === key ? 'visually-hidden' : undefined}>
                  {words(language)[markWord(mark, checked === key)]}
                </span>
              </span>
            )}
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}
