import { createPainter, type Colours } from './paint.ts';
import { createPlayer, type Player } from './player.ts';
import { steps, type Outcome, type Run } from './run.ts';
import { screenOf, watch, writeNumbers } from './screen.ts';
import type { Wording } from './wording.ts';

/** A player with the picture, the timeline and the numbers that it moves. */
export type Playback = Player & {
  /** Takes another run, deletion or language; the place on the timeline stays. */
  readonly use: (run: Run | null, outcome: Outcome | null, wording: Wording) => void;
  readonly dispose: () => void;
};

/** Brings the simulator in `root` to life; null where the browser draws no canvas. */
export function createPlayback(root: HTMLElement, stopped: (place: number) => void): Playback | null {
  const screen = screenOf(root);
  const [still, moving] = [screen.still.getContext('2d'), screen.moving.getContext('2d')];
  if (!still || !moving) return null;
  const painter = createPainter(still, moving);
  let now: { run: Run | null; outcome: Outcome | null; wording: Wording } | undefined;
  let written = -1;
  /** Cleared when the theme changes and read again when needed: reading makes the browser compute styles. */
  let colours: Colours | null = null;
  let seen = false;

  const player = createPlayer(show, () => {
    redraw();
    stopped(player.place());
  });
  const unwatch = watch(screen.still, resize, () => {
    colours = null;
    if (seen) redraw();
  });

  function show(place: number): void {
    painter.show(place);
    // Numbers and the slider change the layout, so they are updated only at each step of the timeline.
    const step = Math.floor(place * steps);
    if (step === written || !now) return;
    written = step;
    screen.played.setAttribute('width', `${step}`);
    // Sets `value` so that React notices: otherwise Home or End after playing would look like no change.
    screen.scrubber.value = `${place * 1000}`;
    writeNumbers(screen, now.run, now.outcome, step, now.wording);
  }

  function redraw(): void {
    written = -1;
    colours ??= screen.colours();
    painter.use(now?.run ?? null, now?.outcome ?? null, colours);
    show(player.place());
  }

  function resize(size: number): void {
    seen = size > 0;
    // Pauses when another lesson is shown.
    if (!seen) return player.pause();
    painter.resize(size, Math.min(devicePixelRatio, 2));
    redraw();
  }

  return {
    ...player,
    use(run, outcome, next) {
      now = { run, outcome, wording: next };
      redraw();
    },
    dispose() {
      player.pause();
      unwatch();
    },
  };
}
