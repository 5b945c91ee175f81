import { zipSync, type Zippable } from 'fflate';

/** A package's files by path, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

// The earliest date that a zip can hold, in local time: the bytes then do not depend on place and time.
const earliest = new Date(1980, 0, 1);

/** A zip of the files: the manifest first, then by name, with fixed dates, so that the same files give the same bytes. */
export function zipOf(files: Files): Uint8Array {
  const first = (path: string) => (path === 'imsmanifest.xml' || path === 'cmi5.xml' ? 0 : 1);
  const paths = [...files.keys()].toSorted((a, b) => first(a) - first(b) || (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(paths.map((path) => [path, files.get(path) as Uint8Array]));
  return zipSync(entries, { level: 9, mtime: earliest, os: 3, attrs: 0o644 << 16 });
}
