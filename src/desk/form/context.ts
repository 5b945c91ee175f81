import { createContext, use, type ComponentType } from 'react';
import type { DeskEdit, DeskFile, FieldPath } from '../../schemas/desk.ts';
import { edit } from '../state/save.ts';
import { valueAt } from '../state/json.ts';
import { word } from '../words/words.ts';
import type { Schema } from './schema.ts';
import { setting } from './setting.ts';

/** What a field needs to be drawn. */
export type Held = {
  readonly path: FieldPath;
  readonly schema: Schema;
  readonly isOptional: boolean;
  readonly label?: string;
};

/** What the fields of a form have in common. */
export type FormOf = {
  readonly file: DeskFile;
  /** The kind of file, as schemas and words are named by: `scenario` for situations, too. */
  readonly kind: string;
  readonly languages: readonly string[];
  /** Draws a field of any kind: those that hold others draw these by it. */
  readonly Field: ComponentType<Held>;
};

export const FormContext = createContext<FormOf | null>(null);

/** The form around a field. */
export function useForm(): FormOf {
  const form = use(FormContext);
  if (!form) throw new Error('A field stands outside of a form.');
  return form;
}

/** Puts a value at a path of the form's file; undefined takes the field away. */
export function change({ file }: FormOf, path: FieldPath, value: unknown, label: string): void {
  const isThere = valueAt(file.value, path) !== undefined;
  if (value === undefined && !isThere) return;
  const made: DeskEdit = value === undefined ? { op: 'remove', path: [...path] } : setting(file.value, path, value);
  edit(file.path, [made], word('setTo', { field: label }));
}
