import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isCourseFile } from '../../../src/build/course-folder.ts';
import { hashOf } from './desk-file.ts';

/** A file that was read: `stamp` changes when it does. Of pictures and films, the content is not held. */
export type Seen = {
  readonly stamp: string;
  readonly hash: string;
  readonly bytes: number;
  readonly content: Uint8Array | undefined;
};

/** What the course is not made of: hidden files, and what is made of the course (schemas for editors, packages, files for translators). */
const isLeftOut = (path: string) =>
  /(^|\/)(\.|~\$)|(^|\/)node_modules$/.test(path) ||
  /^(schemas|packages)(\/|$)/.test(path) ||
  /^[^/]+\.(zip|xlf|xlsx)$/.test(path);

/** The paths below a folder, with forward slashes. Links are left out: what they lead to may lie elsewhere. */
function* pathsBelow(folder: string, within = ''): Generator<string> {
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    if (isLeftOut(path)) continue;
    if (entry.isDirectory()) yield* pathsBelow(folder, path);
    else if (entry.isFile()) yield path;
  }
}

const pathsIn = (folder: string) => [...pathsBelow(folder)].toSorted();

/** What changes with a file: its time, size and number on the disk; undefined where there is none. */
export function stampOf(place: string): string | undefined {
  const stat = statSync(place, { throwIfNoEntry: false, bigint: true });
  return stat && `${stat.mtimeNs}:${stat.size}:${stat.ino}`;
}

function read(folder: string, path: string): Seen | undefined {
  const place = join(folder, path);
  const stamp = stampOf(place);
  if (stamp === undefined) return undefined;
  try {
    const content = readFileSync(place);
    const hash = hashOf(content);
    return { stamp, hash, bytes: content.length, content: isCourseFile(path) ? content : undefined };
  } catch (error) {
    // It went, or a program has it to itself for a moment: the next look finds it.
    if (['ENOENT', 'EBUSY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** Reads a course's files, those alone that have changed since the last time. */
export function scan(folder: string, before: ReadonlyMap<string, Seen>): Map<string, Seen> {
  const seen = pathsIn(folder).flatMap((path): [string, Seen][] => {
    const known = before.get(path);
    const now = known && known.stamp === stampOf(join(folder, path)) ? known : read(folder, path);
    return now ? [[path, now]] : [];
  });
  return new Map(seen);
}

/** The paths of the files that are not the same in two looks at a course. */
export function differing(one: ReadonlyMap<string, Seen>, other: ReadonlyMap<string, Seen>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path)?.hash !== other.get(path)?.hash).toSorted();
}
