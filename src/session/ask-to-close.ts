import { protocol } from '../lms/messages.ts';

/** Tells the thin package around the course that the learner has left: it knows whether all was taken, and which window to close. */
export function askToClose(win: Window): void {
  win.parent.postMessage({ sharewise: protocol, id: 0, verb: 'close' }, '*');
}
