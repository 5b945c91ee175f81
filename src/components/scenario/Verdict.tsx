import { useEffect, useRef, type ReactNode } from 'react';
import { words } from '../../i18n/words.ts';
import type { SceneFile } from '../../schemas/scenario.ts';
import { bestChoice, resultName } from './thread.ts';

type Props = {
  readonly scene: SceneFile;
  readonly answer: string;
  readonly language: string;
  /** False when the learner comes back to it: then nothing is announced and the focus stays. */
  readonly fresh: boolean;
  readonly children: ReactNode;
};

/** Why the choice is what it is, and which one is best. Its heading takes the focus, so that it is read once. */
export function Verdict({ scene, answer, language, fresh, children }: Props) {
  const own = words(language);
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = scene.choices.find((choice) => choice.key === answer);
  const best = bestChoice(scene);
  const result = resultName(chosen?.score ?? 0);

  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);

  return (
    <div className="verdict" data-result={result}>
      <h3 className="verdict-title" tabIndex={-1} ref={heading}>
        <span className="verdict-icon" aria-hidden="true" />
        {own[`result-${result}`]}
      </h3>
      <p>{chosen?.feedback[language]}</p>
      {best && best !== chosen && (
        <div className="verdict-best">
          <h4>{own['bestWas']}</h4>
          <blockquote>{best.text[language]}</blockquote>
          <p>{best.feedback[language]}</p>
        </div>
      )}
      {children}
    </div>
  );
}
