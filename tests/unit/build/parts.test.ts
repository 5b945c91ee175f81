import { expect, test } from 'vitest';
import { partMarks, withoutParts } from '../../../src/build/parts.ts';

const nameOf = (name: string, extension: string) => `${name}.hash.${extension}`;

const lesson = (id: string, text: string) => {
  const { before, after } = partMarks(id);
  return `<section data-lesson="${id}" hidden>${before}${text}${after}</section>`;
};

const page = (lessons: number, text = '<p>Words</p>') =>
  `<main>${Array.from({ length: lessons }, (_, nth) => lesson(`lesson-${nth}`, text)).join('')}</main>`;

test('a part becomes a file that says where it ends, and the element that held it names the file', () => {
  const { page: html, files } = withoutParts(page(1), nameOf);
  expect(html).toBe(
    '<main><section data-lesson="lesson-0" hidden data-part="./parts/lesson-0.hash.html"></section></main>',
  );
  expect([...files]).toEqual([['parts/lesson-0.hash.html', '<p>Words</p><template data-end></template>']]);
});

test('the page does not grow with what the lessons say', () => {
  const sizeOf = (text: string) => withoutParts(page(9, text), nameOf).page.length;
  expect(sizeOf('<p>Words</p>'.repeat(1000))).toBe(sizeOf('<p>Words</p>'));
});
