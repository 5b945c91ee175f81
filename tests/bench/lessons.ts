import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { costOf, costs, type Cost } from './command.ts';
import { growth, type Figure } from './figures.ts';
import { buildableCourse, largeCourse } from './large-course.ts';
import type { Bench, Part } from './parts.ts';

/** Runs a command on courses of these sizes, in turn, and returns its costs and how they grow. */
async function measure(
  { runs, say, most }: Bench,
  sizes: readonly number[],
  what: string,
  make: (folder: string, lessons: number) => void,
  run: (cwd: string, course: string) => Promise<Cost>,
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sharewise-bench-'));
  const taken = sizes.filter((lessons) => lessons <= most);
  const named = (lessons: number) => `${what} of ${lessons.toLocaleString('en')} lessons`;
  const all = new Map<number, Cost[]>(taken.map((lessons) => [lessons, []]));
  for (const lessons of taken) make(join(folder, String(lessons)), lessons);
  for (let nth = 1; nth <= runs; nth++)
    for (const lessons of taken) {
      say(`${named(lessons)}, run ${nth} of ${runs}`);
      all.get(lessons)?.push(await run(folder, join(folder, String(lessons))));
    }
  rmSync(folder, { recursive: true, force: true });
  const figures = taken.map((lessons) => [lessons, costs(named(lessons), all.get(lessons) ?? [])] as const);
  const grows = growth(
    `how the processor time of ${what} grows`,
    figures.map(([lessons, one]) => [lessons, one.processor] as const),
  );
  return [...figures.flatMap(([, one]) => Object.values(one)), grows];
}

/** The cost of `npm run check`. A course with too large a record is still checked to the end. */
export const check: Part = (bench) =>
  measure(bench, [9, 100, 1000], 'the check', largeCourse, (cwd, course) =>
    costOf(cwd, 'scorm/commands/check.ts', ['--course', course], true),
  );

/** The cost of `npm run package`: building the course and making all its packages. */
export const build: Part = (bench) => {
  const make = (folder: string, lessons: number) => {
    const less = buildableCourse(folder, lessons);
    if (less) bench.note(less);
  };
  return measure(bench, [9, 30, 100], 'build and packages', make, (cwd, course) =>
    costOf(cwd, 'scorm/commands/package.ts', ['--course', course]),
  );
};
