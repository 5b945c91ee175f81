import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskPackage } from '../../../src/schemas/desk.ts';

/** What a zip or a sheet is called. */
const named = /^[\w-][\w.-]*?\.(?:zip|(?:nl|en)\.html)$/;

/** The zips and sheets in the folder of packages, by name; links are none. */
export function packageFilesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => named.test(name) && lstatSync(join(folder, name)).isFile());
  } catch {
    // Nothing was made yet.
    return [];
  }
}

/** The packages that were made, newest first. */
export function packagesIn(folder: string): DeskPackage[] {
  const files = packageFilesIn(folder);
  return files
    .filter((name) => name.endsWith('.zip'))
    .map((name): DeskPackage => {
      const { size, mtime } = lstatSync(join(folder, name));
      const sheet = (language: 'en' | 'nl') => files.filter((one) => one === name.replace(/zip$/, `${language}.html`));
      const sheets = Object.fromEntries(
        (['nl', 'en'] as const).flatMap((language) => sheet(language).map((one) => [language, one])),
      );
      return { name, bytes: size, at: mtime.toISOString(), sheets };
    })
    .toSorted((a, b) => b.at.localeCompare(a.at) || a.name.localeCompare(b.name));
}
