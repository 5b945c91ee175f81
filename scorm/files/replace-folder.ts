import { chmodSync, cpSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workFolder } from './work-folder.ts';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

/** The errors of renaming over a folder that is not empty, as systems differ in it. */
const taken = ['ENOTEMPTY', 'EEXIST', 'EPERM'];
const mostTries = 1000;

/** Moves a folder, also to another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
    rmSync(from, { recursive: true });
  }
}

/** Renames; false where that failed with one of these errors. */
function renamed(from: string, to: string, unless: readonly string[]): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (unless.includes(codeOf(error))) return false;
    throw error;
  }
}

/**
 * Replaces a folder by another by renaming: the place never holds a part of either. Where several processes replace it at
 * once, one of theirs is there at the end.
 */
export function replaceFolder(made: string, place: string): void {
  const { folder, remove } = workFolder(dirname(place), '.replacing');
  try {
    move(made, join(folder, 'new'));
    // Work folders are created readable by their owner only.
    chmodSync(join(folder, 'new'), 0o755);
    // A folder that is not empty cannot be renamed over: it is moved away first, unless another process has just done so.
    for (let old = 0; !renamed(join(folder, 'new'), place, old < mostTries ? taken : []); old++)
      renamed(place, join(folder, `old-${old}`), ['ENOENT']);
  } finally {
    remove();
  }
}
