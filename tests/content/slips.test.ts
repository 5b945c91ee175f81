import { describe, expect, it } from 'vitest';
import { edit, rename, told, type Change } from './told.ts';

const scenario = 'final-check/message-01.yaml';
const lesson = '01-spot-it/en.mdx';
const title = (words: string) => edit(scenario, 'en: The full mailbox', `en: ${words}`);
const within = (text: string) => edit(lesson, '<Activity />', `${text}\n\n<Activity />`);
const phone = (words: string) => edit('course.yaml', 'email: security@example.com', `phone: ${words}`);

const phoneField = 'error course.yaml:74, organisation.contacts[0].phone: This is the number';
const lineBreak = `error ${scenario}:6: The text goes on in the next line: it has a line break, as cells of a spreadsheet have.`;
const invisible = `warning ${scenario}:6, title.en: An invisible character in this text is a line break of a spreadsheet or a word processor. Write a space for it, or make two sentences.`;
const accented =
  'An id is in lower case with hyphens, such as "late-delivery". An id has the letters a to z alone, without ü.';
const heading = 'Begin a heading with ### and a space: ### Your heading.';
const partner =
  'has no partner, and is shown. Put the same characters on both sides of the words, close to them, or write \\* for the character itself.';

describe('a value that YAML takes for something else is given back as it was written', () => {
  it.each<[string, Change, string]>([
    [
      'a number with a zero',
      phone('0201234567'),
      `${phoneField} 0201234567; use text. Put it between quotes: '0201234567'.`,
    ],
    [
      'a number with a plus',
      phone('+31201234567'),
      `${phoneField} +31201234567; use text. Put it between quotes: '+31201234567'.`,
    ],
    [
      'a version for a title',
      title('2.10'),
      `error ${scenario}:6, title.en: This is the number 2.10; use text. Put it between quotes: '2.10'.`,
    ],
    ['a tilde', title('~'), `error ${scenario}:6, title.en: YAML takes ~ for nothing. Put it between quotes: '~'.`],
    [
      'brackets',
      title('[x]'),
      `error ${scenario}:6, title.en: This is a list; use text. Put it between quotes: '[x]'.`,
    ],
    ['a sign of a quote', title('>x'), `error ${scenario}:6: A text cannot start with >. Put it between quotes: '>x'.`],
    ['a question mark', title('? x'), `error ${scenario}:6: A text cannot start with ?. Put it between quotes: '? x'.`],
  ])('%s', (_name, change, expected) => {
    expect(told(change)).toEqual([expected]);
  });
});

describe('a line break of a spreadsheet is called that', () => {
  it.each<[string, Change, string]>([
    [
      'in a text without quotes',
      title('The full\nmailbox is here'),
      `${lineBreak} Put it on the line above: en: The full mailbox is here`,
    ],
    [
      'in a text between quotes',
      title('"The full\n\nmailbox is here"'),
      `${lineBreak} Put it on one line: "The full mailbox is here".`,
    ],
    ['as a sign that is not seen', title('The full\u000Bmailbox'), invisible],
    ['as a separator of lines', title('The full\u2028mailbox'), invisible],
    [
      'as a workbook has it',
      title('The full_x000D_mailbox'),
      `warning ${scenario}:6, title.en: _x000D_ in this text is a line break of a spreadsheet or a word processor. Write a space for it, or make two sentences.`,
    ],
  ])('%s', (_name, change, expected) => {
    expect(told(change)).toEqual([expected]);
  });

  it('and a field without its colon is not one', () => {
    expect(told(edit(scenario, 'skill: messages', 'skill messages'))).toEqual([
      `error ${scenario}:3: A colon is missing behind "skill". Write "skill: " and then the text.`,
    ]);
  });
});

