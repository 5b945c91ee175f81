import { useState } from 'react';
import { Dialog } from '../frame/Dialog.tsx';
import { useWords } from '../words/words.ts';

export type Kind = { readonly value: string; readonly name: string };

type Adding = {
  readonly title: string;
  /** What it may begin with; left out, there is nothing to choose. */
  readonly kinds?: readonly Kind[];
  readonly kindLabel?: string;
  readonly needsTitle?: boolean;
  readonly first?: string;
  readonly action: string;
  readonly onAdd: (title: string, kind: string) => void;
  readonly onClose: () => void;
};

/** Asks what a new thing is called and what it begins with. */
export function AddForm({
  title,
  kinds = [],
  kindLabel,
  needsTitle = true,
  first = '',
  action,
  onAdd,
  onClose,
}: Adding) {
  const w = useWords();
  const [name, setName] = useState(first);
  const [kind, setKind] = useState(kinds[0]?.value ?? '');
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="add-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (needsTitle && name.trim() === '') return;
          onAdd(name.trim(), kind);
          onClose();
        }}
      >
        {needsTitle && (
          <label>
            {w('titleOf')}
            <input
              value={name}
              required
              maxLength={60}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
          </label>
        )}
        {kinds.length > 0 && (
          <fieldset>
            <legend>{kindLabel}</legend>
            {kinds.map((one) => (
              <label key={one.value} className="radio">
                <input type="radio" name="kind" checked={kind === one.value} onChange={() => setKind(one.value)} />
                {one.name}
              </label>
            ))}
          </fieldset>
        )}
        <footer>
          <button type="submit" className="button">
            {action}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
