import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from './work-folder.ts';

/**
 * Lets files be made in a folder beside their place, and puts them there together once all are made: an interruption
 * leaves the old ones as they were, and those that say something of each other agree.
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
