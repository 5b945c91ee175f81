import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * The project's folder: the nearest one above this file with the Astro configuration; else, for a module that Astro has
 * moved, the working directory.
 */
export function projectFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'astro.config.mjs'))) return folder;
  return resolve('.');
}
