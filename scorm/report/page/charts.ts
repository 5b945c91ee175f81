import * as Plot from '@observablehq/plot';
import type { Part } from '../privacy/hide.ts';
import type { Drawing, Width } from './plot.ts';

/** One bar of parts. Names come in the parts' order; a hidden part takes what is left of the bar. */
export type StackedBar = { readonly name: string; readonly parts: readonly Part[] };

type Segment = { name: string; part: string; share: number; label: string };

type Percent = (share: number) => string;

/** Cuts a label to what its column holds. */
const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text);

/** What the widest of fonts takes for labels of at most so many letters, so that none begins outside the picture. */
const roomFor = (rows: readonly { readonly name: string }[], most: number) =>
  10 + 7.5 * Math.max(0, ...rows.map(({ name }) => Math.min(name.length, most)));

const hiddenColour = 'var(--hidden)';

const axisText = { fontSize: 12, fill: 'var(--quiet)' } as const;

/** A segment for each part; what is hidden becomes one segment without a figure. */
function segmentsOf(
  bar: StackedBar,
  names: readonly string[],
  hiddenName: string,
  percent: Percent,
  least: number,
): Segment[] {
  const shown = bar.parts.flatMap(({ share }, nth) =>
    share === null || share === 0
      ? []
      : [{ name: bar.name, part: names[nth] ?? '', share, label: share >= least ? percent(share) : '' }],
  );
  const rest = 1 - shown.reduce((sum, { share }) => sum + share, 0);
  const anything = bar.parts.some(({ share }) => share === null);
  return anything && rest > 0.001 ? [...shown, { name: bar.name, part: hiddenName, share: rest, label: '' }] : shown;
}

