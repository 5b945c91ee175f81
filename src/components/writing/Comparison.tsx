import type { RefObject } from 'react';
import { words } from '../../i18n/words.ts';
import type { Reply } from './replies.ts';

type Props = {
  readonly reply: Reply;
  readonly model: string;
  readonly checklist: readonly string[];
  readonly language: string;
  readonly title: RefObject<HTMLElement | null>;
  readonly onTick: (ticked: readonly number[]) => void;
  readonly onChange: () => void;
};

/** The learner's reply beside a good one, with a checklist to hold it against. */
export function Comparison({ reply, model, checklist, language, title, onTick, onChange }: Props) {
  const own = words(language);
  const { text, ticked } = reply;
  const toggle = (line: number) => (ticked.includes(line) ? ticked.filter((one) => one !== line) : [...ticked, line]);
  return (
    <>
      <div className="writing-pair">
        <figure>
          <figcaption tabIndex={-1} ref={title}>
            {own['writingYours']}
          </figcaption>
          <blockquote dir="auto">{text}</blockquote>
        </figure>
        <figure data-model>
          <figcaption>{own['writingModel']}</figcaption>
          <blockquote>{model}</blockquote>
        </figure>
      </div>
      <fieldset className="writing-checklist">
        <legend>{own['writingChecklist']}</legend>
        {checklist.map((line, number) => (
          <label key={line}>
            <input type="checkbox" checked={ticked.includes(number)} onChange={() => onTick(toggle(number))} />
            <span>{line}</span>
          </label>
        ))}
      </fieldset>
      <button type="button" className="button secondary" data-action="rewrite" onClick={onChange}>
        {own['writingChange']}
      </button>
    </>
  );
}
