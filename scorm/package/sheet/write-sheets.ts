import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BuiltCourse } from '../built-course.ts';
import { comparePackages, compareVersions } from '../compare/compare.ts';
import { readPackage } from '../compare/read-package.ts';
import type { AdminLanguage } from '../compare/words.ts';
import type { LmsOptions } from '../presets/options.ts';
import type { Standard } from '../standards.ts';
import type { Facts } from './facts.ts';
import { renderSheet } from './sheet.ts';

const languages: readonly AdminLanguage[] = ['nl', 'en'];

/** A package, for its sheet. `bytes` is the zip's size. */
type Made = {
  readonly path: string;
  readonly standard: Standard;
  readonly bytes: number;
  readonly sha256: string;
  /** Where the course is, behind a thin package. */
  readonly address?: string | undefined;
  /** The LMS that it was made for, by its preset. */
  readonly preset?: string | undefined;
  /** What changed, in a line of whoever made it. */
  readonly note?: string | undefined;
};

/** The version in the name of a zip that otherwise has the same name, or null. */
function versionIn(file: string, name: string, kind: string): string | null {
  const [start, end] = [`${name}-`, `-${kind}.zip`];
  const version = file.slice(start.length, -end.length);
  return file.startsWith(start) && file.endsWith(end) && /^\d+\.\d+\.\d+$/.test(version) ? version : null;
}

/** The previous package: the same name and standard, with the highest lower version. */
function previous(out: string, name: string, { standard, address }: Made, course: BuiltCourse): string | null {
  const earlier = readdirSync(out)
    .map((file) => ({ file, version: versionIn(file, name, address ? `${standard}-thin` : standard) }))
    .flatMap(({ file, version }) =>
      version !== null && compareVersions(version, course.version) < 0 ? [{ file, version }] : [],
    )
    .toSorted((a, b) => compareVersions(b.version, a.version));
  return earlier[0] ? join(out, earlier[0].file) : null;
}

function sinceOf(out: string, name: string, made: Made, course: BuiltCourse): Facts['since'] {
  const path = previous(out, name, made, course);
  if (path === null) return null;
  try {
    const old = readPackage(path);
    return { version: old.course.version, changes: comparePackages(old, readPackage(made.path)) };
  } catch {
    // A zip of that name that is not a Sharewise package is ignored.
    return null;
  }
}

/**
 * Writes a package's sheet beside it in each language, named as the zip with `nl.html` or `en.html`. Returns the paths.
 */
export function writeSheets(out: string, name: string, made: Made, course: BuiltCourse, options: LmsOptions): string[] {
  const since = sinceOf(out, name, made, course);
  const { standard, bytes, sha256, address, preset, note } = made;
  return languages.map((language) => {
    const path = made.path.replace(/zip$/, `${language}.html`);
    const file = basename(made.path);
    writeFileSync(
      path,
      renderSheet({ language, course, options, standard, preset, address, file, bytes, sha256, since, note }),
    );
    return path;
  });
}
