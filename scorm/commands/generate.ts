import { once } from 'node:events';
import { createWriteStream, existsSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { readCommandLine } from '../command-line.ts';
import { isOneOf } from '../files/is-one-of.ts';
import { workFolder } from '../files/work-folder.ts';
import type { BuiltCourse } from '../package/built-course.ts';
import { courseAsked } from '../report/course/find-course.ts';
import { previewCsv } from '../report/simulate/csv.ts';
import { simulate } from '../report/simulate/simulate.ts';
import { run } from '../run.ts';

const usage =
  'Use: npm run generate -- <file.csv> --learners <n> | --rows <n> [--seed 1] [--from 2026-01-01] [--months 12] [--language nl] [--course <course.json>]';

function numberOf(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} is "${text}" instead of a whole number above 0. ${usage}`);
}

const options = ['learners', 'rows', 'seed', 'from', 'months', 'language', 'course'] as const;

type Asked = ReturnType<typeof asked>;

/** The command line's options; throws a sentence where one is wrong. */
function asked(args: readonly string[]) {
  const { words, options: given } = readCommandLine(args, { name: 'npm run generate', options, usage });
  const rowsAtMost = numberOf('rows', given.rows) ?? Infinity;
  const learners = numberOf('learners', given.learners) ?? (rowsAtMost === Infinity ? null : rowsAtMost);
  const [path, ...more] = words;
  if (path === undefined || more.length > 0 || learners === null)
    throw new Error(`Name one file to write, and how many learners or rows. ${usage}`);
  const { seed = '1', from = '2026-01-01', months = '12', language = 'nl', course } = given;
  return {
    path,
    rowsAtMost,
    language,
    course,
    simulation: { learners, seed: Number(seed), from, months: Number(months) },
  };
}

/**
 * Streams simulated learners to a file in the preview's CSV format, a megabyte at a time; returns the number of rows.
 */
async function write(path: string, course: BuiltCourse, { rowsAtMost, language, simulation }: Asked): Promise<number> {
  const csv = previewCsv(course, language);
  const out = createWriteStream(path);
  let rows = 0;
  let text = csv.header;
  for (const one of simulate(course, simulation)) {
    text += csv.rowsOf(one);
    rows += Math.max(1, one.interactions.length);
    if (text.length > 1_000_000) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
    if (rows >= rowsAtMost) break;
  }
  out.end(text);
  await finished(out);
  return rows;
}

/** Writes a file of simulated learners; an interrupted run leaves no partial file. */
async function generate(args: readonly string[]): Promise<void> {
  const all = asked(args);
  const { path, course: named } = all;
  if (named !== undefined && isOneOf(path, [named]))
    throw new Error(`${path} is the course to simulate. Name another file to write. ${usage}`);
  if (!existsSync(dirname(path))) throw new Error(`There is no folder ${dirname(path)} to write in. Make it first.`);
  const course = await courseAsked(named);
  if (!course) throw new Error('There is no course to simulate. Run: npm run build, or name one with --course.');
  const { folder, remove } = workFolder(dirname(path), '.making');
  try {
    const rows = await write(join(folder, basename(path)), course, all);
    renameSync(join(folder, basename(path)), path);
    console.log(`${path}: ${rows} rows`);
  } finally {
    remove();
  }
}

run(generate);
