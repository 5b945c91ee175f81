import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtFiles, folder, written } from './fake-dist.ts';

const usage =
  'Use: npm run package -- [scorm12] [scorm2004-3rd] [scorm2004-4th] [cmi5] [web] [--lesson <id>] [--language <code>] [--preset <name>] [--course <folder>] [--bridge <https address>]';

const command = resolve('scorm/commands/package.ts');

/** Runs the command in a folder where `dist` may be. */
function run(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function builtProject(): string {
  const project = folder();
  written(builtFiles(), join(project, 'dist'));
  return project;
}

const zips = (project: string) => readdirSync(join(project, 'packages')).filter((name) => name.endsWith('.zip'));

const all = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'web']
  .toSorted()
  .map((standard) => `sharewise-1.2.3-${standard}.zip`);

describe('npm run package', () => {
  test('makes all packages, with a line for each that says its size', () => {
    const project = builtProject();
    const { status, stdout, stderr } = run(project);
    expect([status, stderr]).toEqual([0, '']);
    expect(zips(project)).toEqual(all);
    const line = /^packages[/\\]sharewise-1\.2\.3-[\w-]+\.zip {2}\d+ kB$/;
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const one of lines) expect(one).toMatch(line);
  });

  test('makes those that are named, each once', () => {
    const project = builtProject();
    const { status, stdout } = run(project, 'web', 'scorm12', 'web');
    expect([status, stdout.trimEnd().split('\n').length]).toEqual([0, 2]);
    expect(zips(project)).toEqual(['sharewise-1.2.3-scorm12.zip', 'sharewise-1.2.3-web.zip']);
  });

  test.each([
    [
      ['SCORM13'],
      'There is no standard "SCORM13". Did you mean "scorm12"? Name one or more of: scorm12, scorm2004-3rd, scorm2004-4th, cmi5, web.',
    ],
    [['--fast'], `npm run package has no option "--fast". ${usage}`],
    [
      ['cmi5', '--bridge', 'https://content.example.org/'],
      `A package for cmi5 needs no bridge: it talks with the LMS by itself, wherever it is. Upload it as it is, or put it on your content server and name its index.html in cmi5.xml. ${usage}`,
    ],
    [['web', '-x=1'], `npm run package has no option "-x". ${usage}`],
    [['--preest', 'moodle'], `npm run package has no option "--preest". Did you mean "--preset"? ${usage}`],
    [['--course', ''], `The option "--course" needs a value. ${usage}`],
    [['--lesson', 'a', '--lesson', 'b'], `The option "--lesson" is there twice. Give it once. ${usage}`],
    [['--preset'], `The option "--preset" needs a value. ${usage}`],
    [
      ['--preset', 'moodel'],
      'There is no preset "moodel". Did you mean "moodle"? Name one of: generic, moodle, successfactors, cornerstone, docebo.',
    ],
  ])('makes nothing of %j, says what to do and fails', (args, sentence) => {
    const project = builtProject();
    expect(run(project, ...args)).toEqual({ status: 1, stdout: '', stderr: `${sentence}\n` });
    expect(existsSync(join(project, 'packages'))).toBe(false);
  });

  test('makes for a preset what its LMS takes, and names the zips by it', () => {
    const project = builtProject();
    expect(run(project, '--preset', 'docebo').status).toBe(0);
    expect(zips(project)).toEqual(['sharewise-docebo-1.2.3-scorm12.zip', 'sharewise-docebo-1.2.3-scorm2004-3rd.zip']);
  });

  test('says what to do and fails where the built course is damaged', () => {
    const project = folder();
    written({ ...builtFiles(), 'course.json': '{"id":' }, join(project, 'dist'));
    const { status, stderr } = run(project);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^dist[/\\]course\.json is not a complete course: it is not valid JSON\. Build the course anew: npm run build\n$/,
    );
  });

  test('says what is in the way and fails where the packages can not be written', () => {
    const project = builtProject();
    writeFileSync(join(project, 'packages'), 'a file, no folder');
    const { status, stderr } = run(project);
    expect(status).toBe(1);
    expect(stderr).toMatch(/packages/);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
