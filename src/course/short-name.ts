import { hash } from './random.ts';

/** How many bits a short name has. */
export const shortBits = 24;

/** The stand-in for an id that this version of the course does not have: an author's id cannot begin with a digit. */
const token = /^0([0-9a-f]{6})$/;

/** A number that stands for an id in suspend data: an FNV-1a hash folded to 24 bits. The build refuses two ids with the same. */
export function shortOf(id: string): number {
  const [, known] = token.exec(id) ?? [];
  if (known !== undefined) return parseInt(known, 16);
  const whole = hash(id);
  return ((whole >>> shortBits) ^ whole) & 0xff_ffff;
}

/**
 * Maps short numbers back to ids. A number that this version does not know gets a stand-in, which is written back as
 * the same number.
 */
export function longNames(ids: readonly string[]): (short: number) => string {
  const known = new Map(ids.map((id) => [shortOf(id), id]));
  return (short) => known.get(short) ?? `0${short.toString(16).padStart(6, '0')}`;
}

/** The first two ids of a list that have the same short name, or null. */
export function sameShort(ids: readonly string[]): readonly [string, string] | null {
  const seen = new Map<number, string>();
  for (const id of ids) {
    const other = seen.get(shortOf(id));
    if (other !== undefined && other !== id) return [other, id];
    seen.set(shortOf(id), id);
  }
  return null;
}
