import { expect, test } from 'vitest';
import { brought, ready, want, type Loads } from '../../../src/desk/preview/loads.ts';

const page = (revision: number) => ({ of: `page ${revision}`, url: 'page', revision });

const shownAt = (loads: Loads) => [loads.shown?.revision, loads.coming?.revision];

const first = brought(want({}, page(1)), 'page 1', 'course');

test('a change is loaded behind what is on screen, and takes its place once it is ready', () => {
  expect(shownAt(first)).toEqual([1, undefined]);
  const next = want(first, page(2));
  expect(shownAt(next)).toEqual([1, 2]);
  expect(want(next, page(2))).toEqual(next);
  expect(shownAt(ready(brought(next, 'page 2', 'course'), 'page 2'))).toEqual([2, undefined]);
});

test('a load under way is waited for, however much changes meanwhile', () => {
  const next = want(brought(want(first, page(2)), 'page 2', 'course'), page(3));
  expect(shownAt(next)).toEqual([1, 2]);
  const now = ready(brought(next, 'page 2', 'course'), 'page 2');
  expect(shownAt(want(now, page(3)))).toEqual([2, 3]);
});

test('a page that is none of the course is given up for the next one', () => {
  const faulty = brought(want(first, page(2)), 'page 2', 'other');
  expect(shownAt(want(faulty, page(3)))).toEqual([1, 3]);
});

test('what is said by a page that was given up changes nothing', () => {
  const next = want(first, page(2));
  expect(ready(next, 'page 0')).toEqual(next);
  expect(brought(next, 'page 0', 'course')).toEqual(next);
});
