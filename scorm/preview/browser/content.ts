/** The window with the course in it. */
export type Content = {
  /** Takes the window in hand; it may change documents meanwhile. */
  watch(win: Window): void;
  /** True while its page goes away. */
  leaving(): boolean;
  /** Lets the course believe that its page is kept for going back to, or is shown again. */
  keepBack(kept: boolean): void;
  takeAway(): void;
};

const day = 86_400_000;

/** Sets a window's wall clock back a day while a fault is on; the monotonic clock goes on. */
function bendClock(win: Window & { Date?: DateConstructor }, faults: ReadonlySet<string>): void {
  const { Date: clock } = win;
  if (!clock) return;
  const now = clock.now.bind(clock);
  clock.now = () => now() - (faults.has('clock-jumps') ? day : 0);
}

/** What the preview does to the course's window. A window of another website lets nothing be done to it. */
export function createContent(faults: ReadonlySet<string>): Content {
  let content: Window | null = null;
  let leaving = false;

  function attach(win: Window): void {
    leaving = false;
    // Before the course's own listeners: what it does then, it does while leaving.
    win.addEventListener('pagehide', () => (leaving = true), { capture: true });
    win.addEventListener('pageshow', () => (leaving = false), { capture: true });
    bendClock(win, faults);
  }

  return {
    watch(win) {
      content = win;
      try {
        attach(win);
      } catch {
        // Another website's window.
      }
    },
    leaving: () => leaving,
    keepBack(kept) {
      content?.dispatchEvent(new PageTransitionEvent(kept ? 'pagehide' : 'pageshow', { persisted: true }));
    },
    takeAway() {
      const frame = content?.frameElement;
      if (frame) frame.remove();
      else content?.close();
    },
  };
}
