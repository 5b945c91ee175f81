import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { DeskMedia } from '../../schemas/desk.ts';
import { Icon } from '../frame/Icon.tsx';
import { ask, type Refusal } from '../state/api.ts';
import { $server, load } from '../state/course.ts';
import { flush } from '../state/save.ts';
import { $language, localeOf, useSaid, useWords } from '../words/words.ts';
import { Picker } from './Picker.tsx';
import { urlOf } from './upload.ts';

const picture = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

function OneFile({ file, onRefused }: { file: DeskMedia; onRefused: (refusal: Refusal | undefined) => void }) {
  const w = useWords();
  const language = useStore($language);
  const size = new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  }).format(file.bytes / 1000);
  const remove = async () => {
    await flush();
    const answer = await ask(`/api/media?path=${encodeURIComponent(file.path)}`, { method: 'DELETE' });
    onRefused('refusal' in answer ? answer.refusal : undefined);
    await load();
  };
  return (
    <li className="media-file">
      {picture.test(file.path) ? <img src={urlOf(file.path)} alt="" loading="lazy" /> : <Icon name="folder" />}
      <span>
        {file.path}
        <span className="quiet">
          {' '}
          {[size, file.width && `${file.width} × ${file.height}`].filter(Boolean).join(', ')}
        </span>
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={w('removeIt', { what: file.path })}
        onClick={() => void remove()}
      >
        <Icon name="bin" />
      </button>
    </li>
  );
}

/** The pictures and files of the course, and where new ones are brought in. */
export default function Media() {
  const w = useWords();
  const s = useSaid();
  const media = useStore($server)?.media ?? [];
  const [refusal, setRefusal] = useState<Refusal>();
  return (
    <>
      <p className="quiet">{w('mediaHelp')}</p>
      {refusal && (
        <p className="upload-wrong" role="alert">
          {s(refusal.problem)} {s(refusal.mend)}
        </p>
      )}
      <ul className="plain-list">
        {media.map((file) => (
          <OneFile key={file.path} file={file} onRefused={setRefusal} />
        ))}
      </ul>
      {media.length === 0 && <p>{w('empty')}</p>}
      <Picker
        label={w('chooseFile')}
        accept=".svg,.png,.jpg,.jpeg,.webp,.avif,.heic"
        to=""
        onDone={() => setRefusal(undefined)}
      />
    </>
  );
}
