import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** True where a process of this number is at work. */
export function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes away what processes that were killed have left. */
function sweep(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    const [, started] = entry.startsWith(`${name}-`) ? (/^(\d+)-\w+$/.exec(entry.slice(name.length + 1)) ?? []) : [];
    if (started && !isRunning(Number(started))) rmSync(join(parent, entry), { recursive: true, force: true });
  }
}

/** A folder to work in, and how to take it away. */
export type WorkFolder = { readonly folder: string; readonly remove: () => void };

/** A folder of this process alone, named by it, in a folder that is made where it is not there. */
export function workFolder(parent: string, name: string): WorkFolder {
  mkdirSync(parent, { recursive: true });
  sweep(parent, name);
  const folder = mkdtempSync(join(parent, `${name}-${process.pid}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
