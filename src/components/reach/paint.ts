import { placeOf } from '../../course/reach/clock.ts';
import type { Dot } from '../../course/reach/picture.ts';
import type { Outcome, Run } from './run.ts';

/** The colours of the picture, as the legend shows them. */
export type Colours = { readonly you: string; readonly seen: string; readonly shared: string; readonly missed: string };

/** Draws a run on two canvases: dots that stay, and above them the ripples of shares that fade. */
export type Painter = {
  readonly use: (run: Run | null, outcome: Outcome | null, colours: Colours) => void;
  /** Takes the size in CSS pixels and the device's pixels for each of them. */
  readonly resize: (size: number, scale: number) => void;
  /** Shows the picture at a place on the timeline; a step forward only adds what is new. */
  readonly show: (place: number) => void;
};

/** How long a dot grows and a ripple runs, as parts of the timeline. */
const growing = 0.02;
const rippling = 0.06;
const mostRipples = 12;

const none: readonly Dot[] = [];

/** A painter for two canvases of the same size, one on top of the other. It allocates nothing while it shows. */
export function createPainter(still: CanvasRenderingContext2D, moving: CanvasRenderingContext2D): Painter {
  let dots = none;
  let rings = 2;
  let reached: Uint8Array = new Uint8Array();
  let deletedAt = 2;
  let colours: Colours = { you: '', seen: '', shared: '', missed: '' };
  let size = 0;
  let dotSize = 0;
  let shown = -1;
  /** Dots before `entered` are in the picture, those before `grown` at their full size. */
  let entered = 0;
  let grown = 0;
  let rippled = false;

  const on = (way: number) => size / 2 + (size / 2 - 8) * way;
  const isReached = (dot: Dot) => reached[dot.view] === 1;

  /** Dots of sharers are larger, the large account's larger still, and yours the largest. */
  function radiusOf({ kind }: Dot): number {
    if (kind === 'seen') return dotSize;
    return Math.max(dotSize * 1.4, kind === 'shared' ? size / 90 : kind === 'account' ? size / 48 : size / 36);
  }

  function circle(canvas: CanvasRenderingContext2D, dot: Dot, radius: number): void {
    canvas.beginPath();
    canvas.arc(on(dot.x), on(dot.y), radius, 0, 2 * Math.PI);
  }

  function stroke(canvas: CanvasRenderingContext2D, colour: string, alpha: number, width: number): void {
    canvas.strokeStyle = colour;
    canvas.globalAlpha = alpha;
    canvas.lineWidth = width;
    canvas.stroke();
  }

  function fill(colour: string): void {
    still.fillStyle = colour;
    still.globalAlpha = 1;
    still.fill();
  }

  function drawDot(dot: Dot, part: number): void {
    circle(still, dot, radiusOf(dot) * part);
    if (isReached(dot)) fill(dot.kind === 'seen' ? colours.seen : colours.shared);
    else if (part === 1) stroke(still, colours.missed, 1, 1);
  }

  function drawLine(dot: Dot): void {
    const from = dot.from ?? dot;
    const dx = dot.x - from.x;
    const dy = dot.y - from.y;
    const skip = (radiusOf(from) * 2.2) / (size * Math.hypot(dx, dy));
    still.beginPath();
    still.moveTo(on(from.x + dx * skip), on(from.y + dy * skip));
    still.lineTo(on(dot.x), on(dot.y));
    if (isReached(dot)) stroke(still, colours.seen, 0.35, 1);
    else stroke(still, colours.missed, 0.15, 1);
  }

  /** You: a full dot while the post is there, an empty one with a line through it once it is deleted. */
  function drawYou(deleted: boolean): void {
    const radius = size / 36;
    still.beginPath();
    still.arc(size / 2, size / 2, radius, 0, 2 * Math.PI);
    if (!deleted) return fill(colours.you);
    still.moveTo(size / 2 - radius, size / 2 + radius);
    still.lineTo(size / 2 + radius, size / 2 - radius);
    stroke(still, colours.you, 1, 2);
  }

  function drawRings(): void {
    for (let ring = 1; ring <= rings; ring++) {
      still.beginPath();
      still.arc(size / 2, size / 2, ((size / 2 - 8) * ring) / rings, 0, 2 * Math.PI);
      stroke(still, colours.seen, 0.2, 1);
    }
  }

  function clear(): void {
    still.clearRect(0, 0, size, size);
    drawRings();
    entered = grown = 0;
  }

  /** Adds the dots that appeared since the last call and lets the newest grow; `whole` draws them at full size. */
  function advance(place: number, whole: boolean): void {
    for (let dot = dots[entered]; dot && dot.place <= place; dot = dots[++entered]) drawLine(dot);
    for (let index = grown; index < entered; index++) {
      const dot = dots[index] as Dot;
      const part = whole ? 1 : Math.min(1, (place - dot.place) / growing);
      drawDot(dot, part);
      if (part === 1 && index === grown) grown++;
    }
  }

  /** Draws a ripple at each share that has just been made. */
  function drawRipples(place: number): void {
    if (rippled) moving.clearRect(0, 0, size, size);
    rippled = false;
    let left = mostRipples;
    for (let index = entered - 1; index >= 0 && left > 0; index--) {
      const dot = dots[index] as Dot;
      const part = (place - dot.place) / rippling;
      if (part >= 1) return;
      if (dot.kind === 'seen' || !isReached(dot)) continue;
      circle(moving, dot, radiusOf(dot) + (part * size) / 9);
      stroke(moving, colours.shared, 0.7 * (1 - part), 2);
      rippled = true;
      left--;
    }
  }

  return {
    use(run, outcome, nextColours) {
      dots = run?.picture.dots ?? none;
      rings = run?.picture.rings ?? 2;
      reached = outcome?.reached ?? reached;
      deletedAt = outcome?.minute == null ? 2 : placeOf(outcome.minute);
      colours = nextColours;
      shown = -1;
    },
    resize(nextSize, scale) {
      size = nextSize;
      for (const { canvas } of [still, moving]) canvas.width = canvas.height = Math.round(size * scale);
      still.setTransform(scale, 0, 0, scale, 0, 0);
      moving.setTransform(scale, 0, 0, scale, 0, 0);
      shown = -1;
    },
    show(place) {
      if (size === 0) return;
      dotSize = Math.min(size / 64, Math.max(size / 190, size / (5 * Math.sqrt(dots.length || 1))));
      const onwards = shown >= 0 && place >= shown && shown < deletedAt === place < deletedAt;
      if (!onwards) clear();
      advance(place, !onwards);
      if (!onwards) drawYou(place >= deletedAt);
      drawRipples(place === 1 ? 2 : place);
      shown = place;
    },
  };
}
