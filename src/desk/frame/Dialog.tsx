import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import { Icon } from './Icon.tsx';

/** A window over the page; Escape and the button close it. Without `onClose` it stays until what is asked is decided. */
export function Dialog({
  title,
  onClose,
  wide = false,
  children,
}: {
  title: string;
  onClose?: () => void;
  wide?: boolean;
  children: ReactNode;
}) {
  const w = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const own = dialog.current;
    if (own && !own.open) own.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-wide={wide}
      aria-labelledby={id}
      onClose={() => (onClose ? onClose() : dialog.current?.showModal())}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {onClose && (
          <button type="button" className="icon-button" aria-label={w('close')} onClick={() => dialog.current?.close()}>
            <Icon name="close" />
          </button>
        )}
      </header>
      {children}
    </dialog>
  );
}
