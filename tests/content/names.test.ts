import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit, rename, told, write, type Change } from './told.ts';

const scenario = 'final-check/message-01.yaml';
const lesson = '01-spot-it/en.mdx';
const another = 'The file is not read because of its name. Rename it to';
const folder = 'The name of a lesson’s folder is a number, a hyphen and its id. Rename it to';

const within = (text: string) => edit(lesson, '<Activity />', `${text}\n\n<Activity />`);
const contact = (url: string) => edit('course.yaml', 'email: security@example.com', `url: ${url}`);

describe('a name that an editor or a computer changed is told once, with the right one', () => {
  it.each<[string, Change, string]>([
    [
      'a scenario that ends in .YAML',
      rename(scenario, 'final-check/message-01.YAML'),
      `final-check/message-01.YAML: ${another} message-01.yaml.`,
    ],
    [
      'a scenario that ends in .txt',
      rename(scenario, 'final-check/message-01.yaml.txt'),
      `final-check/message-01.yaml.txt: ${another} message-01.yaml.`,
    ],
    ['a text that ends in .txt', rename(lesson, `${lesson}.txt`), `${lesson}.txt: ${another} en.mdx.`],
    ['a text in capitals', rename(lesson, '01-spot-it/EN.mdx'), `01-spot-it/EN.mdx: ${another} en.mdx.`],
    ['a folder with spaces', rename('01-spot-it', '01 spot it'), `01 spot it: ${folder} 01-spot-it.`],
    ['a folder with capitals', rename('01-spot-it', '01-Spot-It'), `01-Spot-It: ${folder} 01-spot-it.`],
    [
      'the folder of the final check',
      rename('final-check', 'Final check'),
      'Final check: The folder is not read because of its name. Rename it to final-check.',
    ],
    [
      'the folder of the words',
      (at) => {
        mkdirSync(join(at, 'Interface'));
        write('Interface/en.yaml', 'start: Go')(at);
      },
      'Interface: The folder is not read because of its name. Rename it to interface.',
    ],
  ])('%s', (_name, change, expected) => {
    expect(told(change)).toEqual([`error ${expected}`]);
  });

  it('a course.yaml that ends in .txt', () => {
    const change: Change = (at) => renameSync(join(at, 'course.yaml'), join(at, 'course.yaml.txt'));
    expect(() => told(change)).toThrow(/call its file course\.yaml\.txt "course\.yaml"/);
  });
});

describe('addresses and special characters in a text', () => {
  it.each<[string, Change, string]>([
    [
      'a link to nowhere',
      within('See [here](www.example.com).'),
      `error ${lesson}:8: The link leads nowhere: "www.example.com". Write the whole address, such as https://www.example.com.`,
    ],
    [
      'a link to a lesson that there is not',
      within('See [the other](#take-allong).'),
      `error ${lesson}:8: There is no lesson "take-allong" to link to. Did you mean #take-along?`,
    ],
    [
      'a link by a tag',
      within('See <a href="https://example.com">here</a>.'),
      `error ${lesson}:8: A link made with <a> would open in place of the course. Write the link as [words](https://example.com).`,
    ],
    [
      'a link that is not secure',
      within('See [here](http://example.com).'),
      `warning ${lesson}:8: The address http://example.com is not secure. Begin it with https://, if the page has such an address.`,
    ],
    [
      'an address that is not secure',
      contact('http://example.com'),
      'warning course.yaml:74, organisation.contacts[0].url: The address http://example.com is not secure. Begin it with https://, if the page has such an address.',
    ],
    [
      'an address that is a file',
      contact('file:///G:/page.html'),
      'error course.yaml:74, organisation.contacts[0].url: An address starts with https://. What belongs here: Their page.',
    ],
    [
      'a tag in a YAML file',
      edit(scenario, 'en: The full', 'en: The <b>full</b>'),
      `warning ${scenario}:6, title.en: The tag <b> is shown literally. Remove it: only the text of a lesson (.mdx) can have markup.`,
    ],
    [
      'markup in a YAML file',
      edit(scenario, 'en: The full', 'en: The **full**'),
      `warning ${scenario}:6, title.en: The markup **full** is shown literally. Remove it: only the text of a lesson (.mdx) can have markup.`,
    ],
    [
      'a word of no end',
      within('x'.repeat(60)),
      `warning ${lesson}:8: A word has 60 characters: "xxxxxxxxxxxxxxxxxxxx…". Shorten it or split it: it does not fit on a phone.`,
    ],
    [
      'a heavy logo',
      (at) => {
        edit('course.yaml', '# logo: logo.svg', 'logo: logo.svg')(at);
        write('logo.svg', `<svg>${' '.repeat(8e6)}</svg>`)(at);
      },
      'warning course.yaml:61, organisation.logo: The file logo.svg has 8000 kB. Keep it under 50 kB: every learner waits for it. Ask for a simpler drawing, without photos.',
    ],
  ])('%s', (_name, change, expected) => {
    expect(told(change)).toEqual([expected]);
  });

  it('that are right are no fault', () => {
    expect(
      told(
        within(
          'See [here](https://example.com/a?b=c), [lesson](#take-along), [mail](mailto:a@example.com) or [call](tel:+3120).',
        ),
      ),
    ).toEqual([]);
  });
});
