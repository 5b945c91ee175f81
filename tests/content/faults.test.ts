import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/build/check-course.ts';
import { courseFolder, readFiles } from '../../src/build/course-folder.ts';
import { contrast, darkened } from '../../src/schemas/contrast.ts';
import { faultText } from '../../src/schemas/fault.ts';
import { readCourse } from '../../src/schemas/read-course.ts';

const files = readFiles(courseFolder());

/** The faults of the course with one file changed, as an author reads them. */
function faultsWith(path: string, change: (text: string) => string | undefined): string[] {
  const changed = new Map(files);
  const text = change(files.get(path) ?? '');
  if (text === undefined) changed.delete(path);
  else changed.set(path, text);
  expect(text, `${path} was not changed`).not.toBe(files.get(path));
  return readCourse(changed)
    .faults.filter((fault) => fault.severity === 'error')
    .map(faultText);
}

const bank = 'final-check/complaint-01.yaml';

describe('a course that does not fit in SCORM 1.2', () => {
  it('is refused, saying by how much and what takes most', () => {
    const scenario = files.get(bank) ?? '';
    const more = new Map(files);
    for (let nth = 100; nth < 260; nth++)
      more.set(`final-check/complaint-${nth}.yaml`, scenario.replace('id: complaint-01', `id: complaint-${nth}`));
    const { content, faults } = checkCourse(more);
    expect(content).toBeUndefined();
    expect(faults.filter((fault) => fault.severity === 'error').map(faultText)).toEqual([
      expect.stringMatching(
        /^course\.yaml, lessons: Someone who answers everything has a record of \d+ bytes, and SCORM 1\.2 keeps no more than 4096\. Take out .* final-check \(\d+\)/,
      ),
    ]);
  });
});

describe('a mistake of an author', () => {
  it.each([
    [
      'a missing translation',
      bank,
      (text: string) => text.replace(/\n {2}en: [^\n]*/, ''),
      /complaint-01\.yaml:\d+, title: The translation "en" is missing\. Add a line "en:"/,
    ],
    [
      'an unknown skill',
      bank,
      (text: string) => text.replace('skill: complaint', 'skill: complaints'),
      /skill: .*It is one of: compliment, complaint, question/,
    ],
    [
      'a choice without feedback',
      bank,
      (text: string) => text.replace(/ {8}feedback:\n {10}nl: [^\n]*\n {10}en: [^\n]*\n/, ''),
      /choices\[0\]\.feedback: The field is missing\. Add it: Why/,
    ],
    [
      'two best choices',
      bank,
      (text: string) => text.replace('score: 1', 'score: 2'),
      /The choices a and c are both best\. Give one of them/,
    ],
    [
      'no best choice',
      bank,
      (text: string) => text.replace('score: 2', 'score: 1'),
      /No choice is best\. Give one choice the score 2/,
    ],
    [
      'a duplicate id',
      bank,
      (text: string) => text.replace('id: complaint-01', 'id: complaint-02'),
      /The id "complaint-02" is already used/,
    ],
    [
      'a duplicate key',
      bank,
      (text: string) => text.replace('key: b', 'key: a'),
      /The key "a" is already used by .*choices\[0\]/,
    ],
    [
      'a misspelt field',
      bank,
      (text: string) => text.replace('situation:', 'sitaution:'),
      /sitaution: The field "sitaution" is not known here\. Did you mean "situation"\?/,
    ],
    [
      'an unknown placeholder',
      bank,
      (text: string) => text.replace('{organisation}', '{organization}'),
      /The placeholder \{organization\} is not known\. Did you mean \{organisation\}\?/,
    ],
    ['broken YAML', bank, (text: string) => `${text}\n  oops: [`, /This is not readable as YAML/],
    [
      'a lesson without a text',
      '03-common-sense/en.mdx',
      () => undefined,
      /03-common-sense\/en\.mdx: The lesson has no text in this language/,
    ],
    [
      'an unknown component',
      '03-common-sense/en.mdx',
      (text: string) => text.replace('<TwoQuestions />', '<TwoQuestion />'),
      /The component <TwoQuestion> is not known\. Did you mean <TwoQuestions>/,
    ],
    [
      'an unknown source',
      '02-reach-and-speed/nl.mdx',
      (text: string) => text.replace('goel-2012', 'goel-2021'),
      /The source "goel-2021" is not in sources\.yaml\. Did you mean "goel-2012"/,
    ],
    [
      'an exercise without a place',
      '03-common-sense/nl.mdx',
      (text: string) => text.replace('<Activity />', ''),
      /Put <Activity \/> once/,
    ],
    [
      'code in a lesson',
      '03-common-sense/nl.mdx',
      (text: string) => text.replace('<Activity />', 'import x from "y"\n\n<Activity />'),
      /A lesson holds no code/,
    ],
    [
      'a missing word of the interface',
      'interface/en.yaml',
      (text: string) => text.replace(/^retry: .*\n/m, ''),
      /interface\/en\.yaml, retry: The word is missing/,
    ],
    [
      'a lesson without a folder',
      'course.yaml',
      (text: string) => text.replace('- id: ambassador', '- id: ambasador'),
      /The lesson "ambasador" has no folder/,
    ],
    [
      'a practice that leads nowhere',
      '05-compliment/scenario.yaml',
      (text: string) => text.replace('next: reminder', 'next: remindr'),
      /There is no scene "remindr"\. Name one of/,
    ],
  ])('stops the build with file, field and mend: %s', (_name, path, change, expected) => {
    const faults = faultsWith(path, change);
    expect(
      faults.some((fault) => expected.test(fault)),
      faults.join('\n'),
    ).toBe(true);
  });

  it('is reported with all the others at once', () => {
    const changed = new Map(files);
    changed.set(bank, (files.get(bank) ?? '').replace('skill: complaint', 'skill: x').replace('key: b', 'key: bb'));
    changed.set('interface/en.yaml', (files.get('interface/en.yaml') ?? '').replace(/^retry: .*\n/m, ''));
    expect(readCourse(changed).faults.filter((fault) => fault.severity === 'error').length).toBeGreaterThanOrEqual(3);
  });
});

