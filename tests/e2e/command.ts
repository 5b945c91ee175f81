import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';

/** Runs a command of package.json in a folder, as people give it, and answers what it says; fails the test where it fails. */
export function command(folder: string, script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(`scorm/commands/${script}.ts`), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}
