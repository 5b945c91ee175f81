import * as Plot from '@observablehq/plot';
import type { Drawing } from '../plot.ts';
import { axisText } from './labels.ts';

/** Upright bars of people, with the count on top. */
export function histogram(
  bands: readonly { readonly name: string; readonly people: number; readonly above: boolean }[],
  count: (people: number) => string,
): Drawing {
  return (width) => ({
    height: width === 'wide' ? 270 : 210,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 20,
    marginBottom: width === 'wide' ? 28 : 36,
    x: { domain: bands.map(({ name }) => name), label: null, tickSize: 0, padding: 0.12 },
    y: { axis: null, domain: [0, Math.max(1, ...bands.map(({ people }) => people))] },
    marks: [
      // On a phone two bands' names have no room beside each other: each takes two lines.
      Plot.axisX({
        ...axisText,
        fontSize: width === 'wide' ? 12 : 9.5,
        tickFormat: (name: string) => (width === 'wide' ? name : name.replace('–', '–\n')),
      }),
      Plot.barY(bands, { x: 'name', y: 'people', fill: (band) => (band.above ? 'var(--best)' : 'var(--bar)') }),
      Plot.ruleY([0], { stroke: 'var(--edge)' }),
      Plot.text(bands, {
        x: 'name',
        y: 'people',
        text: (band) => (band.people === 0 ? '' : count(band.people)),
        dy: -9,
        fontSize: width === 'wide' ? 12 : 9.5,
      }),
    ],
  });
}
