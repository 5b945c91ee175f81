import { useId, useState, type DragEvent } from 'react';
import { useWords } from '../words/words.ts';
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
  const id = useId();
  const [said, setSaid] = useState<{ text: string; isWrong: boolean }>();
  const [isOver, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setSaid({ text: w('uploading', { name: file.name }), isWrong: false });
    const answer = await upload(file, to, isLogo);
    if ('value' in answer) {
      setSaid(undefined);
      onDone(answer.value);
    } else setSaid({ text: `${answer.refusal.problem} ${answer.refusal.mend ?? ''}`.trim(), isWrong: true });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
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
        accept={accept}
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <label htmlFor={id}>{label}</label>
      <span className="field-help">{w('dropHere')}</span>
      <p role="status" className={said?.isWrong ? 'upload-wrong' : 'field-help'}>
        {said?.text}
      </p>
    </div>
  );
}
