import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { nearest } from './did-you-mean.ts';
import { isOfKind, shapeWithin, type Shape } from './shape.ts';

/** A field with the name that it has, the one that was meant, and the path of what it stands in. */
export type MeantField = { readonly path: readonly PropertyKey[]; readonly name: string; readonly meant: string };

/** The fields of a map that its schema knows, or undefined where it takes any. */
const fieldsOf = (shape: Shape | undefined) =>
  [shape, ...(shape?.anyOf ?? [])].find((one) => one?.properties !== undefined);

/**
 * The field that an unknown one was probably meant to be: one with a similar name, or the only missing one of the same
 * kind.
 */
function meantBy(name: string, value: unknown, { properties = {}, required = [] }: Shape, given: readonly string[]) {
  const free = Object.keys(properties).filter((one) => !given.includes(one));
  const near = nearest(name, free);
  if (near) return near;
  const missing = required.filter((one) => !given.includes(one) && isOfKind(value, properties[one] ?? {}));
  return missing.length === 1 ? missing[0] : undefined;
}

function meantIn(map: YAMLMap, shape: Shape, path: readonly PropertyKey[]): MeantField[] {
  const named = map.items.filter((pair): pair is Pair<Scalar> => isScalar(pair.key));
  const given = named.map(({ key }) => String(key.value));
  return named.flatMap((pair): MeantField[] => {
    const name = String(pair.key.value);
    if (shape.properties && name in shape.properties) return [];
    const value: unknown = isMap(pair.value) ? {} : isSeq(pair.value) ? [] : (pair.value as Scalar | null)?.value;
    const meant = meantBy(name, value, shape, given);
    if (!meant) return [];
    given.push(meant);
    pair.key.value = meant;
    return [{ path, name, meant }];
  });
}

/**
 * Renames each misspelt field to the one that was meant, so that its content is checked too; returns the author's
 * names.
 */
export function takeAsMeant(node: unknown, shape: Shape | undefined, path: readonly PropertyKey[] = []): MeantField[] {
  if (isSeq(node)) return node.items.flatMap((one, at) => takeAsMeant(one, shapeWithin(shape, at), [...path, at]));
  if (!isMap(node)) return [];
  const fields = fieldsOf(shape);
  const own = fields ? meantIn(node, fields, path) : [];
  const within = node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    return takeAsMeant(value, shapeWithin(shape, name), [...path, name]);
  });
  return [...own, ...within];
}
