import type { DeskEdit, FieldPath } from '../../schemas/desk.ts';
import { valueAt } from '../state/json.ts';
import { edit } from '../state/save.ts';
import type { FormOf } from './context.ts';
import { setting } from './setting.ts';

/** Words for who can't see a picture that are asked for: empty until someone writes them. Nothing where there are some. */
export const asking = ({ file, languages }: FormOf, words: FieldPath): DeskEdit[] =>
  valueAt(file.value, words) === undefined
    ? [setting(file.value, words, Object.fromEntries(languages.map((language) => [language, ''])))]
    : [];

/** Takes fields away that are there, and words that nobody wrote. */
export function without({ file }: FormOf, fields: readonly FieldPath[], words: FieldPath): DeskEdit[] {
  const said = Object.values((valueAt(file.value, words) ?? {}) as object);
  const isBlank = said.every((one) => String(one ?? '').trim() === '');
  return [...fields, ...(isBlank ? [words] : [])]
    .filter((path) => valueAt(file.value, path) !== undefined)
    .map((path): DeskEdit => ({ op: 'remove', path: [...path] }));
}

/** Makes changes of a form's file as one step. */
export const make = ({ file }: FormOf, edits: readonly DeskEdit[], label: string) =>
  edits.length > 0 && edit(file.path, edits, label);
