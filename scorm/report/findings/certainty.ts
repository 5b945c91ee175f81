/** The 95% confidence interval of a share, by Wilson's score interval. */
export function wilson(share: number, of: number): { low: number; high: number } {
  const z = 1.96;
  const spread = 1 + (z * z) / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { low: Math.max(0, (middle - half) / spread), high: Math.min(1, (middle + half) / spread) };
}

/** The 95% confidence interval of a correlation of this many pairs, by Fisher's transformation. */
export function fisher(correlation: number, pairs: number): { low: number; high: number } {
  const half = 1.96 / Math.sqrt(pairs - 3);
  const z = Math.atanh(Math.max(-0.999, Math.min(0.999, correlation)));
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) };
}

/** The probability that a standard normal variable exceeds `z`, to seven digits (Numerical Recipes' erfcc). */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ];
  const power = terms.reduceRight((sum, term) => sum * t + term, 0);
  const tail = 0.5 * t * Math.exp(-x * x + power);
  return z >= 0 ? tail : 1 - tail;
}

/** The probability that Student's t exceeds this value, to a few thousandths of itself (Wallace 1959). */
export function studentTail(t: number, freedom: number): number {
  const z = ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p((t * t) / freedom));
  return normalTail(Math.sign(t) * z);
}

/** The two-sided p-value of a difference between two groups' shares. */
export function chanceOfGap(a: { share: number; of: number }, b: { share: number; of: number }): number {
  const pooled = (a.share * a.of + b.share * b.of) / (a.of + b.of);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.of + 1 / b.of));
  return error === 0 ? 1 : 2 * normalTail(Math.abs(a.share - b.share) / error);
}

/** Below this many people a finding is a first sign. */
export const few = 30;

/** Below this many people the range of a share is given. */
export const fairlyFew = 200;
