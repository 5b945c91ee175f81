import { askToClose } from '../session/ask-to-close.ts';
import type { Session } from '../session/session.ts';
import { $save } from '../state/status.ts';

/** Closes a window. A browser may ignore that, or throw for another website's window. */
function close(win: Window | null): void {
  try {
    win?.close();
  } catch {
    // It stays open and shows the last screen.
  }
}

/**
 * Ends the session and, once all is saved, closes the window as the package says: the one that the LMS opened, or the one
 * around the course's frame (Moodle's window has no opener, and can be closed from within).
 */
export function leave(session: Session): void {
  const { window: closes, dialect } = document.documentElement.dataset;
  session.exit();
  if (dialect === 'bridge') askToClose(window);
  else
    $save.subscribe((save) => {
      if (save !== 'saved') return;
      if (closes === 'close-around') close(window.top);
      else if (closes === 'close' && window.opener !== null) close(window);
    });
  document.querySelector<HTMLElement>('#closed-title')?.focus();
}
