import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readBuiltCourse, type BuiltCourse } from '../package/built-course.ts';
import type { Dialect } from '../package/standards.ts';
import { unzipPackage } from './unzip.ts';

/** An unzipped package that can be launched. */
export type LoadedPackage = {
  /** Its name in addresses: the zip's name without its ending. */
  readonly name: string;
  readonly folder: string;
  readonly dialect: Dialect;
  /** The standard's name for people. */
  readonly standard: string;
  readonly course: BuiltCourse;
};

/** The standard that the manifest names, or cmi5 by the name of its own; a package without a manifest is for the web. */
function standardOf(folder: string, zip: string): Pick<LoadedPackage, 'dialect' | 'standard'> {
  const manifest = join(folder, 'imsmanifest.xml');
  if (existsSync(join(folder, 'cmi5.xml'))) return { dialect: 'cmi5', standard: 'cmi5' };
  if (!existsSync(manifest)) {
    if (/-web\b/.test(basename(zip))) return { dialect: 'web', standard: 'web' };
    throw new Error(
      `${zip} was refused: it has no imsmanifest.xml or cmi5.xml at its root. Zip the files, not the folder that holds them.`,
    );
  }
  const version = /<schemaversion>\s*([^<]+?)\s*<\/schemaversion>/.exec(readFileSync(manifest, 'utf8'))?.[1] ?? '';
  if (version === '1.2') return { dialect: 'scorm12', standard: 'SCORM 1.2' };
  if (version.startsWith('2004')) return { dialect: 'scorm2004', standard: `SCORM ${version}` };
  throw new Error(`${zip} was refused: its schemaversion is "${version}". The preview takes 1.2 and 2004.`);
}

/** Unzips a package and reads what the preview needs of it; throws a sentence where it can't be launched. */
export async function loadPackage(zip: string, into: string): Promise<LoadedPackage> {
  const folder = await unzipPackage(zip, into);
  return { name: basename(zip, '.zip'), folder, ...standardOf(folder, zip), course: readBuiltCourse(folder) };
}
