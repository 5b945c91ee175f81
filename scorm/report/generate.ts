import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { findCourse } from './course/find-course.ts';
import { previewCsv } from './simulate/csv.ts';
import { simulate } from './simulate/simulate.ts';

const usage =
  'Use: node scorm/report/generate.ts <file.csv> --learners <n> | --rows <n> [--seed 1] [--from 2026-01-01] [--months 12] [--language nl] [--course <course.json>]';

function numberOf(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} is "${text}", which is no whole number above 0.`);
}

const options = {
  learners: { type: 'string' },
  rows: { type: 'string' },
  seed: { type: 'string', default: '1' },
  from: { type: 'string', default: '2026-01-01' },
  months: { type: 'string', default: '12' },
  language: { type: 'string', default: 'nl' },
  course: { type: 'string' },
} as const;

/** Streams simulated learners to a file in the preview's CSV, a megabyte at a time. */
async function generate(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [path] = positionals;
  const rowsAtMost = numberOf('rows', values.rows) ?? Infinity;
  const learners = numberOf('learners', values.learners) ?? (rowsAtMost === Infinity ? null : rowsAtMost);
  if (path === undefined || learners === null) throw new Error('Name a file to write, and how many learners or rows.');
  const course = findCourse(values.course);
  if (!course) throw new Error('There is no course to simulate. Run: npm run build, or name one with --course.');
  const csv = previewCsv(course, values.language);
  const out = createWriteStream(path);
  let rows = 0;
  let text = csv.header;
  const simulation = { learners, seed: Number(values.seed), from: values.from, months: Number(values.months) };
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
  console.log(`${path}: ${rows} rows`);
}

generate().catch((error: Error) => {
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 1;
});
