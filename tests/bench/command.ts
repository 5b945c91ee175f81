import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Figure } from './figures.ts';

/**
 * The cost of a command: elapsed time, processor time over all cores, and the peak of resident memory of its largest
 * process.
 */
export type Cost = { readonly seconds: number; readonly processor: number; readonly megabytes: number };

type Usage = { readonly megabytes: number; readonly seconds: number };

const usage = pathToFileURL(join(import.meta.dirname, 'usage.ts')).href;

/** Runs a script in a Node process of its own and returns its cost. Throws its output where it failed. */
export async function costOf(cwd: string, script: string, args: readonly string[], mayFail = false): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'sharewise-usage-'));
  const told = join(folder, 'usage');
  const since = performance.now();
  const child = spawn(process.execPath, [resolve(script), ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: `--import=${usage}`, SHAREWISE_USAGE: told },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const from of [child.stdout, child.stderr])
    from.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [status] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - since) / 1000;
  if (status !== 0 && !mayFail) throw new Error(`${script} ${args.join(' ')} ended with ${status}:\n${said}`);
  const all = existsSync(told) ? readFileSync(told, 'utf8').trim().split('\n') : [];
  rmSync(folder, { recursive: true, force: true });
  const used = all.map((line) => JSON.parse(line) as Usage);
  return {
    seconds,
    processor: used.reduce((sum, one) => sum + one.seconds, 0),
    megabytes: Math.max(...used.map((one) => one.megabytes)),
  };
}

/** The figures of a command's costs in several runs, each named with what the command did. */
export const costs = (what: string, all: readonly Cost[]): Readonly<Record<keyof Cost, Figure>> => ({
  seconds: { name: `time of ${what}`, unit: 's', runs: all.map(({ seconds }) => seconds) },
  processor: { name: `processor time of ${what}`, unit: 's', runs: all.map(({ processor }) => processor) },
  megabytes: { name: `memory of ${what}`, unit: 'MB', runs: all.map(({ megabytes }) => megabytes) },
});
