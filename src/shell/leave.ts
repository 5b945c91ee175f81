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

/** Does something once all is saved, which may be now; an LMS that answers later takes its time. */
function onceSaved(then: () => void): void {
  if ($save.get() === 'saved') return then();
  const stop = $save.listen((save) => {
    if (save !== 'saved') return;
    stop();
    then();
  });
}

/** Goes where the LMS wants the learner, or closes the window as the package says. */
function goAway(): void {
  const { window: closes, returnTo } = document.documentElement.dataset;
  if (returnTo) location.assign(returnTo);
  else if (closes === 'close-around') close(window.top);
  else if (closes === 'close' && window.opener !== null) close(window);
}

/**
 * Ends the session and goes where the LMS says, or closes the window as the package says: the one that the LMS opened, or
 * the one around the course's frame (Moodle's window has no opener, and can be closed from within).
 */
export function leave(session: Session): void {
  const saved = session.exit();
  const { dialect, returnTo } = document.documentElement.dataset;
  if (dialect === 'bridge') askToClose(window);
  else if (saved || returnTo) onceSaved(goAway);
  document.querySelector<HTMLElement>('#closed-title')?.focus();
}
