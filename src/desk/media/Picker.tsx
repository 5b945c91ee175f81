import { useEffect, useEffectEvent, useState } from 'react';
import { FileDrop } from '../form/FileDrop.tsx';
import { useSaid, useWords } from '../words/words.ts';
import { upload, type Target, type Uploaded } from './upload.ts';

type Picking = {
  readonly label: string;
  readonly accept: string;
  readonly target: Target;
  readonly onDone: (uploaded: Uploaded) => void;
  /** One that was dropped elsewhere: it is taken at once. */
  readonly file?: File | undefined;
};

/** The endings of pictures that can be chosen; HEIC is among them to be refused with what to do instead. */
export const pictureEndings = '.svg,.jpg,.jpeg,.png,.webp,.avif,.gif,.heic,.heif';

/** A file that is chosen or dropped goes into the course; what is refused says why. */
export function Picker({ label, accept, target, onDone, file }: Picking) {
  const w = useWords();
  const s = useSaid();
  const [said, setSaid] = useState<{ text: string; isWrong: boolean }>();
  const take = async (own: File | undefined) => {
    if (!own) return;
    setSaid({ text: w('uploading', { name: own.name }), isWrong: false });
    const answer = await upload(own, target);
    if ('value' in answer) {
      setSaid(undefined);
      onDone(answer.value);
    } else setSaid({ text: `${s(answer.refusal.problem)} ${s(answer.refusal.mend)}`.trim(), isWrong: true });
  };
  const takeDropped = useEffectEvent(take);
  useEffect(() => void takeDropped(file), [file]);
  return (
    <FileDrop label={label} accept={accept} onFiles={([own]) => void take(own)}>
      <p role="status" className={said?.isWrong ? 'upload-wrong' : 'field-help'}>
        {said?.text}
      </p>
    </FileDrop>
  );
}
