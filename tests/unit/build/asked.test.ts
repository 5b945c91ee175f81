import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { askedOf, optionsOf } from '../../../src/build/asked.ts';

test('the build is asked for a course, a lesson and a language on its command line', () => {
  expect(askedOf(['build'])).toEqual({ folder: resolve('lessons') });
  expect(askedOf(['dev', '--course', 'our course', '--port', '4400'])).toEqual({ folder: resolve('our course') });
  expect(askedOf(['--course=a=b', '--language', 'nl'])).toEqual({ folder: resolve('a=b'), language: 'nl' });
});

test('what is asked for comes through a command line as it was', () => {
  const asked = { folder: resolve('our course'), lesson: 'compliment', language: 'nl' };
  expect(askedOf(['astro', 'build', ...optionsOf(asked)])).toEqual(asked);
});
