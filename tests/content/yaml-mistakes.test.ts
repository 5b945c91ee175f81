import { describe, expect, it } from 'vitest';
import { edit, told, type Change } from './told.ts';

const scenario = 'final-check/message-01.yaml';
const words = (text: string) => edit(scenario, 'en: The full mailbox', `en: ${text}`);
const titles = (text: string) => edit(scenario, /title:\n.*\n/, `title: ${text}\n`);
const colours = (text: string) => edit('course.yaml', '  contacts:', `  colours: ${text}\n  contacts:`);
const between = (sign: string) => `Between { and }, a text that contains ${sign} needs quotes`;

describe('a line that YAML does not read as it was meant is told with what to write', () => {
  it.each<[string, Change, string]>([
    [
      'tabs',
      edit(scenario, / {2}/g, '\t'),
      '6: The line is indented with tabs, and so are 33 more. Use two spaces where a tab is.',
    ],
    [
      'spaces of a word processor',
      edit(scenario, '  en: The', '\u00A0\u00A0en:\u00A0The'),
      '6: A space on this line is a non-breaking space, as word processors make. Remove the spaces before the field and after its colon, and type them again.',
    ],
    [
      'no colon',
      edit(scenario, 'skill:', 'skill'),
      '3: A colon is missing behind "skill". Write "skill: " and then the text.',
    ],
    [
      'no space behind a colon',
      edit(scenario, 'skill: ', 'skill:'),
      '3: A space is missing behind "skill". Write "skill: " and then the text.',
    ],
    [
      'a note as programmers make it',
      edit(scenario, 'skill: messages', '// later\nskill: messages'),
      '3: A note starts with #, not with //. Write it as # your note.',
    ],
    [
      'no space behind a hyphen',
      edit(scenario, '- id: message', '-id: message'),
      '10: A space is missing after the hyphen. Write "- " and then the field.',
    ],
    [
      'no hyphen',
      edit(scenario, '      - key: b', '        key: b'),
      '26: The field "key" is here twice, and so are the 5 after it. Start each item with a hyphen: "- key:".',
    ],
    [
      'a field too far to the right',
      edit(scenario, '        score: 2', '         score: 2'),
      '22: The indentation differs from the lines around it. Give fields that belong together the same number of spaces; put a text with a colon in it between quotes.',
    ],
    [
      'a field too far to the right, behind a text',
      edit(scenario, 'place: direct', '  place: direct'),
      '4: The line is indented further than the one above it, but belongs at the same level. Start it with 0 spaces.',
    ],
    [
      'a field too far to the left',
      edit(scenario, '        action: reply', '       action: reply'),
      '27: The indentation differs from the lines around it. Give fields that belong together the same number of spaces; put a text with a colon in it between quotes.',
    ],
    [
      'a text whose field is gone',
      edit(scenario, '        feedback:\n', ''),
      '24: The field that this text belongs to is missing. Write it on a line of its own above, such as "text:".',
    ],
    [
      'an apostrophe between single quotes',
      words("'It's full'"),
      `6: The text has a ' in it, and ends there. Put the text between quotes of the other kind: "It's full".`,
    ],
    [
      'quotes between the same',
      words('"He said "no" to me"'),
      `6: The text has a " in it, and ends there. Put the text between quotes of the other kind: 'He said "no" to me'.`,
    ],
    [
      'a text that begins with a word between quotes',
      words('"No" he said'),
      `6: A text cannot start with ". Put it between quotes: '"No" he said'.`,
    ],
    [
      "a text that begins with 's",
      words("'s Morgens vol"),
      `6: A text cannot start with '. Put it between quotes: "'s Morgens vol".`,
    ],
    [
      'a text that begins with a placeholder',
      words('{organisation} is full'),
      "6: A text cannot start with {. Put it between quotes: '{organisation} is full'.",
    ],
    [
      'a text that begins with a bracket',
      words('[Mind] the mail'),
      "6: A text cannot start with [. Put it between quotes: '[Mind] the mail'.",
    ],
    [
      'a text that begins with a hyphen',
      words('- full'),
      "6: A text cannot start with -. Put it between quotes: '- full'.",
    ],
    ['a text that begins with >', words('> full'), "6: A text cannot start with >. Put it between quotes: '> full'."],
    [
      'a comma between braces',
      titles('{ en: Full, and now }'),
      `5: ${between(',')}. Put it between quotes: { en: 'Full, and now' }.`,
    ],
    [
      'a placeholder between braces',
      titles('{ en: Full at {organisation} }'),
      `5: ${between('{')}. Put it between quotes: { en: 'Full at {organisation}' }.`,
    ],
    [
      'a colon between braces',
      titles('{ en: Full: again }'),
      `5: ${between(':')}. Put it between quotes: { en: 'Full: again' }.`,
    ],
    [
      'an apostrophe between braces',
      titles("{ en: 'It's full' }"),
      `5: ${between("'")} of the other kind. Put it between quotes: { en: "It's full" }.`,
    ],
    [
      'a brace that is not closed',
      titles('{ en: Full'),
      '5: A [ or { on this line is not closed. Close each with ] or }.',
    ],
    [
      'a language on the line of its field',
      titles('en: Full'),
      '5: A language needs a line of its own. Start a new line with "en:", indented by two more spaces.',
    ],
    [
      'colours without quotes',
      colours('{ primary: #0b5d57, accent: #c2571a }'),
      "65: Everything after # is a note and is left out. Put it between quotes, as in: '#0b5d57'.",
    ],
  ])('%s', (_name, change, expected) => {
    const file = expected.startsWith('65') ? 'course.yaml' : scenario;
    expect(told(change)).toEqual([`error ${file}:${expected}`]);
  });
});

describe('several such lines in a file', () => {
  it('are told at once, with the deeper faults of the file', () => {
    const all = told(
      words('{organisation} is full'),
      edit(scenario, 'direct-message', "'work"),
      edit(scenario, 'score: 2', 'score: 1'),
    );
    expect(all).toEqual([
      expect.stringMatching(/:4: The quote that opens here is not closed/),
      expect.stringMatching(/:6: A text cannot start with \{/),
      expect.stringMatching(/scenes\[0\]\.choices: No choice is best/),
    ]);
  });
});
