import { useStore } from '@nanostores/react';
import { showField } from '../faults/placeOf.ts';
import { $budget } from '../state/media.ts';
import { useWords } from '../words/words.ts';
import { useSize } from './useSize.ts';

/** What the course's media weigh of what they may; `more` is the weight of one that is about to be shown, in bytes. */
export function Budget({ more = 0, onGo }: { more?: number; onGo?: () => void }) {
  const w = useWords();
  const { megabytes } = useSize();
  const { used, allowed } = useStore($budget);
  const total = used + more;
  const isOver = total > allowed;
  const raise = () => {
    onGo?.();
    requestAnimationFrame(() => showField('course.yaml', ['mediaBudget']));
  };
  return (
    <div className="budget" data-over={isOver}>
      <p>
        {w(more > 0 ? 'budgetWith' : 'budgetUsed', { used: megabytes(total), allowed: megabytes(allowed) })}
        {isOver && <strong> {w('budgetOver')}</strong>}
      </p>
      <div className="budget-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (100 * total) / Math.max(1, allowed))}%` }} />
      </div>
      {isOver && onGo && (
        <button type="button" className="small" onClick={raise}>
          {w('budgetRaise')}
        </button>
      )}
    </div>
  );
}
