import type { Note } from '../facts.ts';

/** What times are in a file: of two numbers, 12:55, and in plain numbers how many seconds one is, null where it is open. */
export type Clock = { readonly colon: 'hours' | 'minutes' | 'unclear'; readonly unit: number | null };

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** A clock for files whose times say what they are. */
export const plainClock: Clock = { colon: 'unclear', unit: 1 };

/** How many seconds the unit in a heading is, the likeliest reading first. */
const units = [
  [/milli|(?:^|[^\p{L}])ms(?:$|[^\p{L}])/iu, 0.001],
  [/sec|sek|秒|(?:^|[^\p{L}])s(?:$|[^\p{L}])/iu, 1],
  [/min|分/iu, 60],
  [/hour|\buur|\buren|stund|heure|\bhrs?\b|(?:^|[^\p{L}])h(?:$|[^\p{L}])/iu, 3600],
] as const;

/**
 * What plain numbers are: what their heading says, else seconds where these come to what a course takes, from two minutes
 * to six hours. Fewer may be minutes, and more milliseconds: nobody can tell.
 */
function unitOf(numbers: readonly number[], heading: string): number | null {
  const said = units.find(([word]) => word.test(heading))?.[1];
  if (said !== undefined || numbers.length === 0) return said ?? 1;
  const usual = median(numbers);
  return usual >= 120 && usual <= 21_600 ? 1 : null;
}

/**
 * Whether times such as 12:55 are hours with minutes or minutes with seconds, by what a course takes: hours are mostly
 * none, and twelve of them are too many; between the two nobody can tell. And what plain numbers are. Says so where there
 * are such times.
 */
export function clockOf(
  file: string,
  sample: readonly string[],
  heading: string,
): { readonly clock: Clock; readonly notes: readonly Note[] } {
  const plain = sample.filter((text) => /^\d+([.,]\d+)?$/.test(text) && Number(text.replace(',', '.')) > 0);
  const unit = unitOf(
    plain.map((text) => Number(text.replace(',', '.'))),
    heading,
  );
  const open: readonly Note[] = unit === null ? [{ kind: 'time-unclear', file, such: plain[0] ?? '' }] : [];
  const firsts = sample.flatMap((text) => {
    const [, first] = /^(\d{1,4}):\d{2}$/.exec(text) ?? [];
    return first === undefined ? [] : [Number(first)];
  });
  if (firsts.length === 0) return { clock: { colon: 'unclear', unit }, notes: open };
  const usual = median(firsts);
  if (usual === 0) return { clock: { colon: 'hours', unit }, notes: open };
  if (usual >= 6) return { clock: { colon: 'minutes', unit }, notes: [...open, { kind: 'minutes', file }] };
  return { clock: { colon: 'unclear', unit }, notes: [...open, { kind: 'clock-unclear', file }] };
}
