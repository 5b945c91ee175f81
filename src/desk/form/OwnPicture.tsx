import { urlOf } from '../media/upload.ts';
import { nameOf } from '../state/media.ts';
import { useWords } from '../words/words.ts';

/** The picture that a field has, and how to take it away. */
export function OwnPicture({ name, onRemove }: { name: string; onRemove: () => void }) {
  const w = useWords();
  return (
    <div className="picture">
      <img src={urlOf(name)} alt={name} />
      <span>{nameOf(name)}</span>
      <button type="button" className="small" onClick={onRemove} aria-label={w('removeIt', { what: nameOf(name) })}>
        {w('remove')}
      </button>
    </div>
  );
}
