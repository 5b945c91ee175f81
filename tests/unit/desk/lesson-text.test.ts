import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { changeMedia, mediaBlock, tagOf, withBlock } from '../../../src/desk/lesson-text/media-block.ts';
import { readText } from '../../../src/desk/lesson-text/read.ts';
import { schema } from '../../../src/desk/lesson-text/schema.ts';
import { writer } from '../../../src/desk/lesson-text/write.ts';
import { splitHead } from '../../../src/schemas/lesson.ts';
import { mediaTagsIn, type MediaTagName } from '../../../src/schemas/media-tags.ts';

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

const attribute = fc.string({ unit: fc.constantFrom(...'aé{}<>"\'&;= /\\#') }).map((text) => text.trim());
const tags = fc.oneof(
  fc.record({ name: fc.constant('Picture' as const), file: attribute, alt: attribute, caption: attribute }),
  fc.record({ name: fc.constantFrom('Video', 'Audio', 'File'), file: attribute, title: attribute }),
);

test('what a picture, a film or a file says is read back as it was said', () => {
  fc.assert(
    fc.property(tags, ({ name, ...said }) => {
      const block = mediaBlock(name as MediaTagName, said);
      const filled = Object.fromEntries(Object.entries(said).filter(([, words]) => words !== ''));
      expect(tagOf(block)?.attributes).toEqual(filled);
      // It stands in the text as one block, also once that was saved and is opened again.
      const again = readText(withBlock('One.\n\nTwo.\n', 0, block)).doc;
      expect(again.childCount).toBe(3);
      expect(tagOf(again.child(1))?.attributes).toEqual(filled);
    }),
  );
});

test('a file is put into any text without a change to what stands there, and what it says changes it alone', () => {
  const words = fc.string({ unit: fc.constantFrom(...'ab*_<{[#- \n') });
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(40), tags, words, ({ body }, nth, { name, ...said }, transcript) => {
      const before = readText(body);
      const block = mediaBlock(name as MediaTagName, said, transcript);
      const written = withBlock(body, nth, block);
      const read = readText(written);
      const at = Math.min(nth + 1, before.doc.childCount);
      const kept = read.doc.children.toSpliced(at, 1).map((node) => read.sources.get(node));
      expect(kept).toEqual(before.doc.children.map((node) => before.sources.get(node)));
      expect(read.doc.child(at).textContent).toBe(block.textContent);

      const state = EditorState.create({ doc: read.doc });
      const place = read.doc.children.slice(0, at).reduce((sum, one) => sum + one.nodeSize, 0);
      let changed = state;
      const attributes = { ...said, title: 'Another', file: 'other.jpg' };
      changeMedia(place, name as MediaTagName, attributes)(state, (tr) => (changed = state.apply(tr)));
      const after = readText(writer(read)(changed.doc));
      expect(tagOf(after.doc.child(at))?.attributes['file']).toBe('other.jpg');
      expect(after.doc.child(at).textContent).toBe(block.textContent);
      expect(after.doc.children.toSpliced(at, 1).map((node) => after.sources.get(node))).toEqual(kept);
    }),
  );
});

test('a film without a transcript has a place for one', () => {
  for (const source of ['<Video file="a.mp4" title="A > B" />', '<Audio file="a.mp3" title="A">\n\n</Audio>']) {
    const read = readText(`${source}\n`);
    const [film] = read.doc.children;
    expect(writer(read)(read.doc)).toBe(`${source}\n`);
    const { tr } = EditorState.create({ doc: read.doc });
    const written = writer(read)(tr.insertText('What is said.', 2).doc);
    expect(written).toBe(`${String(film?.attrs['open'])}\n\nWhat is said.\n\n</${String(film?.attrs['name'])}>\n`);
    expect(mediaTagsIn(written)[0]).toMatchObject({ unread: '', within: '\n\nWhat is said.\n\n' });
  }
  expect(readText('<Video file="a.mp4" title="A" silent />\n').doc.firstChild?.isAtom).toBe(true);
});
