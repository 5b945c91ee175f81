import { useEffect, type ReactNode } from 'react';
import { bringIntoView } from '../scenario/into-view.ts';
import { useFocus } from './useItems.ts';

function Title({ verdict }: { verdict: string }) {
  const title = useFocus<HTMLHeadingElement>(true);
  useEffect(() => bringIntoView(title.current?.closest('.verdict') ?? null), [title]);
  return (
    <h3 className="verdict-title" tabIndex={-1} ref={title}>
      <span className="verdict-icon" aria-hidden="true" />
      <span>{verdict}</span>
    </h3>
  );
}

type Props = {
  /** The verdict in words; null while nothing is checked. */
  readonly verdict: string | null;
  readonly result: 'best' | 'poor';
  readonly onwards: string | undefined;
  readonly onContinue: () => void;
  /** Takes the answer back: a tap can slip. */
  readonly undo: string | undefined;
  readonly onUndo: () => void;
  /** The reasons. */
  readonly children: ReactNode;
};

/**
 * The reasons after a check. The verdict takes the focus and is read by that; the reasons appear in a status region
 * that was there before. So a screen reader reads each once.
 */
export function Reasons({ verdict, result, onwards, onContinue, undo, onUndo, children }: Props) {
  const given = verdict !== null;
  return (
    <div className={given ? 'said' : undefined}>
      <div className={given ? 'verdict' : undefined} data-result={given ? result : undefined}>
        {given && <Title verdict={verdict} />}
        <div role="status">{given && children}</div>
        {given && (
          <div className="buttons">
            <button type="button" className="button" data-action="continue" onClick={onContinue}>
              {onwards}
            </button>
            <button type="button" className="plain" data-action="undo" onClick={onUndo}>
              {undo}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
