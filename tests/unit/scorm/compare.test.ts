import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { BuiltCourse } from '../../../scorm/package/built-course.ts';
import { levels, type ChangeCode } from '../../../scorm/package/compare/change.ts';
import { comparePackages, compareVersions, verdictOf } from '../../../scorm/package/compare/compare.ts';
import { readPackage, type ComparedPackage } from '../../../scorm/package/compare/read-package.ts';
import { sentences, verdictWords } from '../../../scorm/package/compare/words.ts';
import { packageCourse } from '../../../scorm/package/package-course.ts';
import type { Standard } from '../../../scorm/package/standards.ts';
import { builtCourse, builtFiles, folder, written } from './fake-dist.ts';

type Question = BuiltCourse['questions'][number];

const text = (en: string) => ({ nl: `${en} (nl)`, en });

const question = (id: string, points: readonly number[] = [2, 1, 0]): Question => ({
  id,
  scenario: id,
  scene: 'only',
  lesson: 'final-check',
  skill: 'complaint',
  scored: true,
  title: text(`The title of ${id}`),
  question: text('What do you reply?'),
  choices: points.map((score, nth) => ({
    key: 'abcd'[nth] ?? 'a',
    score,
    text: text(`A reply to ${id} of its own, number ${nth}`),
  })),
});

const course = (given: Partial<BuiltCourse> = {}) =>
  builtCourse({
    lessons: ['first', 'second', 'final-check'].map((id) => ({ id, title: text(id) })),
    questions: ['complaint-01', 'complaint-02'].map((id) => question(id)),
    perSkill: 3,
    suspendData: '1',
    ...given,
  });

const compared = (given: Partial<BuiltCourse> = {}, about: Partial<ComparedPackage> = {}): ComparedPackage => ({
  standard: '1.2',
  identifiers: ['manifest one', 'organization o'],
  thin: null,
  course: course(given),
  digest: JSON.stringify([given, about]),
  ...about,
});

const old = compared();
const next = (given: Partial<BuiltCourse>) => compared({ version: '1.3.0', ...given });
const [first, second, check] = course().lessons as [Lesson, Lesson, Lesson];
type Lesson = BuiltCourse['lessons'][number];
const [one, two] = course().questions as [Question, Question];
const reworded = (by: string): Question => ({
  ...one,
  choices: one.choices.map((choice) => (choice.key === 'b' ? { ...choice, text: text(by) } : choice)),
});

const cases: [ChangeCode, string, ComparedPackage, string[]][] = [
  ['other-course', 'another course', next({ id: 'another' }), []],
  ['other-standard', 'another standard', compared({ version: '1.3.0' }, { standard: '2004 3rd Edition' }), []],
  [
    'other-identifiers',
    'other identifiers',
    compared({ version: '1.3.0' }, { identifiers: ['manifest two'] }),
    ['manifest two'],
  ],
  ['thin-changed', 'another thin package', compared({ version: '1.3.0' }, { thin: 'another' }), []],
  ['older-version', 'a lower version', compared({ version: '1.2.2' }), []],
  ['same-version', 'other bytes under the same version', compared({ minutes: 11 }), []],
  ['lessons-removed', 'a lesson less', next({ lessons: [first, check] }), ['second']],
  [
    'lessons-added',
    'a lesson more',
    next({ lessons: [first, { id: 'new', title: text('New') }, second, check] }),
    ['new'],
  ],
  ['questions-removed', 'a question less', next({ questions: [two] }), ['complaint-01']],
  [
    'choices-removed',
    'a choice less',
    next({ questions: [question('complaint-01', [2, 1]), two] }),
    ['complaint-01.c'],
  ],
  [
    'key-changed',
    'other points',
    next({ questions: [question('complaint-01', [2, 0, 1]), two] }),
    ['complaint-01.b', 'complaint-01.c'],
  ],
  [
    'meaning-changed',
    'another reply under an old key',
    next({ questions: [reworded('Say nothing at all'), two] }),
    ['complaint-01.b'],
  ],
  [
    'question-changed',
    'another question under an old id',
    next({ questions: [{ ...one, question: text('Whom would you call first of all?') }, two] }),
    ['complaint-01'],
  ],
  ['moved', 'a question of another skill', next({ questions: [{ ...one, skill: 'praise' }, two] }), ['complaint-01']],
  ['moved', 'a question of another lesson', next({ questions: [one, { ...two, lesson: 'first' }] }), ['complaint-02']],
  ['moved', 'a question that counts no more', next({ questions: [{ ...one, scored: false }, two] }), ['complaint-01']],
  ['pass-mark', 'another pass mark', next({ passMark: 70 }), []],
  ['drawn', 'a longer check', next({ perSkill: 4 }), []],
  ['on-fail', 'another status below the pass mark', next({ onFail: 'incomplete' }), []],
  ['practice', 'exercises that come first', next({ practice: 'required' }), []],
  ['test-out', 'a check that can be taken at once', next({ testOut: true }), []],
  ['lms-options', 'another exit', next({ lms: { exit: 'normal' } }), []],
  ['languages-removed', 'a language less', next({ languages: ['nl'] }), ['en']],
  ['questions-added', 'a question more', next({ questions: [one, two, question('complaint-03')] }), ['complaint-03']],
  [
    'choices-added',
    'a choice more',
    next({ questions: [question('complaint-01', [2, 1, 0, 0]), two] }),
    ['complaint-01.d'],
  ],
  ['languages-added', 'a language more', next({ languages: ['nl', 'en', 'fr'] }), ['fr']],
  ['order', 'another order', next({ lessons: [second, first, check] }), []],
  [
    'reworded',
    'a reply mended',
    next({ questions: [reworded('A better reply to complaint-01 of its own, number 1'), two] }),
    ['complaint-01'],
  ],
  [
    'reworded',
    'a question mended',
    next({ questions: [{ ...one, question: text('What do you answer?') }, two] }),
    ['complaint-01'],
  ],
  ['texts', 'looks that changed', next({ minutes: 11 }), []],
];

