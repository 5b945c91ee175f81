import * as Plot from '@observablehq/plot';
import type { Drawing } from '../plot.ts';
import { labelsOf } from './labels.ts';

/** A figure with its interval; null where only the interval is known. */
export type Interval = { readonly value: number | null; readonly low: number; readonly high: number };

/** A row of intervals, one for each colour. */
export type IntervalRow = { readonly name: string; readonly marks: readonly (Interval | null)[] };

type Axis = {
  readonly domain: readonly [number, number];
  readonly say: (value: number) => string;
  /** Where a line helps to judge. */
  readonly rule?: number;
};

const gap = 13;

/** A dot plot with intervals: one row for each name, one line for each colour. */
export function intervals(
  rows: readonly IntervalRow[],
  colours: readonly string[],
  { domain, say, rule }: Axis,
): Drawing {
  return (width) => {
    const wide = width === 'wide';
    const labels = labelsOf(
      rows.map(({ name }) => name),
      wide ? 34 : 15,
    );
    const lines = colours.map((colour, nth) => ({
      colour,
      dy: (nth - (colours.length - 1) / 2) * gap,
      data: rows.flatMap(({ marks }, row) => (marks[nth] ? [{ row, ...marks[nth] }] : [])),
    }));
    return {
      height: rows.length * Math.max(labels.row, 16 + gap * colours.length) + 30,
      marginLeft: labels.room,
      marginRight: 44,
      marginTop: 4,
      marginBottom: 26,
      x: {
        domain: [...domain],
        clamp: true,
        label: null,
        tickSize: 0,
        ticks: wide ? 5 : 2,
        tickFormat: say,
        grid: true,
      },
      y: { type: 'band', domain: labels.domain, label: null, tickSize: 0, tickFormat: labels.text },
      marks: [
        ...(rule === undefined ? [] : [Plot.ruleX([rule], { stroke: 'var(--edge)' })]),
        ...lines.flatMap(({ colour, dy, data }) => [
          Plot.ruleY(data, {
            x1: 'low',
            x2: 'high',
            y: 'row',
            stroke: colour,
            strokeWidth: 5,
            strokeOpacity: 0.35,
            dy,
          }),
          Plot.dot(data, { filter: (one) => one.value !== null, x: 'value', y: 'row', r: 4.5, fill: colour, dy }),
          Plot.text(data, {
            filter: (one) => one.value !== null,
            x: 'high',
            y: 'row',
            text: (one) => say(one.value),
            dx: 6,
            dy,
            textAnchor: 'start',
            fontSize: 11,
          }),
        ]),
      ],
    };
  };
}
