import { spawnSync } from 'node:child_process';

/** What `npm test` runs, in order: the quick ones first, the build before what needs it, and speed when nothing else runs. */
const steps = [
  'test:format',
  'test:lint',
  'test:types',
  'test:unused',
  'test:unit',
  'build',
  'package',
  'test:size',
  'test:e2e',
  'test:speed',
];

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one script of package.json; answers whether it passed. */
function run(step: string): boolean {
  const since = performance.now();
  console.log(`\n── ${step}`);
  const { status } = spawnSync('npm', ['run', '--silent', step], { stdio: 'inherit' });
  console.log(`── ${step}: ${status === 0 ? 'passed' : 'failed'} in ${seconds(since)}`);
  return status === 0;
}

const since = performance.now();
const failed = steps.filter((step) => !run(step));
console.log(`\n${steps.length - failed.length} of ${steps.length} steps passed in ${seconds(since)}`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}. Each is a script of its own: npm run ${failed[0]}`);
console.log(`${steps.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