describe('comparing packages', () => {
  test.each(cases)('finds %s: %s', (code, _, now, ids) => {
    const found = comparePackages(old, now);
    // A version alone does not say what changed.
    expect(found.map((change) => change.code)).toEqual(/-version$|^thin-/.test(code) ? [code, 'texts'] : [code]);
    expect(found[0]?.ids).toEqual(ids);
    expect(verdictOf(found)).toBe(levels[code]);
  });

  test('says of a thin package that it can stay where nothing of it changed but the version', () => {
    const [was, is] = [compared({}, { thin: 'same' }), compared({ version: '1.3.0' }, { thin: 'same' })];
    expect(comparePackages(was, is).map(({ code, level }) => [code, level])).toEqual([
      ['thin-same', 'fine'],
      ['texts', 'fine'],
    ]);
  });

  test('does not take a language more for other words', () => {
    const french = (said: Readonly<Record<string, string>>) => ({ ...said, fr: 'Autre chose' });
    const translated = course().questions.map((asked) => ({
      ...asked,
      question: french(asked.question),
      choices: asked.choices.map((choice) => ({ ...choice, text: french(choice.text) })),
    }));
    const now = next({ languages: ['nl', 'en', 'fr'], questions: translated });
    expect(comparePackages(old, now).map(({ code }) => code)).toEqual(['languages-added']);
  });

  test('says of another course that it is one, and not all in which it differs', () => {
    const now = next({ id: 'another', passMark: 70, lessons: [check], questions: [two] });
    expect(comparePackages(old, now).map(({ code }) => code)).toEqual(['other-course']);
  });

  test('has a case above for every kind of change but two', () => {
    expect([...new Set(cases.map(([code]) => code)), 'older-format', 'thin-same'].toSorted()).toEqual(
      Object.keys(levels).toSorted(),
    );
  });

  test('names the standard alone where the manifest is named by it', () => {
    const now = compared({ version: '1.3.0' }, { standard: '2004 3rd Edition', identifiers: ['manifest one-2004'] });
    expect(comparePackages(old, now).map(({ code }) => code)).toEqual(['other-standard']);
  });

  test.each([
    ['Say it in four words', 'Say it in plain terms for once', 'meaning-changed'],
    ['Say it in four words', 'Say it in plain words', 'reworded'],
    ['Say it at once', 'Say it by mail', 'reworded'],
  ])('takes half of the words for the same reply, and less for another: %s, %s', (before, after, code) => {
    const only = (en: string) => ({ ...reworded(en), choices: [{ key: 'a', score: 2, text: { en } }] });
    const found = comparePackages(compared({ questions: [only(before)] }), next({ questions: [only(after)] }));
    expect(found.map((one) => one.code)).toEqual([code]);
  });

  test('refuses a player that cannot read what learners have saved', () => {
    const newer = compared({ suspendData: '2' });
    const found = comparePackages(newer, next({}));
    expect(found.map(({ code }) => code)).toContain('older-format');
    expect(verdictOf(found)).toBe('no');
    expect(comparePackages(old, next({ suspendData: '2' })).map(({ level }) => level)).not.toContain('no');
  });

  test('finds nothing between a package and itself, and what matters most first', () => {
    expect(comparePackages(old, old)).toEqual([]);
    expect(verdictOf([])).toBe('fine');
    const now = next({ passMark: 70, languages: ['nl', 'en', 'fr'], lessons: [second, first, check] });
    const all = comparePackages(old, { ...now, standard: '2004 3rd Edition' });
    expect(all.map(({ level }) => level)).toEqual(['no', 'careful', 'fine', 'fine']);
  });

  test('says nothing of what an older package does not tell', () => {
    const { perSkill: _, suspendData: __, ...bare } = course();
    expect(comparePackages({ ...old, course: bare }, next({})).map(({ code }) => code)).toEqual(['texts']);
  });

  test('names each lesson and question that comes or goes, whatever they are', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 8 });
    fc.assert(
      fc.property(ids, ids, (was, is) => {
        const of = (names: string[]) => ({
          lessons: names.map((id) => ({ id, title: text(id) })),
          questions: names.map((id) => question(id)),
        });
        const found = comparePackages(compared(of(was)), next(of(is)));
        const named = (code: ChangeCode) => found.find((change) => change.code === code)?.ids ?? [];
        const [gone, come] = [was.filter((id) => !is.includes(id)), is.filter((id) => !was.includes(id))];
        expect([named('lessons-removed'), named('questions-removed')]).toEqual([gone, gone]);
        expect([named('lessons-added'), named('questions-added')]).toEqual([come, come]);
        expect(verdictOf(found)).toBe(gone.length + come.length > 0 ? 'careful' : 'fine');
      }),
    );
  });

  test.each([
    ['1.2.3', '1.2.3', 0],
    ['1.2.10', '1.2.9', 1],
    ['1.10.0', '1.9.9', 1],
    ['0.9.9', '1.0.0', -1],
  ])('orders versions by number: %s and %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
    expect(Math.sign(compareVersions(b, a))).toBe(sign === 0 ? 0 : -sign);
  });

  test.each(['en', 'nl'] as const)('has a sentence for everything, with nothing left to fill in: %s', (language) => {
    for (const code of Object.keys(levels) as ChangeCode[]) {
      const { says, means } = sentences({ code, level: levels[code], ids: ['x'], from: 'was', to: 'is' }, language);
      expect(`${says} ${means}`).not.toMatch(/[{}]|undefined/);
      expect(says).toMatch(/\.$/);
      expect(means).toMatch(/\.$/);
    }
    const many = sentences(
      { code: 'questions-added', level: 'fine', ids: Array.from({ length: 30 }, (_, nth) => `q${nth}`) },
      language,
    );
    expect(many.says).toMatch(/q11 (and another|en nog) 18/);
    expect(new Set((['no', 'careful', 'fine'] as const).map((level) => verdictWords(level, language))).size).toBe(3);
  });
});

