import { useId, useState, type DragEvent, type ReactNode } from 'react';
import { useWords } from '../words/words.ts';

type Dropping = {
  readonly label: string;
  /** As the attribute `accept` of a file's input. */
  readonly accept: string;
  readonly isMany?: boolean;
  readonly isBusy?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children?: ReactNode;
};

/** Where files are chosen or dropped. */
export function FileDrop({ label, accept, isMany = false, isBusy = false, onFiles, children }: Dropping) {
  const w = useWords();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isBusy) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className="picker"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        multiple={isMany}
        accept={accept}
        disabled={isBusy}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <label htmlFor={id}>{label}</label>
      <span className="field-help">{w('dropHere')}</span>
      {children}
    </div>
  );
}
