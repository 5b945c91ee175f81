import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { build, check } from './lessons.ts';
import { page } from './page.ts';
import type { Part } from './parts.ts';
import { openBrowser } from './phone.ts';
import { presses } from './presses.ts';
import { createProgress } from './progress.ts';
import { report } from './report.ts';
import { judge, lineOf, type Judged } from './show.ts';
import { simulator } from './simulator.ts';

const parts: Readonly<Record<string, Part>> = { page, presses, simulator, check, build, report };

const usage = `Measures how fast Sharewise is, each thing beside what it is compared with, and says which targets fall short.
Use: npm run bench -- [${Object.keys(parts).join('] [')}] [--runs 3] [--most <n>] [--out bench.json]
--most leaves out courses of more lessons, or files of more rows.`;

type Asked = { readonly names: string[]; readonly runs: number; readonly most: number; readonly out: string };

/** The command line's options; throws a sentence where one is wrong. */
function asked(): Asked | null {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '3' },
      most: { type: 'string', default: 'Infinity' },
      out: { type: 'string', default: 'bench.json' },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((name) => !(name in parts));
  const [runs, most] = [Number(values.runs), Number(values.most)];
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}".\n${usage}`);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is "${values.runs}". Give a whole number from 1.`);
  if (!(most > 0)) throw new Error(`--most is "${values.most}". Give a number of lessons or rows.`);
  const names = positionals.length > 0 ? positionals : Object.keys(parts);
  return values.help ? null : { names, runs, most, out: values.out };
}

/** Measures the parts one after the other; returns their figures, and the notes that a reader needs. */
async function measure({ names, runs, most }: Asked) {
  const { say, done } = createProgress(process.stderr);
  const notes: string[] = [];
  let opened: Promise<Browser> | undefined;
  const browser = () => (opened ??= openBrowser());
  const figures: Record<string, Judged[]> = {};
  try {
    for (const name of names) {
      const note = (sentence: string) => notes.push(`${name}: ${sentence}`);
      figures[name] = ((await parts[name]?.({ browser, runs, most, say, note })) ?? []).map(judge);
      done();
      console.log([`\n${name}`, ...figures[name].map(lineOf)].join('\n'));
    }
  } finally {
    done();
    await (await opened)?.close();
  }
  return { notes, figures };
}

async function main(): Promise<void> {
  const wanted = asked();
  if (!wanted) return console.log(usage);
  const before = loadavg()[0] ?? 0;
  const { notes, figures } = await measure(wanted);
  const machine = { processor: cpus()[0]?.model ?? '', cores: availableParallelism(), node: process.version };
  const load = { before, after: loadavg()[0] ?? 0 };
  const missed = Object.values(figures).flatMap((all) => all.filter(({ kept }) => kept === false));
  writeFileSync(wanted.out, `${JSON.stringify({ made: new Date(), machine, load, notes, figures }, null, 2)}\n`);
  if (before > 1)
    notes.unshift(`The machine was busy (load ${before.toFixed(1)}): only what is compared in one run says something.`);
  console.log(
    ['', ...notes, `Medians of ${wanted.runs} runs, on ${machine.cores} cores; all in ${wanted.out}.`].join('\n'),
  );
  const [short, open] = [missed.filter((one) => one.median !== null), missed.filter((one) => one.median === null)];
  if (open.length > 0)
    console.log(`Not measured, so nothing is known of their targets:\n${open.map(lineOf).join('\n')}`);
  if (short.length > 0) console.log(`Short of their targets:\n${short.map(lineOf).join('\n')}`);
  else console.log('Every target that was measured is kept.');
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
