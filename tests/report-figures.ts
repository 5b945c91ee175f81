import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate, measure, type Measured } from './report/measure.ts';

/** What the report has to reach on two cores; figures that aren't named have no limit. */
const tasks = [
  { name: '50,000 rows', by: 'rows', count: 50_000, limits: { seconds: 3 } },
  { name: 'a year of 50,000 learners', by: 'learners', count: 50_000, limits: { kilobytes: 500 } },
  { name: '10,000,000 rows', by: 'rows', count: 10_000_000, limits: { seconds: 20, megabytes: 2000 } },
] as const satisfies readonly {
  name: string;
  by: 'learners' | 'rows';
  count: number;
  limits: Partial<Measured>;
}[];

const units = { seconds: 's', processor: 's of processor', megabytes: 'MB', kilobytes: 'kB' } as const;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, folder: { type: 'string' } } });
const runs = Math.max(1, Number(values.runs) || 1);

/** The middle of several runs: one that something else slowed down says nothing. */
function middle(all: readonly Measured[], unit: keyof Measured): number {
  const sorted = all.map((one) => one[unit]).toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/** Generates a file, reports on it some times, and says what came of it; answers whether all limits were kept. */
function take(task: (typeof tasks)[number], folder: string): boolean {
  const path = join(folder, `${task.by}-${task.count}.csv`);
  generate(path, task.by, task.count);
  const all = Array.from({ length: runs }, () => measure(path));
  rmSync(path);
  const limits: Partial<Measured> = task.limits;
  const said = (Object.keys(units) as (keyof Measured)[]).map((unit) => {
    const [value, limit] = [middle(all, unit), limits[unit]];
    const digits = unit === 'seconds' || unit === 'processor' ? 1 : 0;
    const text = `${value.toFixed(digits)} ${units[unit]} (${all.map((one) => one[unit].toFixed(digits)).join(', ')})`;
    return { text: limit === undefined ? text : `${text}, limit ${limit}`, kept: limit === undefined || value < limit };
  });
  const kept = said.every((one) => one.kept);
  console.log(`${kept ? 'kept' : 'MISSED'}  ${task.name}: ${said.map(({ text }) => text).join('; ')}`);
  return kept;
}

const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'sharewise-figures-'));
console.log(`${availableParallelism()} cores; the middle of ${runs} runs, each in brackets.`);
try {
  if (!tasks.map((task) => take(task, folder)).every(Boolean)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
