import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

type Document = ReturnType<typeof parseHTML>['document'];

let made: Document | null = null;

/** A document for Plot to draw in; one serves all charts. */
function drawingDocument(): Document {
  made ??= parseHTML('<!doctype html><html><body></body></html>').document;
  return made;
}

/** The two widths a chart is drawn for: letters keep their size where a wide drawing would shrink. */
const widths = { wide: 640, narrow: 340 } as const;

export type Width = keyof typeof widths;

/** A chart's marks and scales for a width. */
export type Drawing = (width: Width) => Plot.PlotOptions;

function svgOf(drawing: Drawing, width: Width, label: string): string {
  const svg = Plot.plot({
    document: drawingDocument() as unknown as globalThis.Document,
    className: 'plot',
    width: widths[width],
    style: {},
    ...drawing(width),
  });
  svg.querySelector('style')?.remove();
  for (const styled of svg.querySelectorAll('[style]')) styled.removeAttribute('style');
  // One label for the whole picture: within an image there is nothing to name.
  for (const labelled of svg.querySelectorAll('[aria-label]')) labelled.removeAttribute('aria-label');
  svg.removeAttribute('style');
  svg.setAttribute('class', `plot ${width}`);
  svg.setAttribute('font-size', '12');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  // Coordinates to a hundredth, in tags alone: a figure in words can have a point too.
  return svg.outerHTML.replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/(\d+\.\d\d)\d+/g, '$1'));
}

/** A chart as SVG, wide and narrow; the style sheet shows the one that fits. The label says what it is a chart of. */
export const chartOf = (drawing: Drawing, label: string): string =>
  svgOf(drawing, 'wide', label) + svgOf(drawing, 'narrow', label);
