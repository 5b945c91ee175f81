import type { Edit } from './edit.ts';
import type { Path } from './set-texts.ts';
import { isFields, isSame } from './value.ts';

function ofFields(one: Record<string, unknown>, other: Record<string, unknown>, path: Path): Edit[] {
  const gone = Object.keys(one).filter((name) => !Object.hasOwn(other, name));
  return [
    ...Object.entries(other).flatMap(([name, value]) =>
      Object.hasOwn(one, name)
        ? editsBetween(one[name], value, [...path, name])
        : [{ op: 'set' as const, path: [...path, name], value }],
    ),
    ...gone.map((name) => ({ op: 'remove' as const, path: [...path, name] })),
  ];
}

/** Members that are the same at both ends stay; those between are changed one by one, and the rest of them put in or removed. */
function ofLists(one: readonly unknown[], other: readonly unknown[], path: Path): Edit[] {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && isSame(one[start], other[start])) start++;
  let end = 0;
  while (end < most - start && isSame(one[one.length - 1 - end], other[other.length - 1 - end])) end++;
  const [old, fresh] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const both = Math.min(old.length, fresh.length);
  return [
    ...fresh.slice(0, both).flatMap((value, at) => editsBetween(old[at], value, [...path, start + at])),
    ...old.slice(both).map(() => ({ op: 'remove' as const, path: [...path, start + both] })),
    ...fresh.slice(both).map((value, at) => ({ op: 'insert' as const, path, at: start + both + at, value })),
  ];
}

/** The edits that make one value of another, each as deep as it can be. */
export function editsBetween(one: unknown, other: unknown, path: Path = []): Edit[] {
  if (isSame(one, other)) return [];
  if (isFields(one) && isFields(other)) return ofFields(one, other, path);
  if (Array.isArray(one) && Array.isArray(other)) return ofLists(one, other, path);
  return [{ op: 'set', path, value: other }];
}
