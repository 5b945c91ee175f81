import * as Plot from '@observablehq/plot';
import type { Drawing } from '../plot.ts';
import type { Interval } from './intervals.ts';
import { axisText } from './labels.ts';

/** A line over time, a figure for each period or none. */
export type Line = { readonly colour: string; readonly dashed: boolean; readonly points: readonly (Interval | null)[] };

/** Shares over time, one line a colour; where only bounds are known, the range without a dot. */
export function trend(periods: readonly string[], lines: readonly Line[], percent: (share: number) => string): Drawing {
  return (width) => {
    const wide = width === 'wide';
    // As many names as have room; the table beside it has them all.
    const every = Math.ceil(periods.length / (wide ? 9 : 4));
    return {
      height: wide ? 230 : 200,
      marginLeft: 46,
      marginRight: 24,
      marginTop: 10,
      marginBottom: 40,
      x: { type: 'point', domain: [...periods.keys()], label: null },
      y: { domain: [0, 1], label: null, tickSize: 0, ticks: 5, tickFormat: percent, grid: true },
      marks: [
        Plot.axisX(
          [...periods.keys()].filter((nth) => nth % every === 0),
          { ...axisText, fontSize: 11, tickFormat: (nth: number) => (periods[nth] ?? '').replace(/ ?– ?/, ' –\n') },
        ),
        ...lines.flatMap(({ colour, dashed, points }) => {
          const data = points.flatMap((point, nth) => (point ? [{ nth, ...point }] : []));
          return [
            Plot.ruleX(data, { x: 'nth', y1: 'low', y2: 'high', stroke: colour, strokeWidth: 7, strokeOpacity: 0.25 }),
            Plot.line(data, {
              x: 'nth',
              y: (one) => one.value ?? NaN,
              stroke: colour,
              strokeWidth: 2,
              ...(dashed && { strokeDasharray: '4 3' }),
            }),
            Plot.dot(data, { filter: (one) => one.value !== null, x: 'nth', y: 'value', r: 4, fill: colour }),
          ];
        }),
      ],
    };
  };
}
