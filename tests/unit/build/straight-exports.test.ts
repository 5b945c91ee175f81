import { expect, test } from 'vitest';
import { withStraightExports } from '../../../src/build/straight-exports.ts';

const island = (script: string, name: string) =>
  `<astro-island component-url="./scripts/${script}" component-export="${name}" renderer-url="./scripts/client.js">`;

test('points an island at the script that holds its component, and names what nothing asks for then', () => {
  const scripts = new Map([
    ['Practice.x1.js', 'export{i as Practice}from"./scenarios.y2.js";'],
    ['scenarios.y2.js', 'const a=1;export{a as i};'],
    ['client.js', 'export{t as default}from"./react.z3.js";'],
  ]);
  const { page, unused } = withStraightExports(island('Practice.x1.js', 'Practice'), scripts);
  expect(page).toBe(island('scenarios.y2.js', 'i'));
  expect(unused).toEqual(['Practice.x1.js']);
});

test('leaves an island that holds its component itself, and a script that another one asks for', () => {
  const scripts = new Map([
    ['Own.js', 'function a(){}export{a as Own};'],
    ['Passed.js', 'export{b as Passed}from"./held.js";'],
    ['held.js', 'import("./Passed.js");'],
  ]);
  const { page, unused } = withStraightExports(island('Own.js', 'Own') + island('Passed.js', 'Passed'), scripts);
  expect(page).toBe(island('Own.js', 'Own') + island('held.js', 'b'));
  expect(unused).toEqual([]);
});
