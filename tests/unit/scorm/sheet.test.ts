import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { BuiltCourse } from '../../../scorm/package/built-course.ts';
import { packageCourse } from '../../../scorm/package/package-course.ts';
import { presetOf, presets } from '../../../scorm/package/presets/presets.ts';
import { standards, type Standard } from '../../../scorm/package/standards.ts';
import { builtCourse, builtFiles, folder, written } from './fake-dist.ts';

type Question = BuiltCourse['questions'][number];

const question = (id: string, skill: string, scored = true): Question => ({
  id,
  scenario: id,
  scene: 'only',
  lesson: scored ? 'final-check' : 'only',
  skill,
  scored,
  title: { nl: `Titel van ${id}`, en: `Title of ${id}` },
  question: { nl: 'Wat doe je?', en: 'What do you do?' },
  choices: [
    { key: 'a', score: 2, text: { nl: 'Vragen', en: 'Ask' } },
    { key: 'b', score: 1, text: { nl: 'Wachten', en: 'Wait' } },
    { key: 'c', score: 0, text: { nl: 'Ruzie maken', en: 'Pick a quarrel' } },
  ],
});

const bank = ['one', 'two'].flatMap((skill) => [1, 2, 3, 4].map((nth) => question(`${skill}-0${nth}`, skill)));
const course = (given: Partial<BuiltCourse> = {}) =>
  builtCourse({ perSkill: 3, finalCheck: true, questions: [question('only_tried', 'one', false), ...bank], ...given });

