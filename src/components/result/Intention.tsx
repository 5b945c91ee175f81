import { useId } from 'react';
import { words } from '../../i18n/words.ts';
import type { IntentionsFile } from '../../schemas/activity.ts';

type Props = {
  readonly intentions?: IntentionsFile['intentions'];
  readonly chosen: string | null;
  readonly language: string;
  readonly onChoose: (id: string) => void;
};

/** One intention to choose. It is not scored, so choosing one is the answer. */
export function Intention({ intentions = [], chosen, language, onChoose }: Props) {
  const name = useId();
  if (intentions.length === 0) return null;
  return (
    <fieldset className="choices intentions">
      <legend>{words(language)['intentionLegend']}</legend>
      {intentions.map(({ id, text }) => (
        <label key={id} className="choice">
          <input type="radio" name={name} value={id} checked={chosen === id} onChange={() => onChoose(id)} />
          <span className="choice-text">{text[language]}</span>
        </label>
      ))}
    </fieldset>
  );
}
