import { useId, useState, type DragEvent } from 'react';
import { useWords } from '../words/words.ts';

type Choosing = { readonly onFiles: (files: readonly File[]) => void; readonly isBusy: boolean };

/** Where exported files are chosen or dropped. */
export function Exports({ onFiles, isBusy }: Choosing) {
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
        multiple
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.xlsx,.ods"
        disabled={isBusy}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <label htmlFor={id}>{w('chooseExports')}</label>
      <span className="field-help">{w('dropHere')}</span>
    </div>
  );
}
