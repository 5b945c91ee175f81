/** Where a share really lies with 95% certainty, by Wilson's score interval. */
export function wilson(share: number, of: number): { low: number; high: number } {
  const z = 1.96;
  const spread = 1 + (z * z) / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { low: Math.max(0, (middle - half) / spread), high: Math.min(1, (middle + half) / spread) };
}

/** True where two shares differ by five points or more, and by more than chance explains (two proportions, 99%). */
export function differs(a: { share: number; of: number }, b: { share: number; of: number }): boolean {
  const pooled = (a.share * a.of + b.share * b.of) / (a.of + b.of);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.of + 1 / b.of));
  const apart = Math.abs(a.share - b.share);
  return apart >= 0.05 && error > 0 && apart / error > 2.576;
}

/** Below this many people a finding is a first sign. */
export const few = 30;

/** Below this many people the range of a share is given. */
export const fairlyFew = 200;
