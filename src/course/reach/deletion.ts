import type { Cascade } from '../reach.ts';

/**
 * Who still sees the post when it is deleted after `minute` (null: never), 1 or 0 for each one of the cascade. Deleting
 * takes away the original; shares made before then go on, with all that follows from them.
 */
export function reachedDespite(cascade: Cascade, minute: number | null): Uint8Array {
  const reached = new Uint8Array(cascade.count).fill(1);
  if (minute === null) return reached;
  for (let view = 0; view < cascade.count; view++) {
    const source = cascade.source[view] ?? -1;
    reached[view] = source < 0 ? Number((cascade.minute[view] ?? 0) <= minute) : (reached[source] ?? 0);
  }
  return reached;
}
