import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { stillWords } from '../../../src/build/still-words.ts';

const words = Object.keys(parse(readFileSync('lessons/interface/en.yaml', 'utf8')) as object);
const islands = globSync('src/components/**/*.{ts,tsx}').map((path) => readFileSync(path, 'utf8'));

/** The words that a source names, whole or by their beginning (`result-${result}`). */
function named(source: string): string[] {
  const whole = [...source.matchAll(/'([\w-]+)'/g)].map(([, name]) => name);
  const begun = [...source.matchAll(/`([\w-]+)\$\{/g)].map(([, start = '']) => start);
  return words.filter((word) => whole.includes(word) || begun.some((start) => word.startsWith(start)));
}

test('no word that an exercise says is left out of the scripts', () => {
  const said = islands.flatMap(named);
  expect(said).toContain('result-best');
  expect(said).toContain('reachPost');
  expect(said.filter((word) => stillWords.test(word))).toEqual([]);
});
