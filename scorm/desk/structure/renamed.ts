import type { Edit } from '../../../src/editing/edit.ts';
import type { Draft } from './draft.ts';
import { newId } from './new-id.ts';

type Named = { readonly id?: unknown };

const idsOfList = (value: unknown, name: string): Edit['path'][] =>
  Array.isArray(value)
    ? value.flatMap((one: Named | null, at) => (typeof one?.id === 'string' ? [[name, at, 'id']] : []))
    : [];

/**
 * Gives a copied exercise ids of its own, where they are the names of questions in the LMS. Scenes and endings are named
 * within their scenario, and stay.
 */
export function renamed(draft: Draft, path: string, taken: Set<string>): string | undefined {
  const value = draft.value(path) as Record<string, unknown> | null;
  if (value === null || typeof value !== 'object') return undefined;
  const lists = ['statements', 'drafts', 'intentions'].flatMap((name) => idsOfList(value[name], name));
  const places: Edit['path'][] = typeof value['id'] === 'string' ? [['id'], ...lists] : lists;
  const edits = places.map((place): Edit => {
    const old = String(place.reduce<unknown>((one, step) => (one as Record<string | number, unknown>)[step], value));
    const id = newId(old, taken);
    taken.add(id);
    return { op: 'set', path: place, value: id };
  });
  if (edits.length > 0) draft.edit(path, edits);
  const [first] = edits;
  return first?.op === 'set' ? String(first.value) : undefined;
}
