import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFolder } from '../../src/build/check-folder.ts';
import { editionOf } from '../../src/build/edition.ts';
import { checkCourse } from '../../src/build/check-course.ts';
import { ownWords } from '../../src/build/own-words.ts';
import { readFiles } from '../../src/build/course-folder.ts';
import { edit, told, write, type Change } from './told.ts';

const scenario = 'final-check/message-01.yaml';
const lesson = '01-spot-it/en.mdx';
const term = (id: string, forms: string) => edit('course.yaml', /$/, `\nterms:\n  ${id}:\n${forms}`);
const customer = term('customer', '    one: { en: patient }\n    many: { en: patients }\n');
const word =
  (line: string): Change =>
  (folder) => {
    mkdirSync(join(folder, 'interface'));
    write('interface/en.yaml', line)(folder);
  };
const title = (words: string) => edit(scenario, 'en: The full mailbox', `en: ${words}`);

it('fills a term in as one, as many, and with a capital, in every language and place', () => {
  const files = new Map(readFiles('lessons'));
  const course = files.get('course.yaml') ?? '';
  files.set(
    'course.yaml',
    course
      .replace(/nl: klant\n/, 'nl: inwoner\n')
      .replace(/nl: klanten\n/, 'nl: inwoners\n')
      .replace('called:\n        nl: webcare', "called:\n        nl: '{customers}team'"),
  );
  const { content } = checkCourse(files, ownWords());
  const said = JSON.stringify(content && editionOf(content, { language: 'nl' }));
  expect(said).toContain('Inwoner Mila plaatst een foto');
  expect(said).toContain('Inwonernummer 447120');
  expect(said).toContain('Hier lacht niemand om inwoners');
  expect(said).toContain('aan inwonersteam');
  expect(said).not.toMatch(/\bklant(en)?\b/);
});

it('has the example say "klant" in one place', () => {
  const words = [...readFiles('lessons')].filter(([path]) => /^(\d|final-check)/.test(path));
  for (const [path, text] of words) expect(text, path).not.toMatch(/\bklant(en)?\b/i);
});

it('fills in how many situations a final check has, and how many of each skill', () => {
  const { content } = checkFolder('lessons');
  expect(content?.lessons.find(({ id }) => id === 'final-check')?.heads['en']?.idea).toMatch(/^9 situations/);
});

it.each<[string, Change[], string]>([
  [
    'a misspelt term',
    [customer, title('For {custommers} only')],
    `error ${scenario}:6, title.en: The placeholder {custommers} is not known. Did you mean {customers}?`,
  ],
  [
    'a placeholder in a lesson with spaces in it',
    [edit(lesson, '<Activity />', '{ organisation }\n\n<Activity />')],
    `error ${lesson}:8: The placeholder { organisation } is not known. Did you mean {organisation}?`,
  ],
  [
    'a text that begins with a placeholder and has no quotes',
    [title('{organisation} is full')],
    `error ${scenario}:6: A text cannot start with {. Put it between quotes: '{organisation} is full'.`,
  ],
  [
    'a text that is a placeholder and has no quotes',
    [title('{organisation}')],
    `error ${scenario}:6: A text cannot start with {. Put it between quotes: '{organisation}'.`,
  ],
  [
    'a placeholder where none is filled in',
    [edit(scenario, 'by: Service desk', "by: '{organisation} desk'")],
    `error ${scenario}:12, scenes[0].thread[0].by: A placeholder is not filled in here. Write the words themselves: only texts that have a line for each language are filled in.`,
  ],
  [
    'a capital in a blank of the interface',
    [word("questionOf: 'Situation {N} of {of}'")],
    'error interface/en.yaml:1, questionOf: The placeholder {N} is not known. Did you mean {n}?',
  ],
  [
    'a blank of the interface that is left out',
    [word('questionOf: Situation {n}')],
    'warning interface/en.yaml:1, questionOf: The sentence leaves out {of}. Put it in where it belongs, or leave it out on purpose.',
  ],
  [
    'a term that is called as something else',
    [term('minutes', '    one: { en: time }\n')],
    'error course.yaml:104, terms.minutes: The placeholder {minutes} stands for something else already. Give the term another name.',
  ],
  [
    'a term that has no word for many',
    [term('customer', '    one: { en: patient }\n'), title('For {customers}')],
    `error ${scenario}:6, title.en: The placeholder {customers} is not known. Did you mean {customer}?`,
  ],
])('tells of %s', (_name, changes, expected) => {
  expect(told(...changes)).toEqual([expected]);
});
