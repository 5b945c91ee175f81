import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { readText } from '../../../src/desk/lesson-text/read.ts';
import { schema } from '../../../src/desk/lesson-text/schema.ts';
import { writer } from '../../../src/desk/lesson-text/write.ts';
import { splitHead } from '../../../src/schemas/lesson.ts';

const texts = readdirSync('lessons', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => ({ name, body: splitHead(readFileSync(`lessons/${name}`, 'utf8')).body }));

test('opening a lesson’s text and writing it changes no byte', () => {
  for (const { name, body } of texts) {
    const read = readText(body);
    expect(writer(read)(read.doc), name).toBe(body);
    // Made anew, as an undo makes it, it is still the same text.
    expect(writer(read)(schema.nodeFromJSON(read.doc.toJSON())), name).toBe(body);
  }
});

test('any text comes back as it was, also one that is no Markdown', () => {
  const piece = fc.constantFrom(
    '\n',
    '\r\n',
    '\n\n',
    '<Aside>',
    '</Aside>',
    '{',
    '}',
    '<',
    '*',
    '- a',
    '1. b',
    '# c',
    '`',
    'words ',
    '| a |',
    '\t',
    '<Step />',
    '![x](y)',
    '> q',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const body = pieces.join('');
      const read = readText(body);
      if (body.trim() !== '') expect(writer(read)(read.doc).trimEnd()).toBe(body.trimEnd());
    }),
  );
});

test('what is typed in one block changes that block alone, and reads back as it was typed', () => {
  const typed = fc.stringMatching(/^[a-zA-Zé’{}<>*_#.! \-[\]()]{1,20}$/).filter((text) => text.trim() === text);
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), typed, ({ body }, seed, words) => {
      const read = readText(body);
      const places: { at: number; nth: number }[] = [];
      read.doc.forEach((node, offset, nth) => {
        if (node.isTextblock && node.type.name !== 'as_written') places.push({ at: offset + 1, nth });
      });
      const place = places[seed % Math.max(1, places.length)];
      if (!place) return;
      const { tr } = EditorState.create({ doc: read.doc });
      const changed = tr.insertText(words, place.at).doc;
      const written = writer(read)(changed);
      const again = readText(written);
      expect(again.doc.child(place.nth).textContent).toBe(changed.child(place.nth).textContent);
      again.doc.forEach((node, _, nth) => {
        if (nth !== place.nth) expect(again.sources.get(node)).toBe(read.sources.get(read.doc.child(nth)));
      });
    }),
  );
});
