import { chooseLanguage } from '../state/language.ts';
import { complete, next, previous, start } from '../state/navigate.ts';
import { testOut } from '../state/check.ts';
import { openRefresher } from '../state/refresher.ts';
import type { Session } from '../session/session.ts';
import { $session } from '../state/status.ts';
import { print } from './blocked.ts';
import { leave } from './leave.ts';
import { showCase } from './status.ts';
import { switchTheme } from './theme.ts';

/** Starts the course once the session is open; a press before that is remembered. */
function startWhenReady(): void {
  if ($session.get() !== 'connecting') return start();
  const stop = $session.listen(() => {
    stop();
    start();
  });
}

function toggleMenu(): void {
  const menu = document.querySelector<HTMLDialogElement>('dialog[data-menu]');
  if (!menu) return;
  if (menu.open) menu.close();
  else menu.showModal();
}

/**
 * Reloads the course, together with the LMS's page around it where that is on the same website: it may give the course
 * another address.
 */
function reopen(): void {
  try {
    window.top?.location.reload();
  } catch {
    location.reload();
  }
}

/** Handles the page's buttons; those in an exercise are React's. */
export function bindActions(session: Session): void {
  const actions: Record<string, (button: HTMLElement) => void> = {
    start: startWhenReady,
    next,
    previous,
    complete: () => showCase('[data-completing]', complete() ? 'completed' : 'completeFirst'),
    refresh: openRefresher,
    'test-out': testOut,
    exit: () => leave(session),
    'hand-in': () => session.settleEarlier(true),
    afresh: () => session.settleEarlier(false),
    language: (button) => chooseLanguage(button.dataset['language'] ?? ''),
    menu: toggleMenu,
    theme: switchTheme,
    print,
    reopen,
  };
  document.addEventListener('click', (event) => {
    const button = (event.target as Element | null)?.closest<HTMLElement>('[data-action]');
    if (button) actions[button.dataset['action'] ?? '']?.(button);
  });
}
