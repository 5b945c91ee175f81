import { useStore } from '@nanostores/react';
import { atom } from 'nanostores';
import { FormPane } from '../form/FormPane.tsx';
import { Outline } from '../outline/Outline.tsx';
import { Preview } from '../preview/Preview.tsx';
import { useWords } from '../words/words.ts';

/** Which pane stands beside the fields where there is no room for all three. */
const $beside = atom<'outline' | 'page'>('outline');

/** The place where the course is written: outline, live page and fields. */
export function Write() {
  const w = useWords();
  const beside = useStore($beside);
  return (
    <div className="write" data-beside={beside}>
      <div className="pane-switch segments" role="group" aria-label={w('panes')}>
        {(['outline', 'page'] as const).map((pane) => (
          <button key={pane} type="button" aria-pressed={beside === pane} onClick={() => $beside.set(pane)}>
            {w(pane)}
          </button>
        ))}
      </div>
      <Outline />
      <Preview />
      <FormPane />
    </div>
  );
}
