import { useId, useState, type RefObject, type SyntheticEvent } from 'react';
import { words } from '../../i18n/words.ts';

type Props = {
  readonly task: string;
  readonly text: string;
  readonly language: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onWrite: (text: string) => void;
  readonly onCompare: () => void;
};

/** The field to write a reply in. It says that the reply stays here. */
export function ReplyForm({ task, text, language, field, onWrite, onCompare }: Props) {
  const own = words(language);
  const id = useId();
  const [missing, setMissing] = useState(false);
  const compare = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() !== '') return onCompare();
    setMissing(true);
    field.current?.focus();
  };
  return (
    <form className="writing-form" onSubmit={compare}>
      <label htmlFor={id}>{task}</label>
      <textarea
        id={id}
        ref={field}
        rows={4}
        maxLength={2000}
        dir="auto"
        value={text}
        aria-describedby={`${id}-private ${id}-missing`}
        aria-invalid={missing || undefined}
        onChange={(event) => {
          setMissing(false);
          onWrite(event.currentTarget.value);
        }}
      />
      <p id={`${id}-private`} className="writing-private">
        {own['writingPrivate']}
      </p>
      <p id={`${id}-missing`} className="question-missing" role="status">
        {missing && own['writingMissing']}
      </p>
      {/* A click, which Enter makes too, is heard of where a sandboxed frame lets no form be submitted. */}
      <button type="submit" className="button" data-action="compare" onClick={compare}>
        {own['writingCompare']}
      </button>
    </form>
  );
}
