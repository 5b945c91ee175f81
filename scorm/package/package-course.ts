import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allAtOnce } from '../files/all-at-once.ts';
import { thinContent } from './bridge/thin-package.ts';
import { readBuiltCourse, type BuiltCourse } from './built-course.ts';
import { proveFit } from './fitting.ts';
import { manifestCmi5 } from './manifest/cmi5.ts';
import { manifestScorm12 } from './manifest/scorm12.ts';
import { manifestScorm2004 } from './manifest/scorm2004.ts';
import type { ManifestFiles, ManifestInput } from './manifest/types.ts';
import { neededBy, pageFor } from './page-for.ts';
import type { LmsOptions, Preset } from './presets/options.ts';
import { optionsFor } from './presets/presets.ts';
import { writeSheets } from './sheet/write-sheets.ts';
import { dialectOf, type Standard } from './standards.ts';
import { zipOf, type Files } from './zip.ts';
import { errorSaying } from '../../src/said/error.ts';
import { say } from '../../src/said/say.ts';

/** A package that was made; `bytes` is the size of its zip. */
export type Package = {
  readonly standard: Standard;
  readonly path: string;
  readonly bytes: number;
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

/** The options of a page behind a thin package: what concerns the LMS is done by the thin package. */
const behind: LmsOptions & { readonly dialect: 'bridge' } = {
  dialect: 'bridge',
  passMark: 'left-out',
  onFail: 'failed',
  exit: 'suspend',
  window: 'stay',
};

/** `course.json` with the options that this package was made with. */
function courseFor(course: BuiltCourse, { onFail, ...options }: LmsOptions): Uint8Array {
  return encode(JSON.stringify({ ...course, onFail, lms: options }));
}

function manifestFor(standard: Standard, input: ManifestInput): ManifestFiles {
  if (standard === 'scorm12') return manifestScorm12(input);
  if (standard === 'cmi5') return manifestCmi5(input);
  if (standard === 'web') return {};
  return manifestScorm2004(standard === 'scorm2004-3rd' ? '3rd' : '4th', input);
}

/** What SCORM wants beside the manifest. */
function schemaFiles(standard: Standard): Map<string, Uint8Array> {
  return standard === 'web' || standard === 'cmi5' ? new Map() : filesBelow(join(schemas, standard));
}

/** Adds files to the content; throws a sentence where one would replace a file of the course. */
function withAdded(content: Files, added: Files): Map<string, Uint8Array> {
  const taken = [...added.keys()].find((path) => content.has(path));
  if (taken !== undefined)
    throw errorSaying(
      say`The course has a file "${taken}", but every package of this standard has one of that name. Rename the course's.`,
    );
  return new Map([...content, ...added]);
}

/** The files of a package for a standard, without its schemas. */
export function packageFiles(
  dist: Files,
  course: BuiltCourse,
  standard: Standard,
  options: LmsOptions = optionsFor(course, undefined, standard),
): Map<string, Uint8Array> {
  const content = new Map([
    ...neededBy(dialectOf(standard), dist),
    ['course.json', courseFor(course, options)] as const,
    ['index.html', pageFor(dist, course, dialectOf(standard), options)] as const,
  ]);
  const manifest = Object.entries(manifestFor(standard, { course, files: [...content.keys()], options }));
  return withAdded(content, new Map(manifest.map(([path, text]) => [path, encode(text)])));
}

/** The files of a thin package for a standard, without its schemas: the course itself is at the address. */
export function thinFiles(
  dist: Files,
  course: BuiltCourse,
  standard: Standard,
  options: LmsOptions,
  address: URL,
): Map<string, Uint8Array> {
  const page = thinContent(course, standard, options, address);
  const content = new Map([
    ...[...page].map(([path, text]) => [path, encode(text)] as const),
    ['probe.txt', dist.get('probe.txt') ?? encode('sharewise')] as const,
    ['course.json', courseFor(course, options)] as const,
  ]);
  const manifest = Object.entries(manifestFor(standard, { course, files: [...content.keys()], options }));
  return withAdded(content, new Map(manifest.map(([path, text]) => [path, encode(text)])));
}

/** The files for the content server: the course as it is shown inside a thin package. */
export function contentFiles(dist: Files, course: BuiltCourse): Map<string, Uint8Array> {
  const page = pageFor(dist, course, behind.dialect, behind);
  return new Map([...neededBy(behind.dialect, dist), ['index.html', page] as const]);
}

function writeBelow(folder: string, files: Files): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * The checksums of every zip in the folder, with those just made instead of older ones, in the form that `sha256sum
 * --check` reads.
 */
function sumsOf(out: string, made: readonly Package[]): string {
  const sums = new Map(made.map(({ path, sha256 }) => [basename(path), sha256]));
  const zips = new Set([...readdirSync(out).filter((file) => file.endsWith('.zip')), ...sums.keys()]);
  const sumOf = (zip: string) => sums.get(zip) ?? digest(readFileSync(join(out, zip)));
  return [...zips]
    .toSorted()
    .map((zip) => `${sumOf(zip)}  ${zip}\n`)
    .join('');
}

/** The options of packaging: for which LMS, under which name, and for thin packages the course's address. */
type Making = {
  readonly preset?: Preset | undefined;
  readonly name?: string;
  readonly bridge?: URL | undefined;
  /** What changed, in a line for the sheets. */
  readonly note?: string | undefined;
};

/** Makes the packages of a built course with a sheet beside each, named by `name`, version and standard; throws a sentence that says what to do where there is none. */
export function packageCourse(
  dist: string,
  out: string,
  standards: readonly Standard[],
  made: (one: Package) => void = () => {},
  { preset, name = 'sharewise', bridge, note }: Making = {},
): Package[] {
  const course = readBuiltCourse(dist);
  for (const standard of standards) proveFit(course, standard);
  const files = filesBelow(dist);
  return allAtOnce(out, (folder) => {
    const packages = standards.map((standard): Package => {
      const options = optionsFor(course, preset, standard);
      const content = bridge
        ? thinFiles(files, course, standard, options, bridge)
        : packageFiles(files, course, standard, options);
      const bytes = zipOf(withAdded(content, schemaFiles(standard)));
      const file = `${name}-${course.version}-${standard}${bridge ? '-thin' : ''}.zip`;
      writeFileSync(join(folder, file), bytes);
      const one = { standard, path: join(out, file), bytes: bytes.length, sha256: digest(bytes) };
      writeSheets(
        out,
        name,
        { ...one, path: join(folder, file), address: bridge?.href, preset: preset?.name ?? course.lms?.preset, note },
        course,
        options,
      );
      made(one);
      return one;
    });
    if (bridge) {
      const server = `${name}-${course.version}-server`;
      rmSync(join(out, server), { recursive: true, force: true });
      writeBelow(join(folder, server), contentFiles(files, course));
    }
    writeFileSync(join(folder, 'SHA256SUMS'), sumsOf(out, packages));
    return packages;
  });
}
