import * as Plot from '@observablehq/plot';
import type { Part } from '../../privacy/rate.ts';
import type { Drawing } from '../plot.ts';
import { labelsOf } from './labels.ts';

/** One bar of parts. Names come in the parts' order; a hidden part takes what is left of the bar. */
export type StackedBar = { readonly name: string; readonly parts: readonly Part[] };

type Segment = { row: number; part: string; share: number; label: string };

type Percent = (share: number) => string;

const hiddenColour = 'var(--hidden)';

/** A segment for each part; what is hidden becomes one segment without a figure. */
function segmentsOf(
  { parts }: StackedBar,
  row: number,
  names: readonly string[],
  hiddenName: string,
  say: Percent,
): Segment[] {
  const shown = parts.flatMap(({ share }, nth) =>
    share === null || share === 0 ? [] : [{ row, part: names[nth] ?? '', share, label: say(share) }],
  );
  const rest = 1 - shown.reduce((sum, { share }) => sum + share, 0);
  return rest > 0.001 ? [...shown, { row, part: hiddenName, share: rest, label: '' }] : shown;
}

/** Horizontal bars, each a whole of parts, with the share in each segment that is wide enough. */
export function stackedBars(
  bars: readonly StackedBar[],
  parts: readonly { readonly name: string; readonly colour: string; readonly ink: string }[],
  hiddenName: string,
  percent: Percent,
): Drawing {
  return (width) => {
    const wide = width === 'wide';
    const labels = labelsOf(
      bars.map(({ name }) => name),
      wide ? 34 : 15,
    );
    const names = parts.map(({ name }) => name);
    const say = (share: number) => (share >= (wide ? 0.07 : 0.13) ? percent(share) : '');
    const segments = bars.flatMap((bar, nth) => segmentsOf(bar, nth, names, hiddenName, say));
    const ink = new Map(parts.map((part) => [part.name, part.ink]));
    const stack = { y: 'row', x: 'share', z: 'part', order: [...names, hiddenName] };
    return {
      height: bars.length * (bars.length === 1 ? 52 : labels.row) + 30,
      marginLeft: labels.room,
      marginRight: 12,
      marginTop: 4,
      marginBottom: 26,
      x: { domain: [0, 1], label: null, tickFormat: percent, ticks: wide ? 5 : 2, tickSize: 0 },
      y: { domain: labels.domain, label: null, tickSize: 0, padding: 0.22, tickFormat: labels.text },
      color: { domain: [...names, hiddenName], range: [...parts.map(({ colour }) => colour), hiddenColour] },
      marks: [
        Plot.barX(segments, Plot.stackX({ ...stack, fill: 'part', insetLeft: 0.5, insetRight: 0.5 })),
        Plot.text(
          segments,
          Plot.stackX({
            ...stack,
            text: 'label',
            fill: (one: Segment) => ink.get(one.part) ?? 'currentColor',
            fontSize: 12,
          }),
        ),
      ],
    };
  };
}