describe("an organisation's colours", () => {
  const withColours = (primary: string, accent: string) =>
    faultsWith('course.yaml', (text) =>
      text.replace('organisation:\n', `organisation:\n  colours: { primary: '${primary}', accent: '${accent}' }\n`),
    );

  it('pass where they can be told from their ground', () => {
    expect(withColours('#0b5d57', '#c2571f')).toEqual([]);
  });

  it('stop the build where they can not, with the ratio and the nearest that passes', () => {
    expect(withColours('#77ccaa', '#c2571f')).toEqual([
      expect.stringMatching(
        /course\.yaml:\d+, organisation\.colours\.primary: The colour #77ccaa has a contrast of 1\.\d\d .*it needs 4\.5\. The nearest that passes is #[0-9a-f]{6}\./,
      ),
    ]);
  });

  it('are offered as a shade that passes indeed', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(fc.property(colour, (one) => contrast(darkened(one, '#f1e9da', 4.5), '#f1e9da') >= 4.5));
  });

  it('are measured as WCAG says: black on white has 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe('a third language', () => {
  it('is added by adding its texts, and nothing else', () => {
    const added = new Map(files);
    for (const [path, text] of files) {
      if (path.endsWith('/en.mdx')) added.set(path.replace('/en.mdx', '/de.mdx'), text);
      if (path === 'interface/en.yaml') added.set('interface/de.yaml', text);
      if (path.endsWith('.yaml') && !path.startsWith('interface/')) added.set(path, withGerman(text));
    }
    const { content, faults } = readCourse(added);
    expect(faults.filter((fault) => fault.severity === 'error').map(faultText)).toEqual([]);
    expect(content?.course.languages).toEqual(['nl', 'en', 'de']);
    expect(content?.bank[0]?.title['de']).toBe(content?.bank[0]?.title['en']);
  });
});

/** A file with a German line beside each English one: the English words stand in. */
function withGerman(text: string): string {
  const blocks = text.replaceAll(
    /^( *)(- )?en:(.*(?:\n\1 {3,}.*|\n\1 {2,}\S.*)*)/gm,
    (whole, indent: string, _dash: string | undefined, words: string) => `${whole}\n${indent}de:${words}`,
  );
  return blocks.replace('languages: [nl, en]', 'languages: [nl, en, de]');
}
