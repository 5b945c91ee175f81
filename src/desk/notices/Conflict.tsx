import { useStore } from '@nanostores/react';
import { Dialog } from '../frame/Dialog.tsx';
import { $pending } from '../state/course.ts';
import { $saving, giveUp, writeOver } from '../state/save.ts';
import { useSaid, useWords } from '../words/words.ts';

/** What was typed here and not taken, as text. */
function mine(file: string): string {
  const own = $pending.get().filter((one) => one.file === file && one.revision === undefined);
  return own
    .map(({ edit }) => {
      if (edit.op === 'text') return edit.text;
      const value = 'value' in edit ? edit.value : '';
      return `${edit.path.join(' › ')}: ${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}`;
    })
    .join('\n');
}

/** A file was changed elsewhere at the place that was being edited here: both texts are shown, and the author decides. */
export function Conflict() {
  const w = useWords();
  const s = useSaid();
  const saving = useStore($saving);
  if (saving.state !== 'refused') return null;
  const { refusal, file } = saving;
  const isConflict = refusal.theirs !== undefined;
  return (
    <Dialog title={isConflict ? w('conflict') : w('refused', { problem: '' })} wide>
      <p>{isConflict ? w('conflictHelp', { file }) : `${s(refusal.problem)} ${s(refusal.mend)}`}</p>
      <div className="two-texts">
        <section>
          <h3>{w('yours')}</h3>
          <textarea readOnly rows={12} aria-label={w('yours')} value={mine(file)} />
        </section>
        {isConflict && (
          <section>
            <h3>{w('theirs')}</h3>
            <textarea readOnly rows={12} aria-label={w('theirs')} value={refusal.theirs} />
          </section>
        )}
      </div>
      <footer className="line">
        <button type="button" className="button" onClick={() => void writeOver()}>
          {w(isConflict ? 'keepMine' : 'tryAgain')}
        </button>
        <button type="button" onClick={() => giveUp(file)}>
          {w(isConflict ? 'keepTheirs' : 'giveUp')}
        </button>
      </footer>
    </Dialog>
  );
}
