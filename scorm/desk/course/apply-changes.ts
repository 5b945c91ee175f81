import { readFileSync } from 'node:fs';
import { refusal } from '../refusal.ts';
import { placeIn } from './safe-path.ts';
import { removeFile, writeFile } from './write-file.ts';
import { say, type Said } from '../../../src/said/say.ts';

/** Files to write, by their paths in the course's folder; null removes one. */
export type Contents = ReadonlyMap<string, Uint8Array | null>;

function put(folder: string, path: string, content: Uint8Array | null): void {
  const place = placeIn(folder, path);
  if (content) writeFile(place, content);
  else removeFile(folder, place);
}

function contentOf(place: string): Uint8Array | null {
  try {
    return readFileSync(place);
  } catch {
    return null;
  }
}

/** What a person can do about a file that could not be written. */
function sentence(path: string, error: unknown): Said {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC') return say`The disk is full: make room, and it is saved.`;
  if (['EPERM', 'EACCES', 'EBUSY', 'EROFS'].includes(code))
    return say`Another program has ${path} open, or you may not change it: close it there, and it is saved.`;
  return say`The computer says: ${(error as Error).message}`;
}

/** Writes several files; where one fails, those before it are as they were, and a refusal says why. */
export function applyChanges(folder: string, contents: Contents): void {
  const done: [string, Uint8Array | null][] = [];
  // What is new comes before what goes: cut off in between, nothing is missing.
  const inOrder = [...contents].toSorted(([, one], [, other]) => Number(one === null) - Number(other === null));
  for (const [path, content] of inOrder) {
    const before = contentOf(placeIn(folder, path));
    try {
      put(folder, path, content);
      done.push([path, before]);
    } catch (error) {
      for (const [other, old] of done.toReversed()) put(folder, other, old);
      throw refusal(423, say`${path} could not be saved.`, sentence(path, error));
    }
  }
}
