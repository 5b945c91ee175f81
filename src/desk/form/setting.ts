import type { DeskEdit, FieldPath } from '../../schemas/desk.ts';
import { valueAt } from '../state/json.ts';

type Json = Extract<DeskEdit, { op: 'set' }>['value'];

/** The change that puts a value at a path, and what holds it where that is not there yet. */
export function setting(root: unknown, path: FieldPath, value: unknown): DeskEdit {
  const missing = path.findIndex((_, nth) => nth > 0 && valueAt(root, path.slice(0, nth)) == null);
  const at = missing < 0 ? path.length : missing;
  const held = path.slice(at).reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  return { op: 'set', path: path.slice(0, at), value: held as Json };
}
