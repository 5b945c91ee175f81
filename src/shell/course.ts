import { waitAfter } from '../session/backoff.ts';
import { browserClock } from '../session/clock.ts';
import { testOut } from '../state/check.ts';
import { complete, goTo, next, previous, start } from '../state/navigate.ts';
import { openRefresher } from '../state/refresher.ts';
import type { Actions } from './actions.ts';
import { bindLinks, print } from './blocked.ts';
import { bindLessons } from './lessons.ts';
import { toggleMenu } from './menu.ts';
import { bringCourse } from './preload.ts';
import { bindPresses } from './presses.ts';
import { bindPrinting, bindResult } from './result.ts';
import { bindSeen } from './seen.ts';
import { showCase } from './status.ts';
import { bindTranslation } from './translated.ts';
import { bindUnloaded } from './unloaded.ts';

/** Fetches the lessons once the screen is painted; what did not come, a few times again, and when the network is back. */
function bindArrival(root: HTMLElement): void {
  let failures = 0;
  let cancel = () => {};
  async function bringRest(): Promise<void> {
    failures = (await bringCourse(root)) ? 0 : failures + 1;
    cancel();
    const ms = waitAfter(failures, false);
    if (ms !== null) cancel = browserClock.later(() => void bringRest(), ms);
  }
  browserClock.afterPaint(() => void bringRest());
  addEventListener('online', () => void bringRest());
}

/**
 * Binds all that comes after the start screen, fetches the lessons, and answers what the buttons do. It is a script of its
 * own, so that the LMS session and Start do not wait for it. Call it once the session is open.
 */
export function bindCourse(root: HTMLElement): Actions {
  bindSeen(root);
  bindPresses();
  bindLessons(root);
  bindResult();
  bindPrinting();
  bindUnloaded();
  bindLinks();
  bindTranslation();
  goTo(location.hash.slice(1));
  bindArrival(root);
  return {
    start,
    next,
    previous,
    complete: () => showCase('[data-completing]', complete() ? 'completed' : 'completeFirst'),
    refresh: openRefresher,
    'test-out': testOut,
    menu: toggleMenu,
    print,
  };
}