const made = (given: Partial<BuiltCourse>, standard: Standard = 'scorm12') =>
  packageCourse(written(builtFiles(course(given))), folder(), [standard])[0]?.path ?? '';

describe('npm run compare', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('node', ['scorm/commands/compare.ts', ...args], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  test('says that a later version may take the place of the old, and what changes', () => {
    const { status, stdout } = run(made({}), made({ version: '1.3.0', questions: [two] }));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The new package may take the place of the old one\./);
    expect(stdout).toContain('MIND  Questions are gone: complaint-01.');
  });

  test('says that a package of another standard may not, by its exit code too', () => {
    const { status, stdout } = run(made({}), made({ version: '1.3.0' }, 'scorm2004-3rd'));
    expect(status).toBe(1);
    expect(stdout).toContain('STOP  It is made for another standard: 2004 3rd Edition instead of 1.2.');
  });

  test('finds the same package the same', () => {
    const zip = made({});
    expect(run(zip, zip).stdout).toContain('all files are the same');
  });

  test('finds it the same where a Mac has made the zip anew', () => {
    const zip = made({});
    const files = unzipSync(readFileSync(zip));
    const added = {
      '__MACOSX/._index.html': new Uint8Array(9),
      '__MACOSX/scripts/._a.js': new Uint8Array(9),
      '.DS_Store': new Uint8Array(9),
    };
    const anew = join(folder(), 'anew.zip');
    writeFileSync(anew, zipSync({ ...added, ...Object.fromEntries(Object.entries(files).toReversed()) }, { level: 1 }));
    expect(run(zip, anew).stdout).toContain('all files are the same');
  });

  test('takes a nugget for another course than the whole', () => {
    const { status, stdout } = run(made({}), made({ id: 'small-course-first' }));
    expect(status).toBe(1);
    expect(stdout).toContain('another course: small-course-first instead of small-course');
  });

  test.each([
    ['is named once', () => [made({})], 'Name two packages'],
    ['is not there', () => [made({}), 'none.zip'], 'There is no file none.zip'],
    ['is no zip', () => [made({}), written({ 'a.zip': 'no zip' }) + '/a.zip'], "can't be read as a zip"],
    [
      'is a zip of something else',
      () => {
        const zip = join(folder(), 'b.zip');
        writeFileSync(zip, Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'));
        return [made({}), zip];
      },
      'has no course.json at its root',
    ],
  ])('says what to do where a package %s', (_, args, sentence) => {
    const { status, stdout, stderr } = run(...args());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  test('reads what a package says of itself', () => {
    const { standard, identifiers, course: read } = readPackage(made({}, 'scorm2004-4th'));
    expect(standard).toBe('2004 4th Edition');
    expect(identifiers.length).toBeGreaterThanOrEqual(4);
    expect(read.questions.map(({ id }) => id)).toEqual(['complaint-01', 'complaint-02']);
  });
});
