import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { titleTrouble } from '../../src/checks/title-lines.ts';
import { edit, rename, told, write, type Change } from './told.ts';

const scenario = 'final-check/message-01.yaml';
const lesson = '01-spot-it/en.mdx';
const own = [
  edit('course.yaml', 'id: think-before-you-click', 'id: our-course'),
  edit('course.yaml', 'en: Example & Co', 'en: Ours'),
  edit('course.yaml', 'email: security@example.com', 'email: security@ours.eu'),
];

describe('a course that is not finished is remarked for', () => {
  it.each<[string, Change[], string]>([
    [
      'an id of the sample',
      own.slice(1),
      'course.yaml:5, id: The id "think-before-you-click" is that of the sample. Give the course an id of its own before anyone begins it: an LMS tells courses apart by it.',
    ],
    [
      "the sample's name",
      [own[0] as Change, own[2] as Change],
      'course.yaml:58, organisation.name: The name of the organisation is that of the sample. Write your own.',
    ],
    [
      'addresses and numbers that are made up',
      [...own.slice(0, 2), edit(scenario, 'en: The full mailbox', 'en: See www.example.org/x')],
      'course.yaml:74, organisation.contacts[0].email: security@example.com is made up, and 1 more is. Put in your own addresses and numbers, or leave them out.',
    ],
    [
      'a number of the sample',
      [...own, edit('course.yaml', 'email: security@ours.eu', "phone: '000 123 45 01'")],
      'course.yaml:74, organisation.contacts[0].phone: 000 123 45 01 is made up. Put in your own addresses and numbers, or leave them out.',
    ],
    [
      'a note in a text',
      [...own, edit(scenario, 'en: The full mailbox', 'en: The TODO mailbox')],
      `${scenario}:6, title.en: "TODO" looks like a note to yourself. Write the text, or put the note behind a # on a line of its own.`,
    ],
    [
      'a note in a lesson',
      [...own, edit(lesson, 'In doubt?', 'Lorem ipsum.'.toLowerCase())],
      `${lesson}:10: "lorem ipsum" looks like a note to yourself. Write the text, or put the note behind a # on a line of its own.`,
    ],
    [
      'a skill without situations',
      [...own, edit('course.yaml', '  - id: messages\n', '  - id: calls\n    name: { en: Calls }\n  - id: messages\n')],
      'course.yaml:44, skills[0]: The skill "calls" has no situation in the final check. Add some to final-check/, or take the skill out.',
    ],
    [
      'folders in another order',
      [...own, rename('01-spot-it', '04-spot-it')],
      "course.yaml:37, lessons[1]: The folders' numbers say another order than the list: 02-final-check comes after 04-spot-it. The list counts. Change it, or number the folders as it has them.",
    ],
    [
      'a drawing that nothing reads',
      [...own, write('old-logo.svg', '<svg/>')],
      'old-logo.svg: Nothing reads this file. Name it as the logo in course.yaml, or remove it.',
    ],
    [
      'a lesson in a folder that nothing reads',
      [
        ...own,
        (folder) => {
          mkdirSync(join(folder, 'old'));
          write('old/statements.yaml', 'statements: []')(folder);
        },
      ],
      'old/statements.yaml: Nothing reads this file. Move it to where it belongs, or out of the course’s folder.',
    ],
    [
      'a photo in a lesson',
      [...own, write('01-spot-it/photo.jpg', 'x')],
      '01-spot-it/photo.jpg: Nothing shows this file. Move it into 01-spot-it/media, and show it from there; or keep it elsewhere.',
    ],
    [
      'a translation that is none',
      [
        ...own,
        edit(scenario, 'en: The full mailbox', 'en: Your mailbox is full again\n  nl: Your mailbox is full again'),
        edit('course.yaml', '[en]', '[en]\ndraft: [nl]'),
      ],
      'course.yaml:22, draft: The draft "nl" has 1 of 63 texts: 62 are missing, 1 is to be looked at. It is in no package yet. Write what is missing, or give it to a translator: npm run translate -- export --language nl',
    ],
  ])('%s', (_name, changes, expected) => {
    expect(told(...changes)).toEqual([`warning ${expected}`]);
  });

  it('a picture of the start that is not there', () => {
    expect(told(edit('course.yaml', 'cover: magnifier', 'cover: cover.jpg'))).toEqual([
      'error course.yaml:101, cover: There is no file cover.jpg. Put it beside course.yaml, choose another, or leave this out.',
    ]);
  });

  it('and nothing of the sample as it came, or of one that is finished', () => {
    expect(told()).toEqual([]);
    expect(told(...own)).toEqual([]);
  });
});

describe('a title', () => {
  it.each(['Think, then share', 'Eerst denken, dan delen', 'Social media: zo doen wij dat', 'Datenschutz im Alltag'])(
    'of %j fits',
    (title) => {
      expect(titleTrouble(title)).toEqual([]);
    },
  );

  it.each<[string, RegExp]>([
    ['A course on how we at this organisation would like to behave on social media', /lines on a screen of 320 pixels/],
    ['Aansprakelijkheidsverzekering', /a word that is broken on a phone: "Aansprakelijkheidsverzekering"/],
    ['x '.repeat(120), /239|240 characters, and LMSs keep 200/],
  ])('of %j is too long', (title, expected) => {
    expect(
      titleTrouble(title)
        .map(({ en }) => en)
        .join(),
    ).toMatch(expected);
  });
});
