import type { Edit } from './edit.ts';
import type { Path } from './set-texts.ts';
import { isFields, isSame, valueAt } from './value.ts';

/** What a member of a list is known by; undefined where it has no name. */
const nameOf = (member: unknown): unknown => (isFields(member) ? (member['id'] ?? member['key']) : undefined);

/** Where the member `at` of a list is in another version of it; undefined where that can't be told. */
function placeIn(list: readonly unknown[], now: readonly unknown[], at: number): number | undefined {
  const name = nameOf(list[at]);
  if (name !== undefined) {
    const found = now.findIndex((one) => nameOf(one) === name);
    return found < 0 ? undefined : found;
  }
  const isLikeBefore = list.length === now.length && list.every((one, nth) => nth === at || isSame(one, now[nth]));
  return isLikeBefore && at <= list.length ? at : undefined;
}

/** The path to the same place in another version of a file; undefined where it is not there any more. */
function pathIn(base: unknown, now: unknown, path: Path): Path | undefined {
  const made: (string | number)[] = [];
  let [one, other] = [base, now];
  for (const step of path) {
    const isList = Array.isArray(one) && Array.isArray(other);
    const place = isList && typeof step === 'number' ? placeIn(one as unknown[], other as unknown[], step) : step;
    if (place === undefined) return undefined;
    made.push(place);
    [one, other] = [valueAt(one, [step]), valueAt(other, [place])];
  }
  return made;
}

/**
 * An edit of one version of a file as an edit of a later one: of the same place, found by ids. Undefined where that place
 * was changed in between, and the edit would undo it.
 */
export function carriedOver(edit: Edit, base: unknown, now: unknown): Edit | undefined {
  const path = pathIn(base, now, edit.path);
  if (!path) return undefined;
  const [before, after] = [valueAt(base, edit.path), valueAt(now, path)];
  if (edit.op === 'set' && isSame(after, edit.value)) return { ...edit, path };
  if (edit.op === 'set' || edit.op === 'remove') return isSame(before, after) ? { ...edit, path } : undefined;
  const names = [before, after].map((list) => (Array.isArray(list) ? list.map(nameOf) : []));
  return isSame(names[0], names[1]) && names[0]?.every((name) => name !== undefined || isSame(before, after))
    ? { ...edit, path }
    : undefined;
}
