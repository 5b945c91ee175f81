import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from '../files/work-folder.ts';

const millisecondsBetween = 100;

/** The process that holds a lock; 0 where it has just let go, or not yet said so. */
function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

/** Takes the lock where nobody has it; one whose process was killed is given up. */
function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = holderOf(lock);
    if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
    return false;
  }
}

/** Does some work while no other process does work under the same lock, a file; `waiting` is called once where it has to wait. */
export async function oneAtATime<T>(lock: string, work: () => Promise<T>, waiting: () => void): Promise<T> {
  for (let tries = 0; !take(lock); tries++) {
    if (tries === 0) waiting();
    await setTimeout(millisecondsBetween);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
