import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const module = join(import.meta.dirname, '..', '..', '..', 'scorm', 'run.ts');

/** What a command that does this says, and its exit code. */
function command(main: string, ...more: string[]) {
  const script = `import { run } from ${JSON.stringify(module)}; run(${[main, ...more].join(', ')});`;
  const args = ['--input-type=module', '-e', script, '--', 'command', 'one', '--two'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { PORT: '5000' } });
  return { status, stdout, stderr };
}

test('a command is given its arguments and its environment', () => {
  const told = command('(args, env) => console.log(args.join(" "), env.PORT)');
  expect(told).toEqual({ status: 0, stdout: 'one --two 5000\n', stderr: '' });
});

test('what a command answers is the exit code', () => {
  expect(command('async () => 3').status).toBe(3);
});

test('what a command throws is told as its sentence alone, and ends it with 1, or as the command has it', () => {
  const sentence = { stdout: '', stderr: 'There is no course.\n' };
  expect(command('() => { throw new Error("There is no course."); }')).toEqual({ status: 1, ...sentence });
  expect(command('async () => { throw new Error("There is no course."); }', '2')).toEqual({ status: 2, ...sentence });
});

test('a mistake of the program is told as one, with where it is', () => {
  const { status, stderr } = command('() => undefined.title');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^This is a mistake in Sharewise itself, not in your files\..*\nTypeError: .*\n +at /);
});
