import { expect, test } from 'vitest';
import { withoutInline } from '../../../src/build/no-inline.ts';

const nameOf = (name: string, extension: string) => `${name}.${extension}`;

const page = (head: string, body = '') =>
  `<!doctype html><html><head>${head}<link rel="icon" href="./favicon.svg"></head><body>${body}</body></html>`;

const moved = (head: string, body = '') => {
  const { page: html, files } = withoutInline(page(head, body), nameOf);
  return { html, files: Object.fromEntries(files) };
};

test('styles become one file, in their order, and what the page says of its own look comes last', () => {
  const { html, files } = moved(
    '<style>a{b:c}</style>',
    '<style>d{e:f}</style><p style="color: &quot;x&quot;">Text</p>',
  );
  expect(Object.values(files)).toEqual([
    'a{b:c}\nd{e:f}\n[data-look="s1"][data-look="s1"][data-look="s1"]{color: "x"}',
  ]);
  expect(html).toContain('<p data-look="s1">Text</p>');
  expect(html).not.toMatch(/<style| style=/);
});

test('painting waits for the first script, reading the page does not; what only lessons need is named for the player to fetch', () => {
  const { html, files } = moved(
    '<script>early()</script><style>a{b:c}</style><style data-later>d{e:f}</style>',
    '<script>one()</script><script>two()</script>',
  );
  expect(files).toEqual({
    'first.js': 'early()',
    'page.css': 'a{b:c}',
    'lessons.css': 'd{e:f}',
    'exercises.js': 'one();\ntwo()',
  });
  expect(html).toContain(
    '<link rel="stylesheet" href="./page.css"><script defer blocking="render" src="./first.js"></script><link rel="icon"',
  );
  expect(html).toContain('<body data-needs="./lessons.css ./exercises.js">');
});

test('data, files and texts about styles stay as they are', () => {
  const body =
    '<script type="application/json">{"a":"<b style=\\"c\\">"}</script><script src="./a.js"></script><p>say style="x"</p>';
  expect(moved('', body).html).toContain(body);
});

test('a drawing within a style becomes a file', () => {
  const { files } = moved(`<style>a{mask:url("data:image/svg+xml,%3Csvg viewBox='0 0 1 1'/%3E")}</style>`);
  expect(files).toEqual({ 'drawing.svg': "<svg viewBox='0 0 1 1'/>", 'page.css': 'a{mask:url(./drawing.svg)}' });
});

test('an attribute that is a script stops the build with a sentence', () => {
  expect(() => moved('', '<button onclick="a()">A</button>')).toThrow(
    /script in the attribute onclick\. Move it to a file/,
  );
});
