import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import xliffTool from 'xliff';
import { importTexts } from '../../../scorm/translate/import.ts';
import { checkFolder } from '../../../src/build/check-folder.ts';
import { changed, courseCopy, exported, filesIn, folder, translated, type Format } from './course.ts';
import { schemaFaults } from './validate.ts';

const formats: Format[] = ['xliff', 'xliff-1.2', 'xlsx'];
const upper = (words: string) => words.replaceAll(/(?<!&)\b[a-z]/g, (letter) => letter.toUpperCase());

describe('an export', () => {
  it.each([
    ['xliff', '2.1'],
    ['xliff-1.2', '1.2'],
  ] as const)('in %s is valid by the schema of OASIS, with a translation and without', (format, version) => {
    for (const language of ['en', 'de', 'ar'])
      expect(schemaFaults(exported('lessons', language, format).text, version), language).toEqual([]);
  });

  it('is opened by a parser that others wrote, with every text, note and code', async () => {
    const { text, texts } = exported('lessons', 'en');
    const read = (await xliffTool.xliff2js(text)) as {
      resources: Record<string, Record<string, { source: unknown; target: unknown; note?: string }>>;
    };
    const units = Object.values(read.resources).flatMap((file) => Object.entries(file));
    expect(units).toHaveLength(texts);
    expect(units.every(([, { source, target }]) => source !== undefined && target !== undefined)).toBe(true);
    expect(JSON.stringify(read.resources['course'])).toContain('Eerst denken, dan delen');
  });

  it('in 1.2 is opened by it, too', async () => {
    const { text, texts } = exported('lessons', 'en', 'xliff-1.2');
    const read = (await xliffTool.xliff12ToJs(text)) as { resources: Record<string, object> };
    expect(Object.values(read.resources).flatMap((file) => Object.keys(file))).toHaveLength(texts);
  });

  it('has each text once, with where it is shown and how long it may be, and protects its codes', () => {
    const { text } = exported('lessons', 'de');
    expect(text).toContain('<note category="where">The lesson &quot;Een klacht&quot;: an item of a list.</note>');
    expect(text).toContain('At most');
    expect(text).toContain('disp="{contact.webcare}"');
    expect(text).toMatch(/<pc id="1"[^>]*subType="xlf:b"[^>]*>Schrijf één menselijke zin<\/pc>/);
    const names = [...text.matchAll(/<unit id="[^"]*" name="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name?.endsWith('.image')).length).toBeGreaterThan(0);
  });

  it('says of a language from right to left that it is one', () => {
    expect(exported('lessons', 'ar').text).toContain('trgDir="rtl"');
  });
});

describe('a round trip', () => {
  it.each(formats)('in %s changes no byte of a course', async (format) => {
    const course = courseCopy('lessons');
    const before = filesIn(course);
    const { path } = exported(course, 'en', format);
    const { told, written } = await importTexts(path, course, false);
    expect(told).toEqual([]);
    expect(written).toEqual([]);
    expect(filesIn(course)).toEqual(before);
  });

  it('keeps the line ends of Windows, the quotes and the notes of whoever wrote the course', async () => {
    const course = courseCopy();
    for (const path of ['course.yaml', 'final-check/message-01.yaml', '01-spot-it/en.mdx']) {
      const text = readFileSync(join(course, path), 'utf8');
      writeFileSync(
        join(course, path),
        text.replace('en: The full mailbox', 'en: "The full mailbox" # a note').replaceAll('\n', '\r\n'),
      );
    }
    const before = filesIn(course);
    const { path, text } = exported(course, 'de');
    writeFileSync(path, translated(text, upper));
    await importTexts(path, course, false);
    const after = filesIn(course);
    const rows = (after['final-check/message-01.yaml'] ?? '').split('\r\n');
    expect(rows.filter((row) => !/^\s*de:/.test(row)).join('\r\n')).toBe(before['final-check/message-01.yaml']);
    expect(after['01-spot-it/de.mdx']?.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after['01-spot-it/en.mdx']).toBe(before['01-spot-it/en.mdx']);
  });
});

