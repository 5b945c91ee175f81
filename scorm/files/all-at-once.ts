import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from './work-folder.ts';

/**
 * Has files made in a folder beside their final place, and moves them there once all are made: an interruption leaves
 * the old ones, and files that refer to each other agree.
 */
export function allAtOnce<T>(out: string, make: (folder: string) => T): T {
  mkdirSync(out, { recursive: true });
  const { folder, remove } = workFolder(out, '.making');
  try {
    const made = make(folder);
    for (const file of readdirSync(folder)) renameSync(join(folder, file), join(out, file));
    return made;
  } finally {
    remove();
  }
}
