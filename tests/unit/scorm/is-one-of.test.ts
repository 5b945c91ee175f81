import { linkSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isOneOf } from '../../../scorm/files/is-one-of.ts';
import { folder } from './fake-dist.ts';

test('a file is known again by any of its names: another way to it, and a link of either kind', () => {
  const home = folder();
  const file = join(home, 'answers.csv');
  writeFileSync(file, 'a');
  writeFileSync(join(home, 'other.csv'), 'a');
  linkSync(file, join(home, 'hard.csv'));
  symlinkSync(file, join(home, 'soft.csv'));
  symlinkSync(home, join(home, 'folder'));
  const names = [
    join('..', basename(home), 'answers.csv'),
    resolve(file),
    'hard.csv',
    'soft.csv',
    'folder/answers.csv',
    'folder/../answers.csv',
  ];
  for (const name of names) expect(isOneOf(resolve(home, name), ['none.csv', file]), name).toBe(true);
  expect(isOneOf(join(home, 'other.csv'), [file])).toBe(false);
  expect(isOneOf(join(home, 'new.csv'), [file])).toBe(false);
});
