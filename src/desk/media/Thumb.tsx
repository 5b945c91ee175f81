import type { DeskMedia } from '../../schemas/desk.ts';
import { Icon, type IconName } from '../frame/Icon.tsx';
import { urlOf } from './upload.ts';

type Kind = NonNullable<DeskMedia['kind']>;

const icons: Readonly<Record<Exclude<Kind, 'picture' | 'drawing'>, IconName>> = {
  film: 'film',
  sound: 'sound',
  captions: 'captions',
  document: 'page',
};

/** A small picture of a file, or a drawing of what it is. */
export function Thumb({ file: { path, kind } }: { file: Pick<DeskMedia, 'path' | 'kind'> }) {
  return (
    <span className="thumb">
      {kind === 'picture' || kind === 'drawing' ? (
        <img src={urlOf(path)} alt="" loading="lazy" />
      ) : (
        <Icon name={kind ? icons[kind] : 'stop'} />
      )}
    </span>
  );
}
