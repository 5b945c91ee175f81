import { expect, test } from 'vitest';
import { courseGiven, readCommandLine } from '../../../scorm/command-line.ts';

const usage = 'Use: npm run check [-- --course <folder>]';

test.each([
  [[], undefined],
  [['--course', 'our course'], 'our course'],
  [['--course=../a=b'], '../a=b'],
])('%j names the course %j', (words, expected) => {
  expect(courseGiven(words, 'npm run check')).toBe(expected);
});

test.each([
  [['--cuorse', 'a'], `npm run check has no option "--cuorse". Did you mean "--course"? ${usage}`],
  [['--all'], `npm run check has no option "--all". ${usage}`],
  [['--course'], `The option "--course" needs a value. ${usage}`],
  [['--course', ''], `The option "--course" needs a value. ${usage}`],
  [['--course', 'a', '--course', 'b'], `The option "--course" is there twice. Give it once. ${usage}`],
  [['our-course'], `npm run check does not know what to do with "our-course". ${usage}`],
])('%j is told in a sentence, with how the command is used', (words, expected) => {
  expect(() => courseGiven(words, 'npm run check')).toThrow(new Error(expected));
});

test('plain words come in their order, beside the options', () => {
  const words = ['old.zip', '--lesson', 'one', 'new.zip'];
  const given = readCommandLine(words, { name: 'npm run package', options: ['lesson', 'course'], usage });
  expect(given.words).toEqual(['old.zip', 'new.zip']);
  expect({ ...given.options }).toEqual({ lesson: 'one' });
});

test('flags are there or not, and take no value', () => {
  const read = (...words: string[]) =>
    readCommandLine(words, { name: 'npm run report', options: ['out'], flags: ['people'], usage });
  const given = read('a.csv', '--people', '--out', 'b.html');
  expect(given.words).toEqual(['a.csv']);
  expect([...given.flags]).toEqual(['people']);
  expect(read('a.csv').flags.size).toBe(0);
  expect(() => read('--people=yes')).toThrow(new Error(`The option "--people" takes no value. ${usage}`));
  expect(() => read('--pepole')).toThrow(
    new Error(`npm run report has no option "--pepole". Did you mean "--people"? ${usage}`),
  );
});
