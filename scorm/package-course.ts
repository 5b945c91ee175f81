import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBuiltCourse, type BuiltCourse } from './built-course.ts';
import { manifestScorm12 } from './manifest/scorm12.ts';
import { manifestScorm2004 } from './manifest/scorm2004.ts';
import type { ManifestFiles, ManifestInput, ManifestOptions } from './manifest/types.ts';
import { dialectOf, type Standard } from './standards.ts';
import { writeWhole, zipOf, type Files } from './zip.ts';

/** A package that was made. Sizes in bytes; `content` without the standard's schemas. */
export type Package = {
  readonly standard: Standard;
  readonly path: string;
  readonly bytes: number;
  readonly content: number;
  readonly sha256: string;
};

const schemas = fileURLToPath(new URL('manifest/xsd/', import.meta.url));

const encode = (text: string) => new TextEncoder().encode(text);

/** Every file below a folder, by its path in it with forward slashes. */
function filesBelow(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
}

/** The page made for a standard: it is the one thing in which packages differ, beside their manifests. */
function pageFor(page: Uint8Array | undefined, standard: Standard): Uint8Array {
  const parts = new TextDecoder().decode(page).split('data-standard="web"');
  if (parts.length !== 2) throw new Error('dist/index.html does not name its standard once. Run: npm run build');
  return encode(parts.join(`data-standard="${dialectOf(standard)}"`));
}

function manifestFor(standard: Standard, input: ManifestInput): ManifestFiles {
  if (standard === 'scorm12') return manifestScorm12(input);
  if (standard === 'web') return {};
  return manifestScorm2004(standard === 'scorm2004-3rd' ? '3rd' : '4th', input);
}

function schemaFiles(standard: Standard): Map<string, Uint8Array> {
  return standard === 'web' ? new Map() : filesBelow(join(schemas, standard));
}

/** The content with files added to it; throws a sentence where one of the course's own would be lost. */
function withAdded(content: Files, added: Files): Map<string, Uint8Array> {
  const taken = [...added.keys()].find((path) => content.has(path));
  if (taken !== undefined)
    throw new Error(
      `The course has a file "${taken}", and so has every package of its standard. Give the course's own another name.`,
    );
  return new Map([...content, ...added]);
}

/** The files of a package for a standard, without its schemas. */
export function packageFiles(
  dist: Files,
  course: BuiltCourse,
  standard: Standard,
  options: ManifestOptions = { masteryScore: true },
): Map<string, Uint8Array> {
  const content = new Map([...dist, ['index.html', pageFor(dist.get('index.html'), standard)] as const]);
  const manifest = Object.entries(manifestFor(standard, { course, files: [...content.keys()], options }));
  return withAdded(content, new Map(manifest.map(([path, text]) => [path, encode(text)])));
}

/** Makes the packages of a built course; throws a sentence that says what to do where there is none. */
export function packageCourse(
  dist: string,
  out: string,
  standards: readonly Standard[],
  made: (one: Package) => void = () => {},
): Package[] {
  const course = readBuiltCourse(dist);
  const files = filesBelow(dist);
  mkdirSync(out, { recursive: true });
  const packages = standards.map((standard): Package => {
    const content = packageFiles(files, course, standard);
    const bytes = zipOf(withAdded(content, schemaFiles(standard)));
    const path = join(out, `sharewise-${course.version}-${standard}.zip`);
    writeWhole(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const one = { standard, path, bytes: bytes.length, content: zipOf(content).length, sha256 };
    made(one);
    return one;
  });
  const sums = packages.map(({ sha256, path }) => `${sha256}  ${basename(path)}\n`);
  writeWhole(join(out, 'SHA256SUMS'), sums.join(''));
  return packages;
}
