import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/**
 * What `npm test` runs, in order: the quick ones first and at once, as none uses more than one core; and the build
 * before what needs it.
 */
const steps = [
  ['test:format', 'test:lint', 'test:types', 'test:unused'],
  ['test:unit'],
  ['build'],
  ['package'],
  ['test:size'],
  ['test:e2e'],
];
const count = steps.flat().length;

/** How much of what a failed step said is said again at the end, where a log that was cut still has it. */
const linesAgain = 120;

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one script of package.json, shows what it says, live or at its end, and answers null where it passed, else all of that. */
async function run(step: string, live: boolean): Promise<string | null> {
  const since = performance.now();
  if (live) console.log(`\n── ${step}`);
  const child = spawn('npm', ['run', '--silent', step], {
    stdio: ['inherit', 'pipe', 'pipe'],
    env: { ...process.env, ...(process.stdout.isTTY && !process.env['NO_COLOR'] ? { FORCE_COLOR: '1' } : {}) },
  });
  let said = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.setEncoding('utf8').on('data', (text: string) => (said += text));
    if (live) from.pipe(to, { end: false });
  }
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (!live) console.log(`\n── ${step}\n${said.trimEnd()}`);
  console.log(`── ${step}: ${status === 0 ? 'passed' : 'failed'} in ${seconds(since)}`);
  return status === 0 ? null : said;
}

const since = performance.now();
const failed: string[] = [];
const again: string[] = [];
for (const group of steps)
  await Promise.all(
    group.map(async (step) => {
      const said = await run(step, group.length === 1);
      if (said === null) return;
      failed.push(step);
      const lines = stripVTControlCharacters(said).trimEnd().split('\n');
      // What passed is of no use there.
      const told = lines.filter((line) => !/^\s*✓/.test(line)).slice(-linesAgain);
      again.push(`\n── ${step} failed, its last lines again:`, ...told);
    }),
  );
if (failed.length > 0) console.log(again.join('\n'));
console.log(`\n${count - failed.length} of ${count} steps passed in ${seconds(since)}`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}. Each is a script of its own: npm run ${failed[0]}`);
console.log(`${count - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
