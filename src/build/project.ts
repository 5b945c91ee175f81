import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The project's own folder. What Astro bundles runs elsewhere, but is started in the project. */
export function projectFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'astro.config.mjs'))) return folder;
  return resolve('.');
}
