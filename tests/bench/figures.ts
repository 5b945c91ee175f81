/** A measurement repeated several times; null where it failed. */
export type Figure = { readonly name: string; readonly unit: string; readonly runs: readonly (number | null)[] };

/** The median, the lower of two middle values; null where a measurement failed, as then nothing is known. */
export function median(runs: readonly (number | null)[]): number | null {
  const measured = runs.filter((one) => one !== null).toSorted((a, b) => a - b);
  return measured.length < runs.length ? null : (measured[Math.floor((measured.length - 1) / 2)] ?? null);
}

/** The ratio of two medians. */
export function ratio(name: string, of: Figure | undefined, to: Figure | undefined): Figure {
  const [a, b] = [median(of?.runs ?? []), median(to?.runs ?? [])];
  return { name, unit: '×', runs: [a === null || b === null || b === 0 ? null : a / b] };
}

/**
 * The exponent by which something grows between the two largest of these sizes: 1 where twice the size takes twice as
 * much, 2 where it takes four times as much.
 */
export function growth(name: string, points: readonly (readonly [size: number, figure: Figure])[]): Figure {
  const [[small, less] = [0, null], [large, more] = [0, null]] = points
    .slice(-2)
    .map(([size, { runs }]) => [size, median(runs)] as const);
  const exponent = less && more ? Math.log(more / less) / Math.log(large / small) : null;
  return { name, unit: 'exponent', runs: [exponent] };
}
