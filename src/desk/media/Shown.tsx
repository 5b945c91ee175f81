import { useStore } from '@nanostores/react';
import type { DeskMedia } from '../../schemas/desk.ts';
import { captionsOf } from '../../schemas/media-names.ts';
import { $media, nameOf } from '../state/media.ts';
import { $languages } from '../state/settings.ts';
import { useSaid } from '../words/words.ts';
import { Thumb } from './Thumb.tsx';
import { urlOf } from './upload.ts';
import { useSize } from './useSize.ts';

function Film({ path }: { path: string }) {
  const languages = useStore($languages);
  const media = useStore($media);
  const there = languages.filter((one) => media.some((file) => file.path === captionsOf(path, one)));
  return (
    // It has those that are there; the others are asked for below it.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video key={there.join(' ')} src={urlOf(path)} controls preload="metadata">
      {there.map((language) => (
        <track
          key={language}
          kind="captions"
          srcLang={language}
          label={language}
          src={urlOf(captionsOf(path, language))}
        />
      ))}
    </video>
  );
}

/** A file as it was chosen: seen or heard, with its name and size. */
export function Shown({ path, file }: { path: string; file: DeskMedia | undefined }) {
  const s = useSaid();
  const { size } = useSize();
  const kind = file?.kind;
  return (
    <div className="shown-file">
      {kind === 'film' && <Film path={path} />}
      {/* What is said in it is written out in the text. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      {kind === 'sound' && <audio src={urlOf(path)} controls preload="metadata" />}
      {kind !== 'film' && kind !== 'sound' && <Thumb file={{ path, kind }} />}
      <p className="quiet">
        {[nameOf(path), file && size(file.weight), file?.width && `${file.width} × ${file.height}`]
          .filter(Boolean)
          .join(', ')}
      </p>
      {file?.trouble && (
        <p className="upload-wrong">
          {s(file.trouble.problem)} {s(file.trouble.mend)}
        </p>
      )}
    </div>
  );
}
