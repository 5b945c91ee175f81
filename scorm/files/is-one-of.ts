import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** True where two paths lead to one file, whatever they are called: by another name for the folder, or by a link. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return a !== undefined && b !== undefined ? a.ino === b.ino && a.dev === b.dev : resolve(one) === resolve(other);
}

/** True where a path leads to one of the files that a command reads: it must not write over them. */
export const isOneOf = (path: string, files: readonly string[]): boolean => files.some((one) => isSame(one, path));
