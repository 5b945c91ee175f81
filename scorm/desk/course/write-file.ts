import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const tries = 20;

/** Waits without giving way: a save is done when it returns. */
const pause = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

const isHeld = (error: unknown) => ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');

/** On Windows, a file that a scanner or a synchroniser has open can't be replaced until it lets go. */
function patiently(act: () => void): void {
  for (let nth = 1; ; nth++) {
    try {
      return act();
    } catch (error) {
      if (!isHeld(error) || nth === tries) throw error;
      pause(10 * nth);
    }
  }
}

/** The name of a file on its way: hidden, so that nothing takes it for one of the course's. */
const unfinished = /^\..+\.\d+\.saving$/;

/** Writes a file whole or not at all: beside its place first, on the disk, and then renamed. */
export function writeFile(place: string, content: Uint8Array): void {
  mkdirSync(dirname(place), { recursive: true });
  const made = join(dirname(place), `.${basename(place)}.${process.pid}.saving`);
  try {
    const file = openSync(made, 'w');
    try {
      let at = 0;
      while (at < content.length) at += writeSync(file, content, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    const mode = statSync(place, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined) chmodSync(made, mode & 0o7777);
    patiently(() => renameSync(made, place));
  } finally {
    rmSync(made, { force: true });
  }
}

/** Removes a file, and the folders that are empty without it up to `folder`. */
export function removeFile(folder: string, place: string): void {
  patiently(() => rmSync(place, { force: true }));
  for (let parent = dirname(place); parent.length > folder.length; parent = dirname(parent)) {
    try {
      rmdirSync(parent);
    } catch {
      return;
    }
  }
}

/** Removes what saves left behind that were cut off. */
export function sweepUnfinished(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() && unfinished.test(entry.name)) rmSync(path, { force: true });
    else if (entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name)) sweepUnfinished(path);
  }
}
