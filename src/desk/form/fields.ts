import type { FieldPath } from '../../schemas/desk.ts';
import { choicesOf, isText, type Schema } from './schema.ts';

/** How a field is drawn. */
export type Drawn =
  | 'text'
  | 'author'
  | 'colour'
  | 'colours'
  | 'logo'
  | 'cover'
  | 'photo'
  | 'decorative'
  | 'budget'
  | 'contact'
  | 'skill'
  | 'source'
  | 'lesson'
  | 'scene'
  | 'ending'
  | 'permanent'
  | 'choice'
  | 'switch'
  | 'number'
  | 'line'
  | 'list'
  | 'entries'
  | 'group'
  | 'hidden';

/** The fields that are not drawn as their schema alone would say, by the end of their path. */
const own: readonly (readonly [end: string, drawn: Drawn])[] = [
  ['course.organisation.colours', 'colours'],
  ['course.organisation.logo', 'logo'],
  ['course.cover', 'cover'],
  ['photo', 'photo'],
  ['avatar', 'photo'],
  ['decorative', 'decorative'],
  ['course.mediaBudget', 'budget'],
  ['course.lessons', 'hidden'],
  ['course.languages', 'hidden'],
  ['course.draft', 'hidden'],
  ['finalCheck.lesson', 'lesson'],
  ['turnTo.contact', 'contact'],
  ['skill', 'skill'],
  ['source', 'source'],
  ['next', 'scene'],
  ['choices.ending', 'ending'],
  ['id', 'permanent'],
  ['key', 'permanent'],
  ['by', 'author'],
];

const asSchema = (schema: Schema): Drawn => {
  if (isText(schema)) return 'text';
  if (choicesOf(schema)) return 'choice';
  if (schema.type === 'boolean') return 'switch';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'array') return 'list';
  if (schema.properties) return 'group';
  if (schema.additionalProperties) return 'entries';
  return schema.pattern?.includes('#[0-9a-f]') ? 'colour' : 'line';
};

/** How a field is drawn, by the kind of its file, its path and its schema. */
export function drawnAs(kind: string, path: FieldPath, schema: Schema): Drawn {
  const name = `.${[kind, ...path.filter((step) => typeof step === 'string')].join('.')}`;
  return own.find(([end]) => name.endsWith(`.${end}`))?.[1] ?? asSchema(schema);
}