/** Packages a course and reads a sheet: its document, its text on one line, and its bytes. */
function sheet(
  given: Partial<BuiltCourse> = {},
  { standard = 'scorm12' as Standard, language = 'en', out = folder(), preset = '' } = {},
) {
  const [made] = packageCourse(written(builtFiles(course(given))), out, [standard], undefined, {
    preset: preset === '' ? undefined : presetOf(preset),
  });
  if (!made) throw new Error('No package was made.');
  const page = readFileSync(made.path.replace(/zip$/, `${language}.html`), 'utf8');
  const { document } = parseHTML(page);
  const textOf = (selector: string) => (document.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ');
  return { page, made, document, textOf, text: textOf('body') };
}

describe('an admin sheet', () => {
  test('lies beside each package in Dutch and in English, and is no package itself', () => {
    const out = folder();
    packageCourse(written(builtFiles(course())), out, standards);
    const files = readdirSync(out);
    for (const standard of standards)
      for (const end of ['zip', 'nl.html', 'en.html']) expect(files).toContain(`sharewise-1.2.3-${standard}.${end}`);
    expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).not.toContain('html');
  });

  test.each(['en', 'nl'])('says what the package is, and the checksum that it has: %s', (language) => {
    const { made, text, document } = sheet({}, { language });
    const sha256 = createHash('sha256').update(readFileSync(made.path)).digest('hex');
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    for (const said of [sha256, basename(made.path), '1.2.3', 'SCORM 1.2', 'small-course', 'Example & Co'])
      expect(text).toContain(said === 'Example & Co' && language === 'nl' ? 'Voorbeeld & Co' : said);
    expect(text).not.toMatch(/undefined|null|\[object|NaN/);
  });

  test('gives the same bytes for the same package', () => {
    expect(sheet().page).toBe(sheet().page);
    expect(sheet({ passMark: 70 }).page).not.toBe(sheet().page);
  });

  test('is one page without a script, and fetches nothing', () => {
    const { page, document } = sheet();
    expect(document.querySelectorAll('script, link, img, iframe')).toHaveLength(0);
    expect(page).not.toMatch(/(?:src|href)="(?!#)|url\((?!'data:)/);
  });

  test('adds the final check up: what is drawn, and how many points pass', () => {
    const { textOf } = sheet();
    expect(textOf('#scoring')).toContain('draws 6 situations from a bank of 8');
    expect(textOf('#scoring')).toContain('From 80 it is passed: 10 of 12 points.');
    expect(sheet({ passMark: 50 }).textOf('#scoring')).toContain('6 of 12 points');
  });

  test.each([
    ['scorm12', 'failed', ['cmi.core.lesson_status = failed', 'cmi.core.lesson_status = passed'], ['success_status']],
    ['scorm12', 'incomplete', ['cmi.core.lesson_status = incomplete'], ['= failed']],
    [
      'scorm2004-4th',
      'failed',
      ['cmi.success_status = failed', 'cmi.completion_status = completed'],
      ['lesson_status'],
    ],
    ['scorm2004-3rd', 'incomplete', ['cmi.success_status = passed'], ['= failed', 'lesson_status']],
  ] as const)('says what the LMS is told in its own words: %s, %s', (standard, onFail, told, not) => {
    const { textOf } = sheet({ onFail }, { standard });
    for (const one of told) expect(textOf('#scoring')).toContain(one);
    for (const one of not) expect(textOf('#scoring')).not.toContain(one);
  });

  test.each(['en', 'nl'])('maps every id to its question, its choices and the key: %s', (language) => {
    const { document } = sheet({}, { language });
    const shown = [...document.querySelectorAll('#map .question')].map((one) =>
      one.textContent.replaceAll(/\s+/g, ' '),
    );
    expect(shown).toHaveLength(9);
    const best =
      language === 'en'
        ? /a Ask best b Wait acceptable c Pick a quarrel poor/
        : /a Vragen beste b Wachten acceptabel c Ruzie maken zwak/;
    for (const one of shown) expect(one).toMatch(best);
    for (const { id } of course().questions) expect(shown.filter((one) => one.includes(`${id} `))).toHaveLength(1);
    expect(shown[0]).toMatch(/practice|oefening/);
  });

  test('names the reported result of a poor reply as the standard does', () => {
    expect(sheet().textOf('#map')).toContain('poor as wrong');
    expect(sheet({}, { standard: 'scorm2004-3rd' }).textOf('#map')).toContain('poor as incorrect');
  });

  test('shows the course in its first language where it does not speak the sheet’s, and says which that is', () => {
    const only = (text: string) => ({ nl: text });
    const given = { languages: ['nl'], title: only('Klein'), description: only('Iets.'), organisation: only('Wij') };
    const { document } = sheet(given);
    expect(document.querySelector('h1')?.textContent).toBe('Klein');
    expect(document.querySelector('h1')?.getAttribute('lang')).toBe('nl');
  });

  test('keeps what a course says as text', () => {
    const hostile = '<img src=x onerror=alert(1)>&"\'';
    const text = { nl: hostile, en: hostile };
    const { document, textOf } = sheet({
      title: text,
      description: text,
      organisation: text,
      lessons: [{ id: 'only', title: text }],
    });
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(textOf('h1')).toBe(hostile);
  });

  test.each(presets.map(({ name }) => name))(
    'says of a package made for %s that it fits, and of others what would',
    (name) => {
      const preset = presetOf(name);
      for (const standard of standards.filter((one) => one !== 'web')) {
        const { textOf } = sheet({ onFail: 'failed' }, { standard, preset: name });
        const said = textOf(`#${name}`);
        if (preset.standards.includes(standard)) expect(said).toContain('set as this LMS likes it');
        else expect(said).toContain('take the package for');
      }
      const other = sheet({}, { preset: name === 'cornerstone' ? 'moodle' : 'cornerstone', standard: 'scorm12' });
      const fits = name === 'cornerstone' ? 'Advised' : 'npm run package -- --preset';
      expect(other.textOf(`#${name}`)).toContain(fits);
    },
  );

  test('shows the settings of the LMS that the package is for, and folds the others and the ids', () => {
    const open = (preset: string) =>
      [...sheet({}, { preset }).document.querySelectorAll('#settings > .lms')].map(({ id }) => id);
    expect([open('moodle'), open('docebo'), open('')]).toEqual([['moodle'], ['docebo'], ['generic']]);
    const { document } = sheet();
    expect(document.querySelectorAll('#settings details .lms')).toHaveLength(presets.length - 1);
    expect(document.querySelectorAll('#map details .question')).toHaveLength(9);
    expect(document.querySelectorAll('#map > .question, #map > .questions')).toHaveLength(0);
  });

  test('names settings only for the standard that has them', () => {
    expect(sheet().textOf('#moodle')).toContain('Force completed');
    expect(sheet({}, { standard: 'scorm2004-3rd' }).textOf('#moodle')).not.toContain('Force completed');
  });

  test('advises nothing about the pass mark of a nugget, which has none', () => {
    const { textOf } = sheet({ finalCheck: false, questions: [question('only_tried', 'one', false)] });
    expect(textOf('#cornerstone')).toContain('set as this LMS likes it');
    expect(sheet().textOf('#cornerstone')).toContain('Pass mark in the manifest');
  });

  test('of a nugget speaks of no score and no pass mark', () => {
    const { textOf } = sheet({ finalCheck: false, questions: [question('only_tried', 'one', false)] });
    expect(textOf('#scoring')).toContain('completed by finishing it');
    expect(textOf('#scoring')).toContain('cmi.core.lesson_status = completed');
    expect(textOf('#scoring')).not.toMatch(/score\.raw|pass mark/);
  });

  test.each(['scorm12', 'scorm2004-3rd'] as const)(
    'of a nugget for %s asks of an LMS only what fits one',
    (standard) => {
      const nugget = sheet(
        { finalCheck: false, minutes: 1, questions: [question('only_tried', 'one', false)] },
        { standard },
      );
      expect(nugget.text).toContain('about 1 minute ');
      expect(nugget.textOf('#steps')).toMatch(/“completed”, without a score/);
      expect(nugget.textOf('#settings')).not.toMatch(/did not pass|pass mark|final check|mastery|highest/i);
      expect(nugget.textOf('#moodle')).toMatch(/Require status\s?Completed/);
      expect(nugget.textOf('#map')).not.toContain('the key to the check');
      const whole = sheet({}, { standard });
      expect(whole.text).toContain('about 10 minutes ');
      expect(whole.textOf('#steps')).toMatch(/“passed” with a score/);
      expect(whole.textOf('#moodle')).toMatch(/Require status\s?Passed/);
      expect(whole.textOf('#successfactors')).toContain('Mastery Score');
      expect(whole.textOf('#map')).toContain('the key to the check');
    },
  );

  test('of a package without the pass mark in its manifest says nothing of one that is there', () => {
    const settings = (preset: string) => sheet({}, { preset }).textOf('#settings');
    expect(settings('moodle')).toMatch(/Mastery score overrides[^]*Content Objects › Mastery Score/);
    expect(settings('cornerstone')).not.toMatch(/Mastery score overrides|Content Objects › Mastery Score/);
  });

  test('for the web speaks of a web server and of no LMS settings', () => {
    const { textOf, document } = sheet({}, { standard: 'web' });
    expect(textOf('#steps')).toContain('web server');
    expect(document.querySelectorAll('#settings, #map, #trouble')).toHaveLength(0);
    expect(textOf('#privacy')).not.toContain('LMS, under');
  });

  test('says what changed since the highest version before it in the same folder', () => {
    const out = folder();
    expect(sheet({ version: '0.9.0' }, { out }).textOf('#changes')).toContain('No earlier version');
    sheet({ version: '1.1.0' }, { out });
    sheet({ version: '2.0.0' }, { out });
    const { textOf } = sheet({ version: '1.10.0', passMark: 70 }, { out });
    expect(textOf('#changes')).toContain('Since version 1.1.0:');
    expect(textOf('#changes')).toContain('The pass mark is 70 instead of 80.');
    const dutch = sheet({ version: '1.10.0', passMark: 70 }, { out, language: 'nl' });
    expect(dutch.textOf('#changes')).toContain('De cesuur is 70 in plaats van 80.');
    expect(sheet({ version: '1.10.0' }, { out, standard: 'web' }).textOf('#changes')).toContain('No earlier version');
  });

  test('passes over what only looks like an earlier package', () => {
    const out = written({ 'sharewise-1.0.0-scorm12.zip': 'no zip', 'sharewise-nl-1.1.0-scorm12.zip': 'another name' });
    expect(sheet({}, { out }).textOf('#changes')).toContain('No earlier version');
  });
});
