import { useStore } from '@nanostores/react';
import type { DeskMedia } from '../../schemas/desk.ts';
import { $media, nameOf } from '../state/media.ts';
import { useWords } from '../words/words.ts';
import { Thumb } from './Thumb.tsx';

type Offered = {
  readonly folder: string;
  readonly kinds: readonly DeskMedia['kind'][];
  /** The path of the one that is chosen already. */
  readonly except?: string;
  readonly onPick: (path: string) => void;
};

/** The files of a folder that can be chosen without bringing them in again; nothing where there are none. */
export function Present({ folder, kinds, except, onPick }: Offered) {
  const w = useWords();
  const own = useStore($media).filter(
    ({ path, kind }) => path.startsWith(`${folder}/`) && path !== except && kinds.includes(kind),
  );
  if (own.length === 0) return null;
  return (
    <details className="present">
      <summary>{w('alreadyThere', { n: own.length })}</summary>
      <ul>
        {own.map((file) => (
          <li key={file.path}>
            <button type="button" title={nameOf(file.path)} onClick={() => onPick(file.path)}>
              <Thumb file={file} />
              <span>{nameOf(file.path)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
