/** Time as the session needs it; tests bring their own. */
export type Clock = {
  /** Monotonic milliseconds: never jumps, never goes back. */
  readonly ticks: () => number;
  /** Wall-clock milliseconds since 1970. */
  readonly now: () => number;
  /** Runs `then` after some milliseconds; the answer cancels it. */
  readonly later: (then: () => void, ms: number) => () => void;
  /** Runs `then` once what is on its way to the screen has been painted. */
  readonly afterPaint: (then: () => void) => void;
};

function later(then: () => void, ms: number): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}

/** The browser's clock. Hidden pages paint nothing: there, a timer stands in. */
export const browserClock: Clock = {
  ticks: () => performance.now(),
  now: () => Date.now(),
  later,
  afterPaint(then) {
    let done = false;
    const once = () => {
      if (!done) then();
      done = true;
    };
    requestAnimationFrame(() => setTimeout(once, 0));
    setTimeout(once, 250);
  },
};
