import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Where a file of a course is on the disk, by its path with a name in NFC: some systems keep accents apart. Throws where it is a link. */
export function placeOf(folder: string, path: string): string {
  const direct = join(folder, path);
  const name = path.replace(/^.*\//, '');
  const own = existsSync(direct)
    ? direct
    : join(dirname(direct), readdirSync(dirname(direct)).find((one) => one.normalize('NFC') === name) ?? name);
  const root = realpathSync(folder);
  const isWithin = realpathSync(dirname(own)).startsWith(root + sep) || realpathSync(dirname(own)) === root;
  if (!isWithin || lstatSync(own).isSymbolicLink()) throw new Error(`${path} is a link to a file elsewhere.`);
  return own;
}

const hashes = new Map<string, { readonly stamp: string; readonly hash: string }>();

/** A short name for a file's content, in small letters; read once as long as the file is the same. */
export function hashOf(place: string): string {
  const { mtimeMs, size, ino } = statSync(place);
  const stamp = `${mtimeMs}:${size}:${ino}`;
  const known = hashes.get(place);
  if (known?.stamp === stamp) return known.hash;
  const hash = createHash('sha256').update(readFileSync(place)).digest('hex').slice(0, 8);
  hashes.set(place, { stamp, hash });
  return hash;
}
