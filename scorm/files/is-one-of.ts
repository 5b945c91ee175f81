import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** True where two paths lead to the same file, through whatever names or links. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return a !== undefined && b !== undefined ? a.ino === b.ino && a.dev === b.dev : resolve(one) === resolve(other);
}

/** True where a path leads to one of a command's input files: no output may replace them. */
export const isOneOf = (path: string, files: readonly string[]): boolean => files.some((one) => isSame(one, path));
