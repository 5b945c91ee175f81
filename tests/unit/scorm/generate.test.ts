import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { builtCourse, written } from './fake-dist.ts';

const script = resolve('scorm/commands/generate.ts');
const course = JSON.stringify(builtCourse());

function generate(folder: string, ...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stderr };
}

test('npm run generate writes rows of simulated learners, and nothing beside them', () => {
  const folder = written({ 'course.json': course });
  expect(generate(folder, 'rows.csv', '--rows', '40', '--course', 'course.json')).toEqual({ status: 0, stderr: '' });
  expect(readdirSync(folder)).toEqual(['course.json', 'rows.csv']);
  const rows = readFileSync(join(folder, 'rows.csv'), 'utf8').trim().split('\r\n');
  expect(rows.length).toBeGreaterThan(40);
});

test.each(['course.json', './course.json', '../course/course.json'])(
  'npm run generate never writes over the course that it reads: %s',
  (path) => {
    const home = written({ 'course/course.json': course });
    const folder = join(home, 'course');
    const { status, stderr } = generate(folder, path, '--rows', '40', '--course', 'course.json');
    expect(status).toBe(1);
    expect(stderr).toContain(`${path} is the course to simulate. Name another file to write.`);
    expect(readFileSync(join(folder, 'course.json'), 'utf8')).toBe(course);
    expect(readdirSync(folder)).toEqual(['course.json']);
  },
);
