import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** One run of `npm run report` from start to end. */
export type Measured = {
  /** By the clock. */
  readonly seconds: number;
  /** Of all cores together: the same whatever else the machine does. */
  readonly processor: number;
  /** Its peak of resident memory. */
  readonly megabytes: number;
  /** Its page. */
  readonly kilobytes: number;
};

const usage = join(import.meta.dirname, 'usage.ts');

function run(args: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stderr;
}

/** Writes a year of simulated learners of a course to a file: so many learners, or so many rows. */
export function generate(path: string, by: 'learners' | 'rows', count: number, course = 'dist/course.json'): void {
  run(['scorm/commands/generate.ts', path, `--${by}`, String(count), '--course', course]);
}

/** Reports on a file in a process of its own, as L&D does. */
export function measure(path: string, course = 'dist/course.json'): Measured {
  const out = `${path}.html`;
  const since = performance.now();
  const stderr = run(['--import', usage, 'scorm/commands/report.ts', path, '--out', out, '--course', course]);
  const seconds = (performance.now() - since) / 1000;
  const number = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(stderr)?.[1]);
  const processor = number('cpu-us') / 1e6;
  return { seconds, processor, megabytes: number('peak-rss-kb') / 1000, kilobytes: statSync(out).size / 1000 };
}
