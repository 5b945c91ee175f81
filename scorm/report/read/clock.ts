import type { Note } from '../facts.ts';

/** What a time such as 12:55 means in a file. */
export type Clock = 'hours' | 'minutes' | 'unclear';

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/**
 * Whether times such as 12:55 are hours and minutes or minutes and seconds, by how long a course takes: mostly under an
 * hour, never twelve; otherwise it stays open. Notes what was decided where a file has such times.
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
