import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/**
 * What `npm test` runs: the quick steps first, at once, as none uses more than one core; then the browser's, each of which
 * needs the one before, and the unit tests in what they leave of the machine, as they mostly wait for a page. The first lane
 * of several is shown as it runs, the others at the end of each step.
 */
const phases: readonly (readonly (readonly string[])[])[] = [
  [['test:types'], ['test:format', 'test:lint', 'test:unused']],
  [['build', 'package', 'test:size', 'test:e2e'], ['test:unit']],
];
const count = phases.flat(2).length;

/** How many of a failed step's last lines are printed again at the end, for logs that are cut. */
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

/** Runs steps one after the other, and keeps what those that failed said. */
async function runLane(steps: readonly string[], live: boolean): Promise<void> {
  for (const step of steps) {
    const said = await run(step, live);
    if (said === null) continue;
    failed.push(step);
    const lines = stripVTControlCharacters(said).trimEnd().split('\n');
    // Lines of passed tests are left out.
    const told = lines.filter((line) => !/^\s*✓/.test(line)).slice(-linesAgain);
    again.push(`\n── ${step} failed, its last lines again:`, ...told);
  }
}

for (const lanes of phases) await Promise.all(lanes.map((steps, nth) => runLane(steps, nth === 0)));
if (failed.length > 0) console.log(again.join('\n'));
console.log(`\n${count - failed.length} of ${count} steps passed in ${seconds(since)}`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}. Each is a script of its own: npm run ${failed[0]}`);
console.log(`${count - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
