import { useStore } from '@nanostores/react';
import { Icon } from '../frame/Icon.tsx';
import { $takenIn } from '../state/events.ts';
import { $others } from '../state/settings.ts';
import { $refused } from '../state/structure.ts';
import { useSaid, useWords } from '../words/words.ts';

function Notice({ words, kind, onClose }: { words: string; kind: 'error' | 'note'; onClose?: () => void }) {
  const w = useWords();
  return (
    <div className="notice" data-kind={kind}>
      <p>{words}</p>
      {onClose && (
        <button type="button" className="icon-button" aria-label={w('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** What the author should know now: another desk, changes from outside, what was refused. */
export function Notices() {
  const w = useWords();
  const s = useSaid();
  const others = useStore($others);
  const takenIn = useStore($takenIn);
  const refused = useStore($refused);
  return (
    <div className="notices" role="status">
      {refused && (
        <Notice
          kind="error"
          words={`${s(refused.problem)} ${s(refused.mend)}`}
          onClose={() => $refused.set(undefined)}
        />
      )}
      {others > 0 && <Notice kind="note" words={w('others')} />}
      {takenIn.length > 0 && (
        <Notice kind="note" words={w('takenIn', { files: takenIn.join(', ') })} onClose={() => $takenIn.set([])} />
      )}
    </div>
  );
}
