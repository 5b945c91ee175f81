import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/build/check-course.ts';
import { ownWords } from '../../src/build/own-words.ts';
import { readFiles } from '../../src/build/course-folder.ts';
import { syntaxFaults } from '../../src/build/mdx-syntax.ts';
import { contrast, darkened } from '../../src/checks/contrast.ts';
import { faultText } from '../../src/yaml/fault.ts';
import { readCourse } from '../../src/checks/read-course.ts';

const files = readFiles('lessons');

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

const bank = 'final-check/complaint-already-answered.yaml';

describe('a course that does not fit in SCORM 1.2', () => {
  it('is remarked on, saying by how much and what takes most: other packages can be made', () => {
    const scenario = files.get(bank) ?? '';
    const more = new Map(files);
    for (let nth = 100; nth < 900; nth++)
      more.set(
        `final-check/complaint-${nth}.yaml`,
        scenario.replace('id: complaint-already-answered', `id: complaint-${nth}`),
      );
    const { content, faults } = checkCourse(more);
    expect(content).toBeDefined();
    expect(faults.filter((fault) => /record/.test(fault.problem.en)).map(faultText)).toEqual([
      expect.stringMatching(
        /^course\.yaml:\d+, lessons: Someone who answers everything has a record of \d+ bytes, and SCORM 1\.2 keeps no more than 4096\. Take out .* final-check \(\d+\)/,
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
      /complaint-already-answered\.yaml:\d+, title: The translation "en" is missing\. Write it in that language: a line "en:"/,
    ],
    [
      'an unknown skill',
      bank,
      (text: string) => text.replace('skill: complaint', 'skill: complaints'),
      /complaint-already-answered\.yaml:\d+, skill: There is no skill "complaints" in course\.yaml\. Did you mean "complaint"\?/,
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
      (text: string) => text.replace('score: 0', 'score: 2'),
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
      (text: string) => text.replace('id: complaint-already-answered', 'id: complaint-bankrupt'),
      /The id "complaint-bankrupt" is already used/,
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
    [
      'broken YAML',
      bank,
      (text: string) => `${text}oops: [1, }`,
      /complaint-already-answered\.yaml:\d+: A \[ or { on this line is not closed/,
    ],
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
      'steps that differ between the languages',
      '03-common-sense/nl.mdx',
      (text: string) => text.replace('<Activity />', 'Nog iets.\n\n<Step />\n\nEn nog iets.\n\n<Activity />'),
      /Put <Step \/> and <Activity \/> in the same order in both/,
    ],
    [
      'code in a lesson',
      '03-common-sense/nl.mdx',
      (text: string) => text.replace('<Activity />', 'import x from "y"\n\n<Activity />'),
      /A lesson cannot contain code/,
    ],
    [
      'a missing word of the interface',
      'interface/en.yaml',
      (text: string) => text.replace(/^retry: .*\n/m, ''),
      /interface\/en\.yaml, retry: The word is missing/,
    ],
    [
      'a lesson that is called otherwise than its folder',
      'course.yaml',
      (text: string) => text.replace('- id: ambassador', '- id: ambasador'),
      /^04-ambassador: The folder was renamed: course\.yaml calls its lesson "ambasador"/,
    ],
    [
      'a practice that leads nowhere',
      '05-compliment/scenario.yaml',
      (text: string) => text.replace('next: awkward', 'next: awkwrd'),
      /There is no scene "awkwrd"\. Did you mean "awkward"\? Name one of/,
    ],
    [
      'a source of a statement that is not there',
      '04-ambassador/statements.yaml',
      (text: string) => text.replace(/source: .*/, 'source: nobody-1900'),
      /statements\.yaml:\d+, statements\[\d\]\.source: There is no source "nobody-1900" in sources\.yaml/,
    ],
    [
      'drafts without the two questions',
      'course.yaml',
      (text: string) => text.replace(/\ntwoQuestions:\n(?: .*\n)+/, '\n'),
      /drafts\.yaml:\d+, drafts: Drafts are held against two questions, and the course has none\. Add "twoQuestions"/,
    ],
    [
      'a text that shows what the course has not',
      'course.yaml',
      (text: string) => text.replace(/\n {2}coreValues:\n(?: {4}.*\n)+/, '\n'),
      /03-common-sense\/nl\.mdx:\d+: <CoreValues \/> has nothing to show\. Add organisation\.coreValues/,
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
    const other = 'final-check/complaint-bankrupt.yaml';
    changed.set(bank, (files.get(bank) ?? '').replace('key: b', 'key: bb'));
    changed.set(other, (files.get(other) ?? '').replace('skill: complaint', 'skill: x'));
    changed.set('interface/en.yaml', (files.get('interface/en.yaml') ?? '').replace(/^retry: .*\n/m, ''));
    expect(readCourse(changed).faults.filter((fault) => fault.severity === 'error').length).toBeGreaterThanOrEqual(3);
  });
});

/** What an editor remarks on a course with one file changed. */
function remarksWith(path: string, change: (text: string) => string): string[] {
  const changed = new Map(files);
  changed.set(path, change(files.get(path) ?? ''));
  return readCourse(changed, ownWords())
    .faults.filter((fault) => fault.severity === 'warning')
    .map(faultText);
}

const many = (words: number) => Array.from({ length: words }, (_, nth) => `woord${nth}`).join(' ');

describe('a remark of an editor', () => {
  it.each([
    [
      'a lesson over its limit',
      '03-common-sense/nl.mdx',
      (text: string) => text.replace('<Activity />', `${many(11)}. `.repeat(20) + '\n\n<Activity />'),
      /nl\.mdx:\d+: The lesson has \d+ words\. Keep it under 220/,
    ],
    [
      'a long sentence in a lesson, on its line',
      '03-common-sense/nl.mdx',
      (text: string) => text.replace('<TwoQuestions />', `Lang ${many(30)}.\n\n<TwoQuestions />`),
      /nl\.mdx:12: A sentence has more than 28 words: "Lang woord0/,
    ],
    [
      'a figure without a source',
      '03-common-sense/nl.mdx',
      (text: string) => text.replace('Onze kernwaarden', 'Dat doet 40% van ons. Onze kernwaarden'),
      /nl\.mdx:\d+: A figure has no source: "40%"\. Put <Source/,
    ],
    [
      'a long sentence in a scenario',
      bank,
      (text: string) => text.replace(/nl: (.*)\n/, `nl: Lang ${many(30)}.\n`),
      /complaint-already-answered\.yaml:\d+, title\.nl: A sentence has more than 28 words/,
    ],
    [
      'a text over its limit',
      bank,
      (text: string) => text.replace(/nl: (.*)\n/, `nl: ${`${many(9)}. `.repeat(9)}\n`),
      /complaint-already-answered\.yaml:\d+, title\.nl: The text has 81 words\. Keep it under 75/,
    ],
    [
      'the best choice being the longest',
      bank,
      (text: string) => withBest(text, (words) => `${words} ${many(9)}`),
      /choices\[\d\]\.text\.nl: The best choice is by far the longest \(nl\)\. Shorten it/,
    ],
    [
      'choices of unlike length once contacts are named in them',
      bank,
      (text: string) => withBest(text, () => '{contact.webcare} {contact.webcare}.'),
      /scenes\[0\]\.choices: The longest choice is \d+\.\d times as long as the shortest \(nl\)/,
    ],
    [
      'choices of unlike length',
      bank,
      (text: string) => withBest(text, () => 'Kort.'),
      /scenes\[0\]\.choices: The longest choice is \d+\.\d times as long as the shortest \(nl\)/,
    ],
    [
      'a word that the player does not know',
      'interface/nl.yaml',
      (text: string) => `${text}\nstrt: Begin\n`,
      /interface\/nl\.yaml:\d+, strt: The player shows no word "strt"\. Did you mean "start"/,
    ],
    [
      'a text in a language that the course has not',
      bank,
      (text: string) => text.replace(/title:\n/, 'title:\n  de: Titel\n'),
      /title\.de: The course has no language "de"\. It is left out/,
    ],
  ])('is made with file and mend, and stops nothing: %s', (_name, path, change, expected) => {
    expect(remarksWith(path, change)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });
});

/** A scenario with the Dutch words of its best choice changed. */
function withBest(text: string, change: (words: string) => string): string {
  const before = text.lastIndexOf('text:', text.indexOf('score: 2'));
  return (
    text.slice(0, before) +
    text.slice(before).replace(/nl: (.*)\n/, (_, words: string) => `nl: '${change(words.replaceAll("'", ''))}'\n`)
  );
}

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

describe('a tag or a brace in a lesson', () => {
  const wrong = (body: string) => {
    const changed = new Map([['01-a/en.mdx', `---\ntitle: A\nidea: B\n---\n\n${body}`]]);
    return syntaxFaults(changed).map(faultText);
  };

  it.each([
    ['First.\n\n<Aside>\nx\n', /^01-a\/en\.mdx:8: Expected a closing tag for <Aside>\. Close every tag/],
    ['First.\n\n</Aside>', /^01-a\/en\.mdx:8: Unexpected closing tag <\/Aside>, expected an open tag first\. Close/],
    ['A {brace', /^01-a\/en\.mdx:6: The { that opens here is not closed/],
  ])('that is not closed is found at its line: %j', (body, expected) => {
    expect(wrong(body)).toEqual([expect.stringMatching(expected)]);
  });

  it('is told of with all others of the lesson, once each', () => {
    const body = 'Text <Aside> here.\n\nMore</Aside>\n\n<Steps>\n\nA {brace, I <3 you\n\n<Source id=one-2020 />\n';
    expect(wrong(body)).toEqual([
      expect.stringMatching(/en\.mdx:6: Expected a closing tag for <Aside>/),
      expect.stringMatching(/en\.mdx:10: Expected a closing tag for <Steps>/),
      expect.stringMatching(/en\.mdx:12: The { that opens here is not closed/),
      expect.stringMatching(/en\.mdx:12: There is a < here that starts no tag/),
      expect.stringMatching(/en\.mdx:14: The id of a source needs straight quotes\. Write <Source id="one-2020" \/>\./),
    ]);
  });

  it('that is closed is no fault', () => {
    expect(wrong('A \\{ b.\n\n<Aside>\nx\n</Aside>\n\n<Activity />')).toEqual([]);
  });
});
