import { median, type Figure } from './figures.ts';
import { targets } from './targets.ts';

/** A figure with its median, its target where it has one, and whether that is kept. */
export type Judged = Figure & {
  readonly median: number | null;
  readonly target?: number;
  readonly kept?: boolean;
};

/** Compares a figure with its target; a figure that was not measured does not meet it. */
export function judge(figure: Figure): Judged {
  const [middle, target] = [median(figure.runs), targets[figure.name]];
  if (target === undefined) return { ...figure, median: middle };
  return { ...figure, median: middle, target, kept: middle !== null && middle <= target };
}

/** A number with three significant digits and no exponent. */
const digits = (value: number) =>
  value.toLocaleString('en', value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });

const shown = (value: number | null) => (value === null ? 'not measured' : digits(value));

/** A line about a figure: its name, its median with its unit, every run, and its target. */
export function lineOf({ name, unit, runs, median: middle, target, kept }: Judged): string {
  const value = middle === null ? 'not measured' : `${digits(middle)} ${unit}`.trim();
  const each = runs.length > 1 ? `  (${runs.map(shown).join(', ')})` : '';
  const verdict = kept ? 'within' : middle === null ? 'target' : 'FALLS SHORT of';
  return `  ${name.padEnd(66)}  ${value}${each}${target === undefined ? '' : `  ${verdict} ${digits(target)}`}`;
}
