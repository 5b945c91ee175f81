import type { Cascade } from '../reach.ts';
import { placeOf } from './clock.ts';

/** How many had seen and shared the post at each of the timeline's steps; `steps` + 1 numbers each. */
export type Tally = { readonly views: Uint32Array; readonly shares: Uint32Array };

/** Counts those of a cascade who are `reached`, step by step along the timeline. */
export function tally(cascade: Cascade, reached: Uint8Array, steps: number): Tally {
  const views = new Uint32Array(steps + 1);
  const shares = new Uint32Array(steps + 1);
  for (let view = 0; view < cascade.count; view++) {
    if (!reached[view]) continue;
    const step = Math.ceil(placeOf(cascade.minute[view] ?? 0) * steps);
    views[step] = (views[step] ?? 0) + 1;
    shares[step] = (shares[step] ?? 0) + (cascade.shared[view] ?? 0);
  }
  for (let step = 1; step <= steps; step++) {
    views[step] = (views[step] ?? 0) + (views[step - 1] ?? 0);
    shares[step] = (shares[step] ?? 0) + (shares[step - 1] ?? 0);
  }
  return { views, shares };
}
