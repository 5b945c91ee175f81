import { useId, type ReactNode } from 'react';

type Asked = {
  readonly label: string;
  readonly language: string;
  readonly value: string;
  readonly isRequired?: boolean;
  readonly rows?: number;
  readonly onWrite: (words: string) => void;
  readonly children?: ReactNode;
};

/** Words that are asked for a file, in a language. */
export function Line({ label, language, value, isRequired = false, rows = 1, onWrite, children }: Asked) {
  const id = useId();
  return (
    <div className="media-line">
      <label htmlFor={id}>{label}</label>
      {children}
      <textarea
        id={id}
        lang={language}
        rows={rows}
        spellCheck
        required={isRequired}
        value={value}
        // Blanks alone say nothing: what is required is then still missing.
        onChange={({ currentTarget }) => onWrite(currentTarget.value.trimStart())}
      />
    </div>
  );
}

/** Something that is so or not. */
export function Tick({ label, isOn, onTurn }: { label: string; isOn: boolean; onTurn: (isOn: boolean) => void }) {
  return (
    <label className="radio">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onTurn(currentTarget.checked)} />
      {label}
    </label>
  );
}
