import { words } from '../../i18n/words.ts';
import { bankScenario } from '../../state/bank.ts';
import { bestChoice, resultName } from '../scenario/thread.ts';

type Given = { readonly id: string; readonly key: string; readonly points: number };

type Props = { readonly answers: readonly Given[]; readonly language: string };

function OneAnswer({ answer, language }: { answer: Given; language: string }) {
  const own = words(language);
  const scenario = bankScenario(answer.id);
  const scene = scenario?.scenes[0];
  const choice = scene?.choices.find((one) => one.key === answer.key);
  const best = scene && bestChoice(scene);
  if (!scenario || !choice) return null;
  const result = resultName(answer.points);
  return (
    <li>
      <details className="answer">
        <summary>
          <span className="answer-title">{scenario.title[language]}</span>
          <span className="answer-result" data-result={result}>
            {own[`result-${result}`]}
          </span>
        </summary>
        <p className="situation">{scenario.situation[language]}</p>
        <p className="answer-label">{own['youChose']}</p>
        <blockquote>{choice.text[language]}</blockquote>
        <p>{choice.feedback[language]}</p>
        {best && best !== choice && (
          <>
            <p className="answer-label">{own['bestWas']}</p>
            <blockquote>{best.text[language]}</blockquote>
            <p>{best.feedback[language]}</p>
          </>
        )}
      </details>
    </li>
  );
}

/** Every answer of the round with its reasons, each to be opened. */
export function Answers({ answers, language }: Props) {
  if (answers.length === 0) return null;
  return (
    <section className="answers">
      <ol>
        {answers.map((answer) => (
          <OneAnswer key={answer.id} answer={answer} language={language} />
        ))}
      </ol>
    </section>
  );
}
