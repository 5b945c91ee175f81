import { askToClose } from '../session/ask-to-close.ts';
import type { Session } from '../session/session.ts';

/** Closes a window; a browser that does not let it be closed leaves it as it is, or throws where it is another website's. */
function close(win: Window | null): void {
  try {
    win?.close();
  } catch {
    // The window stays open and shows the goodbye.
  }
}

/**
 * Leaves: terminates, and closes the window as the package says: one that the LMS opened with the course in it, or the one
 * around the course's frame (Moodle's window has no opener, and lets itself be closed from within).
 */
export function leave(session: Session): void {
  const { window: closes, dialect } = document.documentElement.dataset;
  const saved = session.exit();
  if (dialect === 'bridge') askToClose(window);
  else if (saved && closes === 'close-around') close(window.top);
  else if (saved && closes === 'close' && window.opener !== null) close(window);
  document.querySelector<HTMLElement>('#closed-title')?.focus();
}
