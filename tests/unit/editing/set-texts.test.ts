import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { setList } from '../../../src/editing/set-list.ts';
import { setTexts } from '../../../src/editing/set-texts.ts';

const course = `# What it is called
title:
  nl: 'Het''s'   # a note
  en: Its

short: { nl: Ja, en: "Yes" }
list:
  - nl: een
    en: |
      one
      two
  - id: a
    text:
      nl: b
      en: >-
        fold
        ed
empty:
  nl: a
  de:
`;

describe('putting a text into YAML', () => {
  it.each<[string, (string | number)[], string, string, string]>([
    [
      'keeps single quotes and the note behind them',
      ['title', 'nl'],
      'Het is',
      "  nl: 'Het''s'   # a note",
      "  nl: 'Het is'   # a note",
    ],
    ['keeps a plain text plain', ['title', 'en'], 'It is', '  en: Its', '  en: It is'],
    ['puts quotes where they are needed', ['title', 'en'], 'It: is', '  en: Its', "  en: 'It: is'"],
    [
      'keeps double quotes between braces',
      ['short', 'en'],
      'Yes, do',
      '{ nl: Ja, en: "Yes" }',
      '{ nl: Ja, en: "Yes, do" }',
    ],
    ['keeps a block', ['list', 0, 'en'], 'one\nthree\n', '      two\n', '      three\n'],
    ['keeps a folded block', ['list', 1, 'text', 'en'], 'new', '        fold\n        ed\n', '        new\n'],
    ['fills a field that is empty', ['empty', 'de'], 'Ein', '  de:\n', '  de: Ein\n'],
    ['adds a language below the others', ['title', 'de'], 'Das', '  en: Its\n', '  en: Its\n  de: Das\n'],
    ['adds a language between braces', ['short', 'de'], '{x} Ja', 'en: "Yes" }', `en: "Yes", de: '{x} Ja' }`],
    ['adds a language behind a block', ['list', 0, 'de'], 'eins', '      two\n', '      two\n    de: eins\n'],
  ])('%s', (_name, path, text, from, to) => {
    expect(setTexts(course, [{ path, text }])).toBe(course.replace(from, () => to));
    const windows = course.replaceAll('\n', '\r\n');
    const expected = windows.replace(from.replaceAll('\n', '\r\n'), () => to.replaceAll('\n', '\r\n'));
    expect(setTexts(windows, [{ path, text }])).toBe(expected);
  });

  it('puts several in at once, languages in their order', () => {
    const edits = ['de', 'fr'].map((language) => ({ path: ['title', language], text: language }));
    expect(setTexts(course, edits)).toBe(course.replace('en: Its\n', 'en: Its\n  de: de\n  fr: fr\n'));
  });

  it('adds a line to a file that ends without one', () => {
    expect(setTexts('a: b', [{ path: ['c'], text: 'd' }])).toBe('a: b\nc: d');
  });

  it.each([
    ['a file that is no YAML', 'a: [', ['a'], /can't be edited, as YAML can't read it/],
    ['a place that is not there', 'a: b', ['x', 'y', 'z'], /There is no field x\.y\.z/],
  ])('says of %s that it is one', (_name, source, path, expected) => {
    expect(() => setTexts(source, [{ path, text: 'x' }])).toThrow(expected);
  });
});

describe('whatever the course says', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      'no',
      '~',
      '1.20',
      'a: b',
      '- x',
      "it's",
      '"q"',
      '{x} y',
      '# n',
      'a #b',
      '& c',
      '*!',
      'one\ntwo',
      ' lead',
      'trail ',
      '',
      '\t',
      '\u2028',
      '😀',
      '‏ع',
    ),
  );
  const texts = fc.dictionary(fc.constantFrom('nl', 'en', 'de', 'ar'), word, { minKeys: 1 });
  const file = fc.dictionary(
    fc.constantFrom('title', 'idea', 'lines'),
    fc.oneof(texts, fc.array(texts, { minLength: 1, maxLength: 3 })),
    { minKeys: 1 },
  );
  const style = fc.record({
    defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'),
    collectionStyle: fc.constantFrom('any', 'flow', 'block'),
    windows: fc.boolean(),
  } as const);

  const placesIn = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
    typeof value !== 'object' || value === null
      ? [path]
      : Object.entries(value).flatMap(([key, one]) =>
          placesIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
        );

  const made = fc
    .tuple(file, style)
    .map(([value, { windows, ...options }]) => {
      const yaml = stringify(value, { lineWidth: 0, ...options } as never);
      return windows ? yaml.replaceAll('\n', '\r\n') : yaml;
    })
    // What the writer itself makes of a strange text is not ours to judge.
    .filter((yaml) => !/\r(?!\n)/.test(yaml));

  it('says afterwards what was put in, and everything else as before', () => {
    fc.assert(
      fc.property(made, word, fc.nat(), fc.boolean(), (yaml, text, nth, isNew) => {
        const value = parse(yaml) as object;
        const places = placesIn(value);
        const place = places[nth % places.length] ?? [];
        const path = isNew ? [...place.slice(0, -1), 'xx'] : place;
        const after = parse(setTexts(yaml, [{ path, text }])) as object;
        type Holder = Record<string | number, unknown>;
        const expected = structuredClone(value) as Holder;
        const holder = path.slice(0, -1).reduce<Holder>((one, step) => one[step] as Holder, expected);
        holder[path.at(-1) ?? ''] = text;
        expect(after).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('changes no byte where it says the same already', () => {
    fc.assert(
      fc.property(made, (yaml) => {
        const value = parse(yaml) as object;
        const at = (path: (string | number)[]) =>
          String(path.reduce<unknown>((one, step) => (one as Record<string | number, unknown>)[step], value));
        const edits = placesIn(value).map((path) => ({ path, text: at(path) }));
        expect(setTexts(yaml, edits)).toBe(yaml);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every line alone but those of the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,20}[a-z]$/), fc.constantFrom('de', 'nl', 'en'), (text, language) => {
        const rows = (yaml: string) => yaml.split('\n').filter((row) => !row.startsWith(`  ${language}:`));
        const after = setTexts(course, [{ path: ['title', language], text }]);
        expect(rows(after).filter((row) => !rows(course).includes(row))).toEqual([]);
        expect(rows(course).filter((row) => !rows(after).includes(row))).toEqual([]);
      }),
    );
  });
});

describe('putting a list into YAML', () => {
  it.each([
    [
      'in the place of one in brackets',
      'languages: [nl] # ours\ndraft: [fr] # soon\nx: 1\n',
      'languages: [nl] # ours\ndraft: [fr, de] # soon\nx: 1\n',
    ],
    [
      'in the place of one with hyphens',
      'languages: [nl]\ndraft:\n  - fr\nx: 1\n',
      'languages: [nl]\ndraft: [fr, de]\nx: 1\n',
    ],
    ['behind another field', 'languages: [nl] # ours\nx: 1\n', 'languages: [nl] # ours\ndraft: [fr, de]\nx: 1\n'],
    ['behind a list with hyphens', 'languages:\n  - nl\nx: 1\n', 'languages:\n  - nl\ndraft: [fr, de]\nx: 1\n'],
    ['at the end of a file', 'languages: [nl]', 'languages: [nl]\ndraft: [fr, de]\n'],
  ])('%s', (_name, from, to) => {
    expect(setList(from, 'draft', ['fr', 'de'], 'languages')).toBe(to);
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    if (from.includes('\n')) expect(setList(windows(from), 'draft', ['fr', 'de'], 'languages')).toBe(windows(to));
  });
});