/** Horizontal bars, each a whole of parts, with the share in each segment that is wide enough. */
export function stackedBars(
  bars: readonly StackedBar[],
  parts: readonly { readonly name: string; readonly colour: string; readonly ink: string }[],
  hiddenName: string,
  percent: Percent,
): Drawing {
  return (width: Width) => {
    const wide = width === 'wide';
    const label = wide ? 34 : 15;
    const names = parts.map(({ name }) => name);
    const segments = bars.flatMap((bar) => segmentsOf(bar, names, hiddenName, percent, wide ? 0.07 : 0.13));
    const ink = new Map(parts.map((part) => [part.name, part.ink]));
    const stack = { y: 'name', x: 'share', z: 'part', order: [...names, hiddenName] };
    return {
      height: bars.length * (bars.length === 1 ? 52 : 30) + 30,
      marginLeft: roomFor(bars, label),
      marginRight: 12,
      marginTop: 4,
      marginBottom: 26,
      x: { domain: [0, 1], label: null, tickFormat: percent, ticks: wide ? 5 : 2, tickSize: 0 },
      y: {
        domain: bars.map(({ name }) => name),
        label: null,
        tickSize: 0,
        padding: 0.22,
        tickFormat: (name: string) => cut(name, label),
      },
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

/** Upright bars of people, with the count on top; a dash where it is hidden. */
export function histogram(
  bands: readonly { readonly name: string; readonly people: number | null; readonly above: boolean }[],
  count: (people: number | null) => string,
): Drawing {
  return (width: Width) => ({
    height: width === 'wide' ? 270 : 210,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 20,
    marginBottom: width === 'wide' ? 28 : 36,
    x: { domain: bands.map(({ name }) => name), label: null, tickSize: 0, padding: 0.12 },
    y: { axis: null, domain: [0, Math.max(1, ...bands.map(({ people }) => people ?? 0))] },
    marks: [
      // On a phone two bands' names have no room beside each other: each takes two lines.
      Plot.axisX({
        ...axisText,
        tickSize: 0,
        fontSize: width === 'wide' ? 12 : 9.5,
        tickFormat: (name: string) => (width === 'wide' ? name : name.replace('–', '–\n')),
      }),
      Plot.barY(bands, {
        x: 'name',
        y: (band) => band.people ?? 0,
        fill: (band) => (band.above ? 'var(--best)' : 'var(--bar)'),
      }),
      Plot.ruleY([0], { stroke: 'var(--edge)' }),
      Plot.text(bands, {
        x: 'name',
        y: (band) => band.people ?? 0,
        text: (band) => (band.people === 0 ? '' : count(band.people)),
        dy: -9,
        fontSize: width === 'wide' ? 12 : 9.5,
      }),
    ],
  });
}

/** Dots on a line from below 0 to 1, one a row; those left of `weak` stand out. */
export function dots(
  rows: readonly { readonly name: string; readonly value: number }[],
  weak: number,
  decimal: (value: number) => string,
): Drawing {
  return (width: Width) => {
    const label = width === 'wide' ? 34 : 22;
    const low = Math.min(-0.1, ...rows.map(({ value }) => value));
    const high = Math.max(0.5, ...rows.map(({ value }) => value));
    return {
      height: rows.length * 26 + 30,
      marginLeft: roomFor(rows, label),
      marginRight: 34,
      marginTop: 4,
      marginBottom: 26,
      x: {
        domain: [low, high],
        label: null,
        tickSize: 0,
        ticks: width === 'wide' ? 6 : 3,
        tickFormat: decimal,
        grid: true,
      },
      y: {
        domain: rows.map(({ name }) => name),
        label: null,
        tickSize: 0,
        tickFormat: (name: string) => cut(name, label),
      },
      marks: [
        Plot.rectX([{ from: low, to: weak }], { x1: 'from', x2: 'to', fill: 'var(--poor-soft)' }),
        Plot.ruleX([0], { stroke: 'var(--edge)' }),
        Plot.ruleY(rows, { x1: 0, x2: 'value', y: 'name', stroke: 'var(--line)', strokeWidth: 2 }),
        Plot.dot(rows, {
          x: 'value',
          y: 'name',
          r: 5,
          fill: (row) => (row.value < weak ? 'var(--poor)' : 'var(--best)'),
        }),
        Plot.text(rows, {
          x: 'value',
          y: 'name',
          text: (row) => decimal(row.value),
          dx: 9,
          textAnchor: 'start',
          fontSize: 11,
        }),
      ],
    };
  };
}

/** From one share to another, one a row: an arrow with both figures. */
export function arrows(
  rows: readonly { readonly name: string; readonly from: number; readonly to: number }[],
  percent: Percent,
): Drawing {
  return (width: Width) => {
    const label = width === 'wide' ? 34 : 15;
    const text = { y: 'name', fontSize: 12 } as const;
    return {
      height: rows.length * 40 + 30,
      marginLeft: roomFor(rows, label),
      marginRight: 16,
      marginTop: 4,
      marginBottom: 26,
      x: { domain: [0, 1], label: null, tickSize: 0, ticks: width === 'wide' ? 5 : 2, tickFormat: percent, grid: true },
      y: {
        domain: rows.map(({ name }) => name),
        label: null,
        tickSize: 0,
        tickFormat: (name: string) => cut(name, label),
      },
      marks: [
        Plot.arrow(rows, {
          x1: 'from',
          x2: 'to',
          y1: 'name',
          y2: 'name',
          stroke: 'var(--best)',
          strokeWidth: 2.5,
          headLength: 6,
          inset: 5,
        }),
        Plot.dot(rows, { x: 'from', y: 'name', r: 4.5, fill: 'var(--bar)' }),
        Plot.dot(rows, { x: 'to', y: 'name', r: 4.5, fill: 'var(--best)' }),
        Plot.text(rows, { ...text, x: 'from', text: (row) => percent(row.from), dy: -12 }),
        Plot.text(rows, { ...text, x: 'to', text: (row) => percent(row.to), dy: -12 }),
      ],
    };
  };
}

/** Two shares a group: hollow and filled dots on one line. */
export function pairs(
  rows: readonly { readonly name: string; readonly completed: number; readonly passed: number }[],
  percent: Percent,
): Drawing {
  return (width: Width) => {
    return {
      height: rows.length * 30 + 30,
      marginLeft: roomFor(rows, 15),
      marginRight: 16,
      marginTop: 4,
      marginBottom: 26,
      x: { domain: [0, 1], label: null, tickSize: 0, ticks: width === 'wide' ? 5 : 2, tickFormat: percent, grid: true },
      y: {
        domain: rows.map(({ name }) => name),
        label: null,
        tickSize: 0,
        tickFormat: (name: string) => cut(name, 15),
      },
      marks: [
        Plot.ruleY(rows, { x1: 'passed', x2: 'completed', y: 'name', stroke: 'var(--line)', strokeWidth: 3 }),
        Plot.dot(rows, {
          x: 'completed',
          y: 'name',
          r: 5,
          fill: 'var(--paper)',
          stroke: 'var(--bar-strong)',
          strokeWidth: 2,
        }),
        Plot.dot(rows, { x: 'passed', y: 'name', r: 5.5, fill: 'var(--best)' }),
      ],
    };
  };
}
