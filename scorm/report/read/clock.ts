import type { Note } from '../facts.ts';

/** What a time of two numbers, 12:55, is in a file. */
export type Clock = 'hours' | 'minutes' | 'unclear';

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/**
 * Whether times such as 12:55 are hours with minutes or minutes with seconds, by what a course takes: hours are mostly
 * none, and twelve of them are too many; between the two nobody can tell. Says so where there are such times.
 */
export function clockOf(
  file: string,
  sample: readonly string[],
): { readonly clock: Clock; readonly notes: readonly Note[] } {
  const firsts = sample.flatMap((text) => {
    const [, first] = /^(\d{1,4}):\d{2}$/.exec(text) ?? [];
    return first === undefined ? [] : [Number(first)];
  });
  if (firsts.length === 0) return { clock: 'unclear', notes: [] };
  const usual = median(firsts);
  if (usual === 0) return { clock: 'hours', notes: [] };
  if (usual >= 6) return { clock: 'minutes', notes: [{ kind: 'minutes', file }] };
  return { clock: 'unclear', notes: [{ kind: 'clock-unclear', file }] };
}
