import type { ReactNode } from 'react';
import { words } from '../../i18n/words.ts';
import type { SceneFile } from '../../schemas/scenario.ts';
import { useIntoView } from './into-view.ts';
import { bestChoice, resultName } from './thread.ts';

type Props = {
  readonly scene: SceneFile;
  /** The key that was checked; undefined while nothing is said yet. */
  readonly answer: string | undefined;
  readonly language: string;
  /** True right after the check: it is then scrolled into view. */
  readonly isFresh: boolean;
  /** The way on. */
  readonly children: ReactNode;
};

/**
 * The reasons for the choice, and which one is best. It appears in a status region that is always present, after the
 * thread's log, so that screen readers read each once and in this order.
 */
export function Verdict({ scene, answer, language, isFresh, children }: Props) {
  const result = resultName(scene.choices.find(({ key }) => key === answer)?.score ?? 0);
  const given = answer !== undefined;
  const box = useIntoView<HTMLDivElement>(given && isFresh);
  return (
    <div className={given ? 'said' : undefined}>
      <div className={given ? 'verdict' : undefined} data-result={given ? result : undefined} ref={box}>
        <div className="verdict-words" role="status">
          {given && <Words {...{ scene, answer, language, result }} />}
        </div>
        {given && children}
      </div>
    </div>
  );
}

type WordsProps = { scene: SceneFile; answer: string; language: string; result: ReturnType<typeof resultName> };

/** In one element, so that the status region changes once and is read out once. */
function Words({ scene, answer, language, result }: WordsProps) {
  const own = words(language);
  const chosen = scene.choices.find(({ key }) => key === answer);
  const best = bestChoice(scene);
  return (
    <div className="verdict-all">
      <h3 className="verdict-title">
        <span className="verdict-icon" aria-hidden="true" />
        <span>{own[`result-${result}`]}</span>
      </h3>
      <p>{chosen?.feedback[language]}</p>
      {best && best !== chosen && (
        <div className="verdict-best">
          <h4>{own['bestWas']}</h4>
          <blockquote>{best.text[language]}</blockquote>
          <p>{best.feedback[language]}</p>
        </div>
      )}
    </div>
  );
}
