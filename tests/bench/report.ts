import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCourse } from '../../scorm/build/build-course.ts';
import { costOf, costs, type Cost } from './command.ts';
import { growth, ratio, type Figure } from './figures.ts';
import type { Part } from './parts.ts';

const sizes = [100_000, 1_000_000, 10_000_000] as const;

type Costs = ReturnType<typeof costs>;

type Taken = { readonly rows: number; readonly report: Costs; readonly scan: Costs };

const counted = (rows: number) => `${rows.toLocaleString('en')} rows`;

/** How the report compares with the scan, and how both grow. */
function compared(taken: readonly Taken[]): Figure[] {
  const beside = taken.map(({ rows, report, scan }) =>
    ratio(`processor time of the report of ${counted(rows)} beside a scan`, report.processor, scan.processor),
  );
  const grows = (what: string, which: 'report' | 'scan') =>
    growth(
      `how the processor time of ${what} grows`,
      taken.map((one) => [one.rows, one[which].processor] as const),
    );
  return [...beside, grows('the report', 'report'), grows('the scan', 'scan')];
}

/**
 * The cost of a report, measured in turn with a plain scan of the same file by DuckDB, each in a process of its own.
 */
export const report: Part = async ({ runs, most, say }) => {
  const { dist } = await buildCourse({});
  const course = join(process.cwd(), dist, 'course.json');
  const folder = mkdtempSync(join(tmpdir(), 'sharewise-bench-'));
  const taken: Taken[] = [];
  for (const rows of sizes.filter((one) => one <= most)) {
    const file = join(folder, `${rows}.csv`);
    say(`report: generates ${counted(rows)}`);
    await costOf(folder, 'scorm/commands/generate.ts', [file, '--rows', String(rows), '--course', course]);
    const [reports, scans]: [Cost[], Cost[]] = [[], []];
    for (let run = 1; run <= runs; run++) {
      say(`report of ${counted(rows)}, run ${run} of ${runs}`);
      reports.push(await costOf(folder, 'scorm/commands/report.ts', [file, '--course', course]));
      say(`plain scan of ${counted(rows)}, run ${run} of ${runs}`);
      scans.push(await costOf(folder, 'tests/bench/scan.ts', [file]));
    }
    rmSync(file);
    taken.push({
      rows,
      report: costs(`the report of ${counted(rows)}`, reports),
      scan: costs(`a scan of ${counted(rows)}`, scans),
    });
  }
  rmSync(folder, { recursive: true, force: true });
  return [...taken.flatMap((one) => [...Object.values(one.report), ...Object.values(one.scan)]), ...compared(taken)];
};