describe('a language that is added this way', () => {
  it.each(formats)('in %s has all its files, and is a draft that could be published', async (format) => {
    const course = courseCopy('lessons');
    const { path, text } = exported(course, 'de', format);
    if (format === 'xlsx') {
      const files = unzipSync(readFileSync(path));
      const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      const filled = sheet.replaceAll(
        /(<c r="C(\d+)"[^>]*>)<is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c><c r="D\d+" s="3"\/>/g,
        (_, cell: string, row: string, source: string) =>
          `${cell}<is><t xml:space="preserve">${source}</t></is></c><c r="D${row}" t="inlineStr"><is><t xml:space="preserve">${source} x</t></is></c>`,
      );
      writeFileSync(path, zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(filled) }));
    } else
      writeFileSync(
        path,
        translated(text, (words) => `${words}x`),
      );
    const { told, untranslated } = await importTexts(path, course, false);
    expect(told.filter(({ severity }) => severity === 'fault')).toEqual([]);
    expect(untranslated).toBe(0);
    expect(Object.keys(filesIn(course))).toEqual(
      expect.arrayContaining([
        '01-why-a-code/de.mdx',
        '09-your-code/de.mdx',
        'interface/de.yaml',
        'translations/de.json',
      ]),
    );
    const { faults, content } = checkFolder(course);
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(faults.map(({ problem }) => problem.en).join()).toMatch(/The draft "de" has (\d+) of \1 texts/);
    expect(JSON.stringify(content)).not.toContain('"de":');
    const yaml = join(course, 'course.yaml');
    writeFileSync(
      yaml,
      readFileSync(yaml, 'utf8').replace('languages: [nl, en]', 'languages: [nl, en, de]').replace('draft: [de]\n', ''),
    );
    expect(checkFolder(course).faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is there as far as it was translated, and the rest is one line of the check', async () => {
    const course = courseCopy();
    const { path, text } = exported(course, 'ar');
    writeFileSync(path, text.replace('<source>Spot it</source>', '<source>Spot it</source><target>اكتشف</target>'));
    const { taken, untranslated } = await importTexts(path, course, false);
    expect([taken, untranslated]).toEqual([1, expect.any(Number)]);
    expect(filesIn(course)['01-spot-it/ar.mdx']).toBeDefined();
    const remarks = checkFolder(course).faults;
    expect(remarks).toHaveLength(1);
    expect(remarks[0]?.problem.en).toMatch(/^The draft "ar" has 1 of \d+ texts: \d+ are missing\.$/);
  });
});

