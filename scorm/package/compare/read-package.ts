import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parseBuiltCourse, type BuiltCourse } from '../built-course.ts';

/** The parts of a package that decide whether it may replace another. */
export type ComparedPackage = {
  /** `1.2`, `2004 3rd Edition`, `2004 4th Edition`, `cmi5` or `web`. */
  readonly standard: string;
  /** What the LMS knows the content by: the identifiers of manifest, organization, item and resource, or of course and unit. */
  readonly identifiers: readonly string[];
  readonly course: BuiltCourse;
  /** SHA-256 of a thin package's page, scripts and manifest; null where the course itself is in the package. */
  readonly thin: string | null;
  /** SHA-256 of the files: the same where none differs, whatever made the zip. */
  readonly digest: string;
};

/** False for folders, and for what a Mac or Windows adds to a zip that is made anew with it. */
const isOurs = (name: string) => !/\/$|^__MACOSX\/|(^|\/)(\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name);

/** Of a thin package, the files that do something; it consists of little more. */
const isWanted = (name: string) => /^(bridge\.json|imsmanifest\.xml|cmi5\.xml|index\.html)$|\.(js|css)$/.test(name);

const mostBytes = 20_000_000;

function filesOf(zip: string): Record<string, Uint8Array> {
  if (!existsSync(zip)) throw new Error(`There is no file ${zip}. Name two packages: the old one, then the new one.`);
  try {
    return unzipSync(readFileSync(zip), {
      filter: ({ name, originalSize }) => isOurs(name) && originalSize < mostBytes,
    });
  } catch {
    throw new Error(`${zip} can't be read as a zip. Name a package that npm run package has made.`);
  }
}

const identifiersOf = (manifest: string) =>
  [
    ...manifest.matchAll(
      /<(manifest|organization|item|resource)\b[^>]*\sidentifier="([^"]*)"|<(course|au)\b[^>]*\sid="([^"]*)"/g,
    ),
  ].map(([, name, identifier, part, id]) => `${name ?? part} ${identifier ?? id}`);

function digestOf(files: Readonly<Record<string, Uint8Array>>): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(files).toSorted()) hash.update(`${name}\n`).update(files[name] as Uint8Array);
  return hash.digest('hex');
}

/** The digest of a thin package without the course's version and words, which change nothing in the LMS. */
function thinOf(files: Readonly<Record<string, Uint8Array>>, version: string): string | null {
  if (!files['bridge.json']) return null;
  const hash = createHash('sha256');
  for (const name of Object.keys(files).toSorted())
    if (isWanted(name)) hash.update(`${name}\n${strFromU8(files[name] as Uint8Array).replaceAll(version, '')}\n`);
  return hash.digest('hex');
}

/** Reads a package's zip; throws a sentence where it is none, or where it holds no course. */
export function readPackage(zip: string): ComparedPackage {
  const files = filesOf(zip);
  const course = files['course.json'];
  if (!course)
    throw new Error(`${zip} has no course.json at its root. Name a package that npm run package has made, as it is.`);
  const structure = files['cmi5.xml'];
  const file = files['imsmanifest.xml'] ?? structure;
  const manifest = file ? strFromU8(file) : '';
  const version = /<schemaversion>\s*([^<]+?)\s*<\/schemaversion>/.exec(manifest)?.[1];
  const built = parseBuiltCourse(strFromU8(course), `course.json in ${zip}`, 'Make the package anew: npm run package');
  return {
    standard: version ?? (structure ? 'cmi5' : 'web'),
    identifiers: identifiersOf(manifest),
    course: built,
    thin: thinOf(files, built.version),
    digest: digestOf(files),
  };
}
