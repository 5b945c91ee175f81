import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { DeskMedia } from '../../schemas/desk.ts';
import { showField } from '../faults/placeOf.ts';
import { useWhere } from '../faults/useWhere.ts';
import { Icon } from '../frame/Icon.tsx';
import type { Refusal } from '../state/api.ts';
import { $media, nameOf } from '../state/media.ts';
import { useSaid, useWords } from '../words/words.ts';
import { Budget } from './Budget.tsx';
import { Thumb } from './Thumb.tsx';
import { removeMedia, urlOf } from './upload.ts';
import { useSize } from './useSize.ts';

/** Where a file is shown, each place once. */
function Uses({ path, uses }: Pick<DeskMedia, 'path' | 'uses'>) {
  const w = useWords();
  const where = useWhere();
  if (uses.length === 0)
    return (
      <span className="mark-missing">
        {w('mediaUnused', { where: path.startsWith('final-check/') ? w('bank') : where({ file: path }) })}
      </span>
    );
  const language = (file: string) => /\/([a-z]{2,3})\.mdx$/.exec(file)?.[1];
  const named = uses.map((use) => {
    const own = language(use.file);
    return { ...use, name: own ? `${where({ file: use.file })} (${own})` : where(use) };
  });
  const each = named.filter(({ name }, nth) => named.findIndex((one) => one.name === name) === nth);
  return (
    <span className="media-uses">
      {each.map(({ file, path, name }) => (
        <button key={name} type="button" className="small" onClick={() => showField(file, path)}>
          {name}
        </button>
      ))}
    </span>
  );
}

type Removing = (paths: readonly string[], label: string) => void;

function OneFile({ file, onRemove }: { file: DeskMedia; onRemove: Removing }) {
  const w = useWords();
  const s = useSaid();
  const { size } = useSize();
  const { path, bytes, weight, width, height, trouble, uses } = file;
  const facts = [
    size(bytes),
    weight < bytes && w('mediaMadeSmall', { size: size(weight) }),
    width && `${width} × ${height}`,
  ];
  return (
    <li className="media-file">
      <Thumb file={file} />
      <div>
        <a href={urlOf(path)} target="_blank" rel="noreferrer">
          {nameOf(path)}
        </a>
        <span className="quiet">{facts.filter(Boolean).join(', ')}</span>
        {trouble && (
          <span className="upload-wrong">
            {s(trouble.problem)} {s(trouble.mend)}
          </span>
        )}
        <Uses path={path} uses={uses} />
      </div>
      {uses.length === 0 && (
        <button
          type="button"
          className="icon-button"
          title={w('remove')}
          aria-label={w('removeIt', { what: nameOf(path) })}
          onClick={() => onRemove([path], w('mediaRemoved', { name: nameOf(path) }))}
        >
          <Icon name="bin" />
        </button>
      )}
    </li>
  );
}

/** The pictures, films, sounds and files of the course, what they weigh, and where each is shown. */
export default function Media() {
  const w = useWords();
  const s = useSaid();
  const media = useStore($media);
  const unused = media.filter(({ uses }) => uses.length === 0);
  const [refusal, setRefusal] = useState<Refusal>();
  const remove: Removing = (paths, label) =>
    void removeMedia(paths, label).then((answer) => setRefusal('refusal' in answer ? answer.refusal : undefined));
  const { size } = useSize();
  const freed = size(unused.reduce((sum, { bytes }) => sum + bytes, 0));
  return (
    <>
      <p className="quiet">{w('mediaHelp')}</p>
      <Budget onGo={() => undefined} />
      {refusal && (
        <p className="upload-wrong" role="alert">
          {s(refusal.problem)} {s(refusal.mend)}
        </p>
      )}
      {unused.length > 1 && (
        <button
          type="button"
          className="media-clear"
          onClick={() =>
            remove(
              unused.map(({ path }) => path),
              w('mediaRemovedAll', { n: unused.length }),
            )
          }
        >
          <Icon name="bin" />
          {w('mediaRemoveUnused', { n: unused.length, size: freed })}
        </button>
      )}
      <ul className="media-list">
        {media.map((file) => (
          <OneFile key={file.path} file={file} onRemove={remove} />
        ))}
      </ul>
      {media.length === 0 && <p>{w('mediaNone')}</p>}
    </>
  );
}
