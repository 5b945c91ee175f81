import { useEffect, useRef } from 'react';
import { words } from '../../i18n/words.ts';
import type { ScenarioFile } from '../../schemas/scenario.ts';
import { choiceOf, resultName, type Step } from './thread.ts';

/** How a practice ended, with buttons back to each of its choices. */
export function Ending({
  scenario,
  steps,
  language,
  onBack,
}: {
  scenario: ScenarioFile;
  steps: readonly Step[];
  language: string;
  onBack: (index: number) => void;
}) {
  const own = words(language);
  const heading = useRef<HTMLHeadingElement>(null);
  const last = steps.at(-1);
  const scene = scenario.scenes.find((one) => one.id === last?.question.scene);
  const ending = scenario.endings?.find((one) => one.id === (scene && choiceOf(scene, last?.answer.key)?.ending));

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <div className="said">
      <div className="ending" data-quality={ending?.quality}>
        <p className="ending-label">{own[`ending-${ending?.quality ?? 'mixed'}`]}</p>
        <h4 tabIndex={-1} ref={heading}>
          {ending?.title[language]}
        </h4>
        <p>{ending?.text[language]}</p>
        <details className="fold ending-back" open={ending?.quality !== 'good'}>
          <summary>{own['tryAnother']}</summary>
          <ul className="ways">
            {steps.map(({ question, answer }, index) => {
              const at = scenario.scenes.find((one) => one.id === question.scene);
              const choice = at && choiceOf(at, answer.key);
              return (
                <li key={question.id}>
                  <button
                    type="button"
                    className="button secondary"
                    data-action="back-to-scene"
                    onClick={() => onBack(index)}
                  >
                    <span className="way-result" data-result={resultName(choice?.score ?? 0)} aria-hidden="true" />
                    <span>
                      <span className="visually-hidden">{own[`result-${resultName(choice?.score ?? 0)}`]}: </span>
                      {choice?.text[language]}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      </div>
    </div>
  );
}
