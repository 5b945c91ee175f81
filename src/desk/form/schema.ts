import type { FieldPath } from '../../schemas/desk.ts';

/** What the desk reads of a JSON Schema (2020-12). */
export type Schema = {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string | number | boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: Schema;
  readonly anyOf?: readonly Schema[];
};

const languageCode = '^[a-z]{2,3}$';

/** True for words that stand in every language: a record by language codes. */
export const isText = (schema: Schema): boolean =>
  typeof schema.additionalProperties === 'object' &&
  schema.additionalProperties.type === 'string' &&
  (schema.propertyNames?.pattern === languageCode || schema.propertyNames?.pattern === undefined);

/** The schema of what stands at a path, or undefined where nothing may. */
export function schemaAt(schema: Schema | undefined, path: FieldPath): Schema | undefined {
  const [step, ...rest] = path;
  if (step === undefined || schema === undefined) return schema;
  const held =
    schema.properties?.[step] ??
    schema.items ??
    (schema.additionalProperties ? schema.additionalProperties : undefined);
  const inUnion = schema.anyOf?.map((one) => schemaAt(one, [step])).find(Boolean);
  return schemaAt(held ?? inUnion, rest);
}

/** The values that a field may have, where they can be listed. */
export function choicesOf(schema: Schema): readonly (string | number)[] | undefined {
  if (schema.enum) return schema.enum;
  const constants = schema.anyOf?.map((one) => one.const);
  return constants?.every((one) => typeof one === 'string' || typeof one === 'number') ? constants : undefined;
}
