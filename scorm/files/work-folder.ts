import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** True where a process with this id is running. */
export function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes the folders of processes that no longer run. */
function sweep(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    const [, started] = entry.startsWith(`${name}-`) ? (/^(\d+)-\w+$/.exec(entry.slice(name.length + 1)) ?? []) : [];
    if (started && !isRunning(Number(started))) rmSync(join(parent, entry), { recursive: true, force: true });
  }
}

/** A folder to work in, and a function that removes it. */
export type WorkFolder = { readonly folder: string; readonly remove: () => void };

/** Creates a folder for this process alone, named by its id, in a parent that is created where needed. */
export function workFolder(parent: string, name: string): WorkFolder {
  mkdirSync(parent, { recursive: true });
  sweep(parent, name);
  const folder = mkdtempSync(join(parent, `${name}-${process.pid}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
