import type { Clock } from '../../../src/session/clock.ts';

type Timer = { readonly at: number; readonly owner: object; readonly then: () => void };

/** Time that tests move by hand, for any number of windows. */
export type World = {
  /** Lets so many milliseconds pass, timers and answers in their order. */
  advance(ms: number): Promise<void>;
  /** Puts the wall clock forward or back; the monotonic one goes on. */
  step(ms: number): void;
  /** A clock for a window. Frames are painted by `paint`, or 20 ms later by themselves. */
  clockFor(owner: object): Clock;
  /** Paints a frame of a window: what waits for it runs. */
  paint(owner: object): void;
  /** Drops all that a window has waiting, as when its process is killed. */
  drop(owner: object): void;
  now(): number;
};

/** Lets promises settle that nothing but other promises hold up. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createWorld(begin = Date.UTC(2026, 2, 4, 9, 0, 0)): World {
  let ticks = 0;
  let wall = begin;
  let timers: Timer[] = [];
  let frames: Timer[] = [];

  function add(list: Timer[], timer: Timer): () => void {
    list.push(timer);
    return () => {
      timers = timers.filter((one) => one !== timer);
    };
  }

  function runFrames(due: (frame: Timer) => boolean): void {
    const ready = frames.filter(due);
    frames = frames.filter((frame) => !due(frame));
    for (const frame of ready) frame.then();
  }

  /** The next timer or frame that is due by a moment. */
  const nextBy = (end: number) =>
    [...timers, ...frames].filter((one) => one.at <= end).toSorted((a, b) => a.at - b.at)[0];

  function moveTo(at: number): void {
    wall += Math.max(0, at - ticks);
    ticks = Math.max(ticks, at);
  }

  return {
    async advance(ms) {
      const end = ticks + ms;
      await settled();
      for (let next = nextBy(end); next; next = nextBy(end)) {
        const run = next;
        moveTo(run.at);
        timers = timers.filter((one) => one !== run);
        frames = frames.filter((one) => one !== run);
        run.then();
        await settled();
      }
      moveTo(end);
    },
    step(ms) {
      wall += ms;
    },
    clockFor: (owner) => ({
      ticks: () => ticks,
      now: () => wall,
      later: (then, ms) => add(timers, { at: ticks + ms, owner, then }),
      afterPaint: (then) => void add(frames, { at: ticks + 20, owner, then }),
    }),
    paint: (owner) => runFrames((frame) => frame.owner === owner),
    drop(owner) {
      timers = timers.filter((one) => one.owner !== owner);
      frames = frames.filter((one) => one.owner !== owner);
    },
    now: () => wall,
  };
}
