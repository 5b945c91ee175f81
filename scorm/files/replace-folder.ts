import { chmodSync, cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workFolder } from './work-folder.ts';

/** Moves a folder, also to another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
    rmSync(from, { recursive: true });
  }
}

/** Replaces a folder by another by renaming: at any moment the place holds all of the old one or all of the new one. */
export function replaceFolder(made: string, place: string): void {
  const { folder, remove } = workFolder(dirname(place), '.replacing');
  try {
    move(made, join(folder, 'new'));
    // Work folders are created readable by their owner only.
    chmodSync(join(folder, 'new'), 0o755);
    if (existsSync(place)) renameSync(place, join(folder, 'old'));
    renameSync(join(folder, 'new'), place);
  } finally {
    remove();
  }
}
