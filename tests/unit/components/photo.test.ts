import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Thread } from '../../../src/components/scenario/Thread.tsx';
import type { Drawing } from '../../../src/schemas/scenario.ts';

function threadWith(drawing: Drawing | undefined): string {
  const post = { id: 'a', by: 'Noor', text: 'Look.', image: 'A desk with a plant', drawing, own: false, aside: false };
  return renderToStaticMarkup(createElement(Thread, { place: 'feed', posts: [post], language: 'en' }));
}

test('a photo is drawn where its drawing is named, and said in words either way', () => {
  expect(threadWith('desk')).toContain('class="art"');
  expect(threadWith('desk')).toContain('A desk with a plant');
  expect(threadWith(undefined)).not.toContain('class="art"');
  expect(threadWith(undefined)).toContain('A desk with a plant');
});
