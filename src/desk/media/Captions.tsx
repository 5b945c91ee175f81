import { useStore } from '@nanostores/react';
import { captionsOf } from '../../schemas/media-names.ts';
import { Icon } from '../frame/Icon.tsx';
import { $media, nameOf } from '../state/media.ts';
import { useWords } from '../words/words.ts';
import { Picker } from './Picker.tsx';
import { removeMedia } from './upload.ts';

/** The captions of a film in a language: those that are there, and where others are chosen. */
export function Captions({ film, language }: { film: string; language: string }) {
  const w = useWords();
  const path = captionsOf(film, language);
  const name = nameOf(path);
  const isThere = useStore($media).some((one) => one.path === path);
  return (
    <div className="media-line">
      <p className="field-label">{w('captions')}</p>
      {isThere ? (
        <p className="captions-there">
          <Icon name="tick" />
          {name}
          <button
            type="button"
            className="small"
            aria-label={w('removeIt', { what: name })}
            onClick={() => void removeMedia([path], w('mediaRemoved', { name }))}
          >
            {w('remove')}
          </button>
        </p>
      ) : (
        <p className="field-help">{w('captionsNone')}</p>
      )}
      <Picker
        label={w(isThere ? 'otherFile' : 'chooseCaptions')}
        accept=".vtt"
        target={{ to: film.replace(/\/[^/]*$/, ''), film, language }}
        onDone={() => undefined}
      />
    </div>
  );
}
