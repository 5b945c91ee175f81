import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edit, toldOf, write, type Change } from './told.ts';

const sparks = 'final-check/complaint-sparks.yaml';
const lesson = '05-compliment/nl.mdx';
const phone = (words: string) => edit('course.yaml', "phone: '000 123 45 02'", `phone: ${words}`);

describe('a mistake in a course of two languages is told once, without what follows from it', () => {
  it.each<[string, Change, RegExp]>([
    [
      'a text that begins with an asterisk',
      edit('course.yaml', 'nl: Eerst denken, dan delen', 'nl: *delen*'),
      /course\.yaml:\d+: A text cannot start with \*\. Put it between quotes: '\*delen\*'\.$/,
    ],
    [
      'a contact that is misspelt',
      edit(sparks, '{contact.safety}', '{contact.saftey}'),
      /text\.nl: The placeholder \{contact\.saftey\} is not known\. Did you mean \{contact\.safety\}\?$/,
    ],
    [
      'a term that is misspelt',
      edit(lesson, '<Activity />', '<Activity />\n\nDe {custommer} zwijgt.'),
      /nl\.mdx:\d+: The placeholder \{custommer\} is not known\. Did you mean \{customer\}\?$/,
    ],
    [
      'a line break of the web',
      edit(lesson, '<Activity />', '<Activity />\n\nEen regel<br>en nog een.'),
      /<br> is not closed\. Write <br \/>/,
    ],
    ['a tag that is not closed', edit(lesson, '</Steps>', ''), /Expected a closing tag for <Steps>/],
    [
      'a source that is not there',
      edit(lesson, 'gdpr-2016', 'avg-2016'),
      /The source "avg-2016" is not in sources\.yaml/,
    ],
    [
      'a field without its space',
      edit('course.yaml', 'passMark: 80', 'passMark:80'),
      /course\.yaml:\d+: A space is missing behind "passMark"\. Write "passMark: " and then the text\.$/,
    ],
    [
      'settings saved in another encoding',
      write('course.yaml', Buffer.from(readFileSync('lessons/course.yaml', 'utf8'), 'utf16le')),
      /course\.yaml:1: .*not saved as UTF-8/,
    ],
    [
      'a skill that is not there',
      edit(sparks, 'skill: complaint', 'skill: klacht'),
      /skill: There is no skill "klacht" in course\.yaml\. Name one of: compliment, complaint, question, or add it there\.$/,
    ],
    [
      'a number between curly quotes',
      phone('‘000 123 45 02’'),
      /phone: A telephone number has digits, and no quotes of its own: 000 123 45 02\./,
    ],
    ['a number in words', phone('bel de balie'), /phone: A telephone number has digits/],
  ])('%s', (_name, change, expected) => {
    const all = toldOf('lessons', [change]);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(expected);
  });
});