describe('what an agency sends back', () => {
  const fault = async (change: (text: string) => string, format: Format = 'xliff') => {
    const course = courseCopy();
    const before = filesIn(course);
    const { path, text } = exported(course, 'de', format);
    writeFileSync(path, change(translated(text, (words) => `${words}x`)));
    const { told, written, isStopped } = await importTexts(path, course, false);
    expect(filesIn(course)).toEqual(before);
    expect([written, isStopped]).toEqual([[], true]);
    return told.filter(({ severity }) => severity === 'fault').map(({ unit, problem }) => `${unit}: ${problem}`);
  };
  const unit = (text: string, name: string, change: (own: string) => string) =>
    text.replace(new RegExp(`<unit [^>]*name="${name}"[\\s\\S]*?</unit>`), (own) => change(own));

  it.each<[string, (text: string) => string, RegExp]>([
    [
      'a lost placeholder',
      (text) => unit(text, 'course#description', (own) => own.replace(/(<target>.*?)<ph id="2"[^>]*>/, '$1')),
      /^course#description: The translation has lost \{organisation\}\.$/,
    ],
    [
      'a placeholder in other letters',
      (text) =>
        unit(text, 'course#description', (own) => own.replace(/(<target>.*?)<ph id="2"[^>]*>/, '$1{Organisation}')),
      /^course#description: The translation has lost \{organisation\}\.$/,
    ],
    [
      'a code that there is not',
      (text) => unit(text, 'course#title', (own) => own.replace('<target>', '<target><ph id="9"/>')),
      /^course#title: It has a code <ph id="9"> that the source has not\.$/,
    ],
    [
      'markup',
      (text) => unit(text, 'course#title', (own) => own.replace('<target>', '<target>&lt;b&gt;')),
      /^course#title: The translation has the tag <b>, and its source has not\.$/,
    ],
    [
      'a broken mark',
      (text) => unit(text, '01-spot-it/text#body.1', (own) => own.replace('<target>', '<target>**')),
      /^01-spot-it\/text#body\.1: A mark in the translation is broken: \*\*\.$/,
    ],
    [
      'an older source',
      (text) => unit(text, 'course#title', (own) => own.replace(/<source>.*<\/source>/, '<source>Before</source>')),
      /^course#title: It was translated from an older text: "Before"\.$/,
    ],
    [
      'a text that there is not',
      (text) => unit(text, 'course#title', (own) => own.replaceAll('course#title', 'course#tilte')),
      /^course#tilte: The course has no such text\.$/,
    ],
    [
      'a title that is too long',
      (text) => unit(text, '01-spot-it/text#title', (own) => own.replace('<target>', `<target>${'x'.repeat(60)}`)),
      /^01-spot-it\/text#title: The translation has 68 characters; 60 fit\.$/,
    ],
  ])('is told by unit and nothing is written: %s', async (_name, change, expected) => {
    const faults = await fault(change);
    expect(
      faults.filter((one) => expected.test(one)),
      faults.join('\n'),
    ).toHaveLength(1);
  });

  it('is taken but for its faults where that is asked for', async () => {
    const course = courseCopy();
    const { path, text } = exported(course, 'de');
    writeFileSync(
      path,
      unit(
        translated(text, (words) => `${words}x`),
        'course#title',
        (own) => own.replace('<target>', '<target>{x}'),
      ),
    );
    const { told, taken } = await importTexts(path, course, true);
    expect(told.filter(({ severity }) => severity === 'fault').map(({ unit }) => unit)).toEqual(['course#title']);
    expect(taken).toBeGreaterThan(100);
    expect(filesIn(course)['course.yaml']).not.toContain('Think before you clickx');
  });

  it('lacks a text: that is remarked, and it stays as it was', async () => {
    const course = courseCopy();
    const { path } = exported(course, 'de');
    changed(path, (text) => unit(text, 'course#title', () => ''));
    const { told } = await importTexts(path, course, false);
    expect(told).toEqual([
      expect.objectContaining({ unit: 'course#title', severity: 'remark', problem: 'The file lacks this text.' }),
    ]);
  });

  it('may be cut into segments, and have marks of its own around words', async () => {
    const course = courseCopy();
    const { path } = exported(course, 'de');
    changed(path, (text) =>
      unit(text, 'course#outcomes.1', (own) =>
        own.replace(
          /<segment[\s\S]*<\/segment>/,
          '<segment id="s1" state="final"><source>You spot a message</source><target>Du <mrk id="m1" type="term">erkennst</mrk></target></segment><ignorable><source> </source></ignorable><segment id="s2"><source>that wants to trick you.</source><target>es.</target></segment>',
        ),
      ),
    );
    const { told, taken } = await importTexts(path, course, false);
    expect([told, taken]).toEqual([[], 1]);
    expect(filesIn(course)['course.yaml']).toContain('  de: Du erkennst es.');
  });

  it.each<[string, string, RegExp]>([
    ['is no XML', 'hello', /^back\.xlf can't be taken back\. /],
    ['is cut off', '<xliff version="2.1" trgLang="de"><file>', /^back\.xlf can't be taken back\. It is no whole XML/],
    ['is another XML', '<tmx/>', /^back\.xlf can't be taken back\. It is no XLIFF: it begins with <tmx>\.$/],
    ['has no language', '<xliff version="2.1" srcLang="en"/>', /does not say which language/],
    [
      'is in the language of the course',
      '<xliff version="2.1" srcLang="en" trgLang="en"/>',
      /The course is written in "en"/,
    ],
  ])('is refused as a whole where it %s', async (_name, text, expected) => {
    const path = join(folder(), 'back.xlf');
    writeFileSync(path, text);
    await expect(importTexts(path, courseCopy(), false)).rejects.toThrow(expected);
  });
});

describe('a source that changes after it was translated', () => {
  it('makes its translation one that is to be looked at', async () => {
    const course = courseCopy();
    const first = exported(course, 'de');
    writeFileSync(
      first.path,
      translated(first.text, (words) => `${words}x`),
    );
    await importTexts(first.path, course, false);
    expect(exported(course, 'de')).toMatchObject({ new: 0, changed: 0 });
    const yaml = join(course, 'final-check/message-01.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('en: The full mailbox', 'en: The empty mailbox'));
    const { text, path, ...states } = exported(course, 'de');
    expect(states).toMatchObject({ new: 0, changed: 1 });
    expect(text).toContain('subState="sharewise:changed"');
    // Sent back as it is, it stays one to be looked at.
    await importTexts(path, course, false);
    expect(exported(course, 'de')).toMatchObject({ changed: 1 });
    rmSync(path);
  });
});
