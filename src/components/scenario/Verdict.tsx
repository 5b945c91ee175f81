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
  /** False where the learner comes back to it: then it stays where it is. */
  readonly isFresh: boolean;
  /** The way on. */
  readonly children: ReactNode;
};

/**
 * Why the choice is what it is, and which one is best. It comes into a status region that was there before, behind what the
 * thread's log says: each is heard once, and in this order.
 */
export function Verdict({ scene, answer, language, isFresh, children }: Props) {
  const result = resultName(scene.choices.find(({ key }) => key === answer)?.score ?? 0);
  const given = answer !== undefined;
  const box = useIntoView<HTMLDivElement>(given && isFresh);
  return (
    <div className={given ? 'verdict' : undefined} data-result={given ? result : undefined} ref={box}>
      <div className="verdict-words" role="status">
        {given && <Words {...{ scene, answer, language, result }} />}
      </div>
      {given && children}
    </div>
  );
}

type WordsProps = { scene: SceneFile; answer: string; language: string; result: ReturnType<typeof resultName> };

function Words({ scene, answer, language, result }: WordsProps) {
  const own = words(language);
  const chosen = scene.choices.find(({ key }) => key === answer);
  const best = bestChoice(scene);
  return (
    <>
      <h3 className="verdict-title">
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
    </>
  );
}
