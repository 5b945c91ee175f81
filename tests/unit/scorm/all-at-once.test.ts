import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allAtOnce } from '../../../scorm/files/all-at-once.ts';
import { isBuilt } from '../../../scorm/build/is-built.ts';
import { replaceFolder } from '../../../scorm/files/replace-folder.ts';
import { workFolder } from '../../../scorm/files/work-folder.ts';
import { folder, written } from './fake-dist.ts';

/** A process that has ended, by its number. */
const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('files made all at once', () => {
  test('come to their place together, in the place of older ones, and nothing is left beside them', () => {
    const out = written({ 'a.zip': 'old', 'mine.txt': 'mine' });
    const answer = allAtOnce(out, (making) => {
      writeFileSync(join(making, 'a.zip'), 'new');
      writeFileSync(join(making, 'SHA256SUMS'), 'sums');
      expect(readFileSync(join(out, 'a.zip'), 'utf8')).toBe('old');
      return 'made';
    });
    expect(answer).toBe('made');
    expect(readdirSync(out)).toEqual(['SHA256SUMS', 'a.zip', 'mine.txt']);
    expect(readFileSync(join(out, 'a.zip'), 'utf8')).toBe('new');
  });

  test('stay as they were where the making stops half-way', () => {
    const out = written({ 'a.zip': 'old' });
    const making = () =>
      allAtOnce(out, (making) => {
        writeFileSync(join(making, 'a.zip'), 'ne');
        throw new Error('ENOSPC: no space left on device, write');
      });
    expect(making).toThrow('ENOSPC');
    expect(readdirSync(out)).toEqual(['a.zip']);
    expect(readFileSync(join(out, 'a.zip'), 'utf8')).toBe('old');
  });

  test('stay as they were where the process is killed, and the next run clears up', async () => {
    const out = written({ 'a.zip': 'old' });
    const script = `
      import { writeFileSync } from 'node:fs';
      import { allAtOnce } from ${JSON.stringify(resolve('scorm/files/all-at-once.ts'))};
      allAtOnce(${JSON.stringify(out)}, (making) => {
        writeFileSync(making + '/a.zip', 'ne');
        process.kill(process.pid, 'SIGKILL');
        for (;;);
      });`;
    const killed = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await new Promise((done) => killed.once('exit', done));
    expect(readFileSync(join(out, 'a.zip'), 'utf8')).toBe('old');
    expect(readdirSync(out)).toHaveLength(2);
    allAtOnce(out, () => undefined);
    expect(readdirSync(out)).toEqual(['a.zip']);
  });
});

describe('a folder to work in', () => {
  test('is its own in each call, and gone when it is taken away', () => {
    const parent = join(folder(), 'deep');
    const [one, other] = [workFolder(parent, 'build'), workFolder(parent, 'build')];
    expect(one.folder).not.toBe(other.folder);
    one.remove();
    expect(existsSync(one.folder)).toBe(false);
    expect(existsSync(other.folder)).toBe(true);
  });

  test('takes the place of what a killed process has left, and of nothing else', () => {
    const parent = folder();
    const kept = ['build-mine', `build-${process.ppid}-a1B2c3`, `other-${ended()}-a1B2c3`];
    for (const name of [...kept, `build-${ended()}-a1B2c3`]) mkdirSync(join(parent, name));
    workFolder(parent, 'build').remove();
    expect(readdirSync(parent)).toEqual(kept.toSorted());
  });
});

describe('a folder in the place of another', () => {
  test('is whole, has nothing of the old one, and leaves nothing beside it', () => {
    const home = written({ 'dist/old.html': 'old', 'dist/both.html': 'old', 'made/both.html': 'new' });
    replaceFolder(join(home, 'made'), join(home, 'dist'));
    expect(readdirSync(home)).toEqual(['dist']);
    expect(readdirSync(join(home, 'dist'))).toEqual(['both.html']);
    expect(readFileSync(join(home, 'dist/both.html'), 'utf8')).toBe('new');
  });

  test('is one of those of several processes that put theirs there at once, and none of them fails', async () => {
    const home = folder();
    const script = `
      import { mkdirSync, writeFileSync } from 'node:fs';
      import { replaceFolder } from ${JSON.stringify(resolve('scorm/files/replace-folder.ts'))};
      for (let nth = 0; nth < 100; nth++) {
        mkdirSync('made-' + process.pid);
        for (const name of ['a', 'b']) writeFileSync('made-' + process.pid + '/' + name, process.pid + ' ' + nth);
        replaceFolder('made-' + process.pid, 'dist');
      }`;
    const ends = await Promise.all(
      [1, 2, 3].map(async () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: home, stdio: 'pipe' });
        let said = '';
        child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
        const [status] = (await once(child, 'close')) as [number];
        return [status, said.split('\n').filter((line) => line.includes('Error'))];
      }),
    );
    expect(ends).toEqual([1, 2, 3].map(() => [0, []]));
    const [a, b] = ['a', 'b'].map((name) => readFileSync(join(home, 'dist', name), 'utf8'));
    expect(a).toBe(b);
    expect(readdirSync(home)).toEqual(['dist']);
  });

  test('comes also where there was none', () => {
    const home = written({ 'made/index.html': 'new' });
    replaceFolder(join(home, 'made'), join(home, 'dist'));
    expect(readdirSync(home)).toEqual(['dist']);
  });
});

describe('a build', () => {
  const at = (path: string, second: number) => utimesSync(path, second, second);

  /** A project whose course, player and build were written at second 100, 200 and 300. */
  function project() {
    const home = written({ 'lessons/a/nl.mdx': 'a', 'src/page.ts': 'b', 'dist/course.json': '{}' });
    for (const path of ['lessons/a/nl.mdx', 'lessons/a', 'lessons']) at(join(home, path), 100);
    for (const path of ['src/page.ts', 'src']) at(join(home, path), 200);
    at(join(home, 'dist/course.json'), 300);
    return home;
  }

  test.each<[string, boolean, (home: string) => void]>([
    ['is of today where nothing has changed since', true, () => {}],
    ['is not where a text has changed', false, (home) => at(join(home, 'lessons/a/nl.mdx'), 301)],
    ['is not where the player has changed', false, (home) => at(join(home, 'src/page.ts'), 301)],
    ['is not where a lesson was taken away', false, (home) => rmSync(join(home, 'lessons/a'), { recursive: true })],
    ['is not where there is none', false, (home) => rmSync(join(home, 'dist'), { recursive: true })],
  ])('%s', (_name, expected, change) => {
    const home = project();
    change(home);
    expect(isBuilt(join(home, 'dist'), home)).toBe(expected);
  });
});
