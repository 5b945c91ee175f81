import { useEffect, useId, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { words } from '../../i18n/words.ts';
import { markWord } from './mark.ts';

type ShownChoice = {
  readonly key: string;
  readonly text: string;
  readonly mark?: 'best' | 'chosen' | undefined;
};

/** A question's props: what it shows, and what it calls. */
export type QuestionProps = {
  readonly scenario: string;
  readonly scene: string;
  readonly language: string;
  readonly legend: string;
  readonly choices: readonly ShownChoice[];
  /** The key that was checked; undefined while it is being asked. */
  readonly checked: string | undefined;
  readonly result: string | undefined;
  /** True to take the focus when it appears: the learner came here by a button of the exercise. */
  readonly takesFocus: boolean;
  readonly onCheck: (key: string, latency: number) => void;
  /** What is said once it is checked. */
  readonly children: ReactNode;
};

/** A question with native radio buttons and a Check button: moving through the choices answers nothing. */
export function Question({
  scenario,
  scene,
  language,
  legend,
  choices,
  checked,
  result,
  takesFocus,
  onCheck,
  children,
}: QuestionProps) {
  const own = words(language);
  const name = useId();
  const [choice, setChoice] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const since = useRef(0);
  const title = useRef<HTMLLegendElement>(null);

  useEffect(() => {
    since.current = performance.now();
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);

  const check = (event: SyntheticEvent) => {
    event.preventDefault();
    if (choice === null) return setMissing(true);
    // Removing a focused button costs the browser an extra layout.
    (document.activeElement as HTMLElement | null)?.blur();
    onCheck(choice, (performance.now() - since.current) / 1000);
  };

  return (
    <div className="question" data-scenario={scenario} data-scene={scene} data-result={result}>
      <form hidden={checked !== undefined} onSubmit={check}>
        <fieldset className="choices" disabled={checked !== undefined}>
          <legend tabIndex={-1} ref={title}>
            {legend}
          </legend>
          {choices.map(({ key, text, mark }) => (
            <label key={key} className="choice" data-mark={mark}>
              <input
                type="radio"
                name={name}
                value={key}
                data-choice={key}
                checked={(checked ?? choice) === key}
                onChange={() => {
                  setChoice(key);
                  setMissing(false);
                }}
              />
              <span className="choice-text">{text}</span>
              {mark && <span className="choice-mark">{own[markWord(mark, checked === key)]}</span>}
            </label>
          ))}
        </fieldset>
        <p className="question-missing" role="status">
          {missing && own['chooseFirst']}
        </p>
        {checked === undefined && (
          // A click, which Enter makes too, is heard of where a sandboxed frame lets no form be submitted.
          <button type="submit" className="button" data-action="check" onClick={check}>
            {own['check']}
          </button>
        )}
      </form>
      {children}
    </div>
  );
}
