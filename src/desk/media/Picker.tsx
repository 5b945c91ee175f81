import { useState } from 'react';
import { FileDrop } from '../form/FileDrop.tsx';
import { useSaid, useWords } from '../words/words.ts';
import { upload, type Uploaded } from './upload.ts';

type Picking = {
  readonly label: string;
  readonly accept: string;
  /** The folder in the course, empty for the course's own. */
  readonly to: string;
  readonly onDone: (uploaded: Uploaded) => void;
  readonly isLogo?: boolean;
};

/** A file that is chosen or dropped goes into the course; what is refused says why. */
export function Picker({ label, accept, to, onDone, isLogo }: Picking) {
  const w = useWords();
  const s = useSaid();
  const [said, setSaid] = useState<{ text: string; isWrong: boolean }>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    setSaid({ text: w('uploading', { name: file.name }), isWrong: false });
    const answer = await upload(file, to, isLogo);
    if ('value' in answer) {
      setSaid(undefined);
      onDone(answer.value);
    } else setSaid({ text: `${s(answer.refusal.problem)} ${s(answer.refusal.mend)}`.trim(), isWrong: true });
  };
  return (
    <FileDrop label={label} accept={accept} onFiles={([file]) => void take(file)}>
      <p role="status" className={said?.isWrong ? 'upload-wrong' : 'field-help'}>
        {said?.text}
      </p>
    </FileDrop>
  );
}
