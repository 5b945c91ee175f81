import type { Path } from './set-texts.ts';

export type Fields = Record<string, unknown>;

/** True for a value with named fields. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True where two values of YAML say the same; the order of fields says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other) || (one === 0 && other === 0)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((member, at) => isSame(member, other[at]));
  if (!isFields(one) || !isFields(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((one, step) => {
    if (Array.isArray(one)) return one[Number(step)];
    return isFields(one) && Object.hasOwn(one, String(step)) ? one[String(step)] : undefined;
  }, value);
}
