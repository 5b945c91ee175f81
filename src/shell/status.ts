import type { Session } from '../session/session.ts';
import { $notice, $save, $session } from '../state/status.ts';

/** Shows, of several texts, the one that is meant: `[data-when]` names one or more cases. */
export function showCase(selector: string, now: string): void {
  for (const one of document.querySelectorAll<HTMLElement>(`${selector} [data-when]`)) {
    const hides = !(one.dataset['when'] ?? '').split(' ').includes(now);
    // Within a live region a change that changes nothing could be read out.
    if (one.hidden !== hides) one.hidden = hides;
  }
}

/** Keeps the page's attributes, save status and notice in step with the session. */
export function bindStatus(root: HTMLElement, session: Session): void {
  $session.subscribe((session) => {
    root.dataset['session'] = session;
    for (const goodbye of document.querySelectorAll<HTMLElement>('.closed')) goodbye.hidden = session !== 'closed';
  });
  $save.subscribe((save) => {
    root.dataset['save'] = save;
    // The text promises that unsaved work is sent at the next launch only where this browser keeps it.
    const lasts = session.lasts();
    root.dataset['lasts'] = lasts ? 'yes' : 'no';
    showCase('[data-status]', save === 'pending' && lasts ? 'pending-kept' : save);
  });
  $notice.subscribe((notice) => {
    showCase('[data-notice]', notice ?? '');
  });
}