describe('a name with other letters or of another lesson is told why', () => {
  it.each<[string, Change[], string]>([
    [
      'an id with an umlaut',
      [edit(scenario, 'id: message-01', 'id: über-01')],
      `error ${scenario}:2, id: ${accented} Did you mean "ueber-01"?`,
    ],
    [
      'an id whose umlaut is two signs',
      [edit(scenario, 'id: message-01', 'id: u\u0308ber-01')],
      `error ${scenario}:2, id: ${accented} Did you mean "ueber-01"?`,
    ],
    [
      'a folder with an umlaut',
      [rename('01-spot-it', '01-spöt-it')],
      'error 01-spöt-it: The name of a folder has the letters a to z alone, without ö. Rename it to 01-spot-it.',
    ],
    [
      'a folder that was renamed',
      [rename('01-spot-it', '01-find-it')],
      'error 01-find-it: The folder was renamed: course.yaml calls its lesson "spot-it". Rename it to 01-spot-it, or call the lesson "find-it" in course.yaml where nobody has begun the course.',
    ],
    [
      'a lesson that was renamed',
      [edit('course.yaml', 'id: spot-it', 'id: find-it')],
      'error 01-spot-it: The folder was renamed: course.yaml calls its lesson "find-it". Rename it to 01-find-it, or call the lesson "spot-it" in course.yaml where nobody has begun the course.',
    ],
  ])('%s', (_name, changes, expected) => {
    expect(told(...changes)).toEqual([expected]);
  });
});

describe('signs in a lesson that are not what they were taken for', () => {
  it.each<[string, string, string]>([
    [
      'a { alone',
      'At {organisation we',
      'error The } of a placeholder is missing: {organisation. Did you mean {organisation}?',
    ],
    [
      'a } alone',
      'At organisation} we',
      'error The { of a placeholder is missing: organisation}. Did you mean {organisation}?',
    ],
    [
      'a } of nothing',
      'a } b',
      'warning A } stands here that closes nothing. Remove it, or put { before the name of the placeholder.',
    ],
    [
      'spaces',
      'At {organi sation} we',
      'error The placeholder {organi sation} is not known. Did you mean {organisation}?',
    ],
    [
      'a dollar',
      'At ${organisation} we',
      'warning ${organisation} is not how a placeholder is written. Write {organisation}.',
    ],
    [
      'per cent',
      'At %organisation% we',
      'warning %organisation% is not how a placeholder is written. Write {organisation}.',
    ],
    [
      'brackets',
      'At [organisation] we',
      'warning [organisation] is not how a placeholder is written. Write {organisation}.',
    ],
    [
      "Word's bullets",
      '• one\n• two',
      'warning • at the start of a line is the bullet of a word processor: it makes no list. Begin the line with "- ", with an empty line above the list.',
    ],
    [
      'dashes',
      '– one\n– two',
      'warning Lines that begin with a dash make no list. Begin each with a hyphen: "- ", with an empty line above the list.',
    ],
    ['a star', 'Read this* now', `warning The * here ${partner}`],
    ['two stars', 'Read **this now', `warning The ** here ${partner}`],
    [
      'tildes',
      'It is ~ten~ now',
      'warning The text between two ~ is crossed out: ~ten~. Write \\~ for the character itself, or a word such as "about".',
    ],
    ['a second heading', '# Again', `warning This heading ranks with the title of the lesson, or above it. ${heading}`],
    ['a heading without a space', '###Again', `warning A space is missing behind ###: this is no heading. ${heading}`],
    [
      'a line of = or -',
      'Again\n---',
      `warning The line of = or - below this text makes a heading of it that ranks with the title of the lesson. Leave a line empty between them, or remove that line. ${heading}`,
    ],
    [
      'a link with a space',
      '[here] (https://example.com)',
      'warning A space between ] and ( makes this no link. Remove it: [words](https://example.com).',
    ],
  ])('%s', (_name, text, expected) => {
    const [severity, ...words] = expected.split(' ');
    expect(told(within(text))).toEqual([`${severity} ${lesson}:8: ${words.join(' ')}`]);
  });

  it.each([
    '- one\n- two',
    '* one\n* two',
    '**bold** and *soft* and ***both***',
    '5 * 3 is 15, and \\* is a star',
    '### Again',
    'From ~10 to ~20',
    'A – dash – in a text',
    '[here](https://example.com/a_(b))',
    '{/* a * note ~with~ # signs */}',
    'Room #3 is closed',
  ])('and nothing of %j', (text) => {
    expect(told(within(text))).toEqual([]);
  });
});
