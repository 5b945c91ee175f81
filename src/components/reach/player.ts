/** Plays a timeline from 0 to 1. `show` is called with each place that is to be seen, `stopped` when playing stops. */
export type Player = {
  readonly place: () => number;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (place: number) => void;
};

/** Two days in this many milliseconds. */
const duration = 14_000;

/** A hidden tab gets no frames; the time that it missed is skipped. */
const longestFrame = 50;

/** A player on the browser's animation frames; it allocates nothing while it plays. */
export function createPlayer(show: (place: number) => void, stopped: () => void): Player {
  let place = 0;
  let last = 0;
  let request = 0;

  function pause(): void {
    if (request === 0) return;
    cancelAnimationFrame(request);
    request = 0;
    stopped();
  }

  function frame(now: number): void {
    const passed = last === 0 ? 0 : Math.min(now - last, longestFrame);
    last = now;
    place = Math.min(1, place + passed / duration);
    show(place);
    if (place === 1) pause();
    else request = requestAnimationFrame(frame);
  }

  return {
    place: () => place,
    pause,
    play() {
      if (request !== 0) return;
      last = 0;
      request = requestAnimationFrame(frame);
    },
    seek(to) {
      place = to;
      show(place);
    },
  };
}
