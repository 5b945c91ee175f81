import { gzipSync } from 'node:zlib';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FacePaths } from '../../../src/components/scenario/Face.tsx';
import { backdropOf } from '../../../src/components/scenario/faces.ts';
import { faceOf, type Post } from '../../../src/components/scenario/thread.ts';
import { faces } from '../../../src/schemas/scenario.ts';

const drawn = faces.map((name) => renderToStaticMarkup(createElement(FacePaths, { name })));

const post = (by: string, more: Partial<Post> = {}): Post => ({
  id: by,
  by,
  text: 'Hi.',
  own: false,
  aside: false,
  ...more,
});

test('each face is a drawing of its own', () => {
  expect(new Set(drawn).size).toBe(faces.length);
  for (const face of drawn) expect(face).toMatch(/^(<path [^>]*><\/path>)+$/);
  for (const name of faces) expect(backdropOf(name)).toMatch(/^#[0-9a-f]{6}$/);
});

test('all faces together take at most 15 kB compressed', () => {
  expect(gzipSync(drawn.join('')).byteLength).toBeLessThanOrEqual(15_000);
});

test('whoever writes twice has one face, as the thread gives it or by their name', () => {
  const named = post('Noor', { face: 'older-bun' });
  expect(faceOf(post('Noor'), [post('Sem'), named])).toBe('older-bun');
  expect(faceOf(post('Sem'), [named])).toBe(faceOf(post('Sem'), []));
});
