import { z } from 'zod';

/** A field's schema as JSON Schema has it, so far as reading an author's file needs it. */
export type Shape = {
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly additionalProperties?: Shape | boolean;
};

const shapes = new WeakMap<z.ZodType, Shape>();

/** A schema as JSON Schema, made once. */
export function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema) ?? (z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape);
  shapes.set(schema, known);
  return known;
}

/** The schema of a field within another, in any of its alternatives; undefined where there is none. */
export function shapeWithin(shape: Shape | undefined, step: PropertyKey): Shape | undefined {
  const forms = [shape, ...(shape?.anyOf ?? [])];
  const within = (one?: Shape) =>
    typeof step === 'number' ? one?.items : (one?.properties?.[String(step)] ?? one?.additionalProperties);
  return forms.map(within).find((one) => typeof one === 'object');
}

/** The schema of a field, by its path; undefined where the path leaves the schema. */
export const shapeAt = (shape: Shape | undefined, path: readonly PropertyKey[]): Shape | undefined =>
  path.reduce<Shape | undefined>(shapeWithin, shape);

/** True for a value of the kind that a schema wants, whatever is in it. */
export function isOfKind(value: unknown, { type, anyOf, const: only }: Shape): boolean {
  if (anyOf) return anyOf.some((one) => isOfKind(value, one));
  if (only !== undefined) return value === only;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === (type === 'integer' ? 'number' : type);
}

function emptyOf({ type, minimum, ...shape }: Shape): unknown {
  if (shape.default !== undefined) return shape.default;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (type === 'object') return {};
  if (type === 'array') return [];
  return { string: '', boolean: false }[type ?? ''] ?? minimum ?? 0;
}

/**
 * Fits a value to a schema: a missing field, or one of another kind, becomes something empty of the right kind; unknown
 * fields are dropped.
 */
export function likeShape(value: unknown, shape: Shape): unknown {
  const form = shape.anyOf?.find((one) => isOfKind(value, one)) ?? shape.anyOf?.[0];
  if (form) return likeShape(value, form);
  const own = isOfKind(value, shape) && (shape.enum?.includes(value) ?? true) ? value : emptyOf(shape);
  if (Array.isArray(own)) return own.map((one) => likeShape(one, shape.items ?? {}));
  if (typeof own !== 'object' || own === null) return own;
  const given = own as Readonly<Record<string, unknown>>;
  const { properties, additionalProperties: each, required = [] } = shape;
  if (!properties)
    return Object.fromEntries(
      Object.entries(given).map(([name, one]) => [name, typeof each === 'object' ? likeShape(one, each) : one]),
    );
  const fields = Object.entries(properties).filter(
    ([name, field]) => name in given || required.includes(name) || field.default !== undefined,
  );
  return Object.fromEntries(fields.map(([name, field]) => [name, likeShape(given[name], field)]));
}
