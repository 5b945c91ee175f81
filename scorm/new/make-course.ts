import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { jsonSchemas } from '../../src/build/json-schemas.ts';
import { workFolder } from '../files/work-folder.ts';

/**
 * Makes a course as a copy of another: copies it beside its place and renames it. Throws a sentence where the place is
 * taken.
 */
export function makeCourse(folder: string, from: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is there and not empty. Name a folder that is not there yet.`);
  const { folder: made, remove } = workFolder(dirname(folder), `.${basename(folder)}`);
  try {
    // The interface's words are left out: a course uses the player's own by default, and a copy would go out of date.
    cpSync(from, made, { recursive: true, filter: (path) => path !== join(from, 'interface') });
    chmodSync(made, 0o755);
    mkdirSync(join(made, 'schemas'), { recursive: true });
    for (const [name, text] of jsonSchemas()) writeFileSync(join(made, 'schemas', name), text);
    renameSync(made, folder);
  } finally {
    remove();
  }
}
