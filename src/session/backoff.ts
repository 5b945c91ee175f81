import type { Clock } from './clock.ts';

const waits = [1000, 2000, 4000, 8000, 15_000];

/** Tries something again, waiting longer each time. */
export type Backoff = {
  /** The failures since the last success. */
  failures(): number;
  /** Counts a failure and plans the next try; only a few of them, unless it may go on for ever. */
  fail(forever: boolean): void;
  succeed(): void;
};

/** A back-off of 1, 2, 4, 8 and then every 15 seconds. */
export function createBackoff(clock: Clock, again: () => void): Backoff {
  let failures = 0;
  let cancel = () => {};
  return {
    failures: () => failures,
    fail(forever) {
      cancel();
      failures++;
      const wait = waits[Math.min(failures, waits.length) - 1] ?? 0;
      if (forever || failures <= waits.length) cancel = clock.later(again, wait);
    },
    succeed() {
      cancel();
      failures = 0;
    },
  };
}
