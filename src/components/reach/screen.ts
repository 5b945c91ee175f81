import { minuteAt } from '../../course/reach/clock.ts';
import type { Colours } from './paint.ts';
import { steps, type Outcome, type Run } from './run.ts';
import type { Wording } from './wording.ts';

/** The elements that are written to while playing, past React, so that playing renders nothing. */
export type Screen = {
  readonly still: HTMLCanvasElement;
  readonly moving: HTMLCanvasElement;
  readonly played: SVGRectElement;
  readonly scrubber: HTMLInputElement;
  readonly time: HTMLElement;
  readonly views: HTMLElement;
  readonly shares: HTMLElement;
  readonly stopped: HTMLElement;
  readonly colours: () => Colours;
};

/** Finds the elements marked `data-reach` in the simulator. */
export function screenOf(root: HTMLElement): Screen {
  const part = <T extends Element>(name: string, child = '') =>
    root.querySelector<T>(`[data-reach="${name}"]${child}`) as T;
  const colour = (name: string) => getComputedStyle(part(name)).color;
  return {
    still: part('still'),
    moving: part('moving'),
    played: part('played'),
    scrubber: part('scrubber', ' input'),
    time: part('scrubber', ' span'),
    views: part('views'),
    shares: part('shares'),
    stopped: part('stopped'),
    // The legend's swatches carry the colours, so that themes and forced colours reach the canvas too.
    colours: () => ({ you: colour('you'), seen: colour('seen'), shared: colour('shared'), missed: colour('missed') }),
  };
}

const at = (counts: Uint32Array | undefined, step: number) => counts?.[step] ?? 0;

/** Writes the numbers of a step of the timeline. */
export function writeNumbers(screen: Screen, run: Run | null, outcome: Outcome | null, step: number, wording: Wording) {
  const views = at(outcome?.numbers.views, step);
  screen.time.textContent = wording.time(minuteAt(step / steps));
  screen.views.textContent = wording.number(views);
  screen.shares.textContent = wording.number(at(outcome?.numbers.shares, step));
  screen.stopped.textContent = wording.number(at(run?.kept.numbers.views, step) - views);
}

/** Calls `resized` with the canvas's width in CSS pixels, and `themed` when the theme changes; the answer stops both. */
export function watch(canvas: HTMLCanvasElement, resized: (size: number) => void, themed: () => void): () => void {
  const size = new ResizeObserver(() => resized(canvas.clientWidth));
  size.observe(canvas);
  const theme = new MutationObserver(themed);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const dark = matchMedia('(prefers-color-scheme: dark), (forced-colors: active)');
  dark.addEventListener('change', themed);
  return () => {
    size.disconnect();
    theme.disconnect();
    dark.removeEventListener('change', themed);
  };
}
