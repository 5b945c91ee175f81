import { FileDrop } from '../form/FileDrop.tsx';
import { useWords } from '../words/words.ts';

type Choosing = { readonly onFiles: (files: readonly File[]) => void; readonly isBusy: boolean };

/** Where exported files are chosen or dropped. */
export function Exports({ onFiles, isBusy }: Choosing) {
  const w = useWords();
  return (
    <FileDrop
      label={w('chooseExports')}
      accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.xlsx,.ods"
      isMany
      isBusy={isBusy}
      onFiles={onFiles}
    />
  );
}
