/** The window with the course in it. */
export type Content = {
  /** Starts watching a window, which may load other documents later. */
  watch(win: Window): void;
  /** True while its page is being closed. */
  leaving(): boolean;
  /** Makes the course believe that its page is kept for the Back button, or shown again. */
  keepBack(kept: boolean): void;
  takeAway(): void;
};

const day = 86_400_000;

/** Sets a window's `Date` back a day while that fault is on; `performance.now()` is left alone. */
function bendClock(win: Window & { Date?: DateConstructor }, faults: ReadonlySet<string>): void {
  const { Date: clock } = win;
  if (!clock) return;
  const now = clock.now.bind(clock);
  clock.now = () => now() - (faults.has('clock-jumps') ? day : 0);
}

/** Keeps a frame as tall as what is in it. */
function follow(win: Window): void {
  const frame = win.frameElement as HTMLElement | null;
  const { body } = win.document;
  if (!frame) return;
  new ResizeObserver(() => (frame.style.height = `${body.scrollHeight}px`)).observe(body);
}

/** The faults that concern the course's window. A window of another website cannot be changed. */
export function createContent(faults: ReadonlySet<string>): Content {
  let content: Window | null = null;
  let leaving = false;

  function attach(win: Window): void {
    leaving = false;
    // Runs before the course's own listeners, so that what they do counts as done while leaving.
    win.addEventListener('pagehide', () => (leaving = true), { capture: true });
    win.addEventListener('pageshow', () => (leaving = false), { capture: true });
    bendClock(win, faults);
    if (faults.has('following-frame')) follow(win);
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
