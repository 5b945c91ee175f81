import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { hashOf } from './desk-file.ts';

/** A file that was read: `stamp` changes when it does. */
export type Seen = { readonly stamp: string; readonly hash: string; readonly content: Uint8Array };

const isHidden = (path: string) => /(^|\/)(\.|~\$|node_modules(\/|$))/.test(path);

/** What the course is not made of, but for what it is made of: schemas for editors, packages. */
const isMade = (path: string) => /^(schemas|packages)\//.test(path) || /\.(zip|xlf|xlsx)$/.test(path);

/** The paths of a course's files, in order, with forward slashes. Links are no files: what they lead to may lie elsewhere. */
function pathsIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return paths.filter((path) => !isHidden(path) && !isMade(path)).toSorted();
}

function stampOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat && `${stat.mtimeNs}:${stat.size}:${stat.ino}`;
}

/** Reads a course's files, those alone that have changed since the last time. */
export function scan(folder: string, before: ReadonlyMap<string, Seen>): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const path of pathsIn(folder)) {
    const known = before.get(path);
    const stamp = stampOf(join(folder, path));
    if (stamp === undefined) continue;
    if (known?.stamp === stamp) {
      seen.set(path, known);
      continue;
    }
    const content = readFileSync(join(folder, path));
    seen.set(path, { stamp, hash: hashOf(content), content });
  }
  return seen;
}
