import { chooseLanguage } from '../state/language.ts';
import type { Session } from '../session/session.ts';
import { leave } from './leave.ts';
import { switchTheme } from './theme.ts';

/** What buttons do, by their `data-action`. */
export type Actions = Readonly<Record<string, (button: HTMLElement) => void>>;

/** Asks for the page and all that it has asked for, past the browser's cache: what was kept may be a page of before, or a login page. */
async function refetch(): Promise<void> {
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  const signal = AbortSignal.timeout(5000);
  await Promise.allSettled([location.href, ...asked].map((url) => fetch(url, { cache: 'reload', signal })));
}

/**
 * Reloads the course, together with the LMS's page around it where that is on the same website: it may give the course
 * another address.
 */
async function reopen(): Promise<void> {
  await refetch();
  try {
    window.top?.location.reload();
  } catch {
    location.reload();
  }
}

/**
 * Handles the page's buttons; those in an exercise are React's. What the course behind the start screen does comes later: a
 * press before that, such as on Start, is kept until then.
 */
export function bindActions(session: Session, later: Promise<Actions>): void {
  const own: Actions = {
    exit: () => leave(session),
    'hand-in': () => session.settleEarlier(true),
    afresh: () => session.settleEarlier(false),
    language: (button) => chooseLanguage(button.dataset['language'] ?? ''),
    theme: switchTheme,
    reopen,
  };
  document.addEventListener('click', (event) => {
    const button = (event.target as Element | null)?.closest<HTMLElement>('[data-action]');
    const name = button?.dataset['action'] ?? '';
    if (!button) return;
    if (own[name]) own[name](button);
    else later.then((actions) => actions[name]?.(button)).catch(() => {});
  });
}
