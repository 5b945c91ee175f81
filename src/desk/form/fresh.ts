import type { DeskEdit, DeskFile, FieldPath } from '../../schemas/desk.ts';
import { pathName, valueAt } from '../state/json.ts';
import { freeName, idFrom } from './blank.ts';

/** Members that were added here, by file, list and id: what they are drawn as, and whether they still wait for a name. */
const added = new Map<string, { readonly key: string; readonly isWaiting: boolean }>();

const nameIn = (file: string, list: FieldPath, id: unknown) => `${file} ${pathName(list)} ${String(id)}`;

/** Notes that a member was added: its id is taken from its name once it has one. */
export const noteAdded = (file: string, list: FieldPath, id: unknown): void =>
  void added.set(nameIn(file, list, id), { key: String(id), isWaiting: true });

/** What a member is drawn as: the same also when its id is taken from its name. */
export const keyOf = (file: string, list: FieldPath, id: unknown): string =>
  added.get(nameIn(file, list, id))?.key ?? String(id ?? '');

/** Every id in a value. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { id?: unknown }).id;
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(idsIn)];
}

/** Exercises are told apart by their ids throughout the course; what `course.yaml` lists, within its list. */
const taken = (files: Iterable<DeskFile>, file: DeskFile, list: FieldPath): string[] =>
  file.kind === 'course' ? idsIn(valueAt(file.value, list)) : [...files].flatMap(({ value }) => idsIn(value));

/** The change that takes a new member's id from its first words; undefined where it has none yet, or has its id for good. */
export function namedBy(
  words: string,
  file: DeskFile,
  path: FieldPath,
  files: Iterable<DeskFile>,
): DeskEdit | undefined {
  const list = path.slice(0, -1);
  const id = valueAt(file.value, [...path, 'id']);
  const known = added.get(nameIn(file.path, list, id));
  const wanted = idFrom(words.split(/\s+/).slice(0, 5).join(' '));
  if (!known?.isWaiting || wanted === '') return undefined;
  const own = freeName(
    wanted,
    taken(files, file, list).filter((one) => one !== id),
  );
  added.set(nameIn(file.path, list, own), { ...known, isWaiting: false });
  return { op: 'set', path: [...path, 'id'], value: own };
}
