import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit, told, write, type Change } from './told.ts';

const scenario = 'final-check/message-01.yaml';
const practice = '01-spot-it/scenario.yaml';
const statements = '01-spot-it/statements.yaml';

const choice = (key: string, score: number, leads: string) => `      - key: ${key}
        action: reply
        text: { en: You answer in a way of about this length. }
        score: ${score}
        feedback: { en: Why. }
        ${leads}
`;

const scene = (id: string, best: string) => `  - id: ${id}
    thread: [{ by: Ada, text: { en: A message. } }]
    question: { en: What do you do? }
    choices:
${choice('a', 2, best)}${choice('b', 1, 'ending: badly')}${choice('c', 0, 'ending: badly')}`;

/** A lesson's practice of two scenes and two endings, without a fault. */
const whole = `id: spot-practice
skill: messages
place: feed
title: { en: A message }
situation: { en: You read this. }
scenes:
${scene('first', 'next: second')}${scene('second', 'ending: well')}endings:
  - { id: well, quality: good, title: { en: Well }, text: { en: It ends well. } }
  - { id: badly, quality: poor, title: { en: Badly }, text: { en: It ends badly. } }
`;

const aside = `${scene('aside', 'ending: well')}endings:`;

/** What is told of the course with that practice in it, each without its severity. */
const faults = (...changes: Change[]) =>
  told(write(practice, whole), ...changes).map((one) => one.replace(/^\w+ /, ''));

const misspelt = edit(practice, 'place:', 'plaice:');
const misspeltToo = `${practice}:3, plaice: The field "plaice" is not known here. Did you mean "place"?`;

describe('a file that breaks its schema is read on', () => {
  it.each<[string, Change, RegExp]>([
    [
      'a scene that can not be reached',
      edit(practice, 'endings:', aside),
      /scenes\[2\]: The scene "aside" can't be reached/,
    ],
    [
      'an ending that can not be reached',
      edit(practice, 'ending: well', 'ending: badly'),
      /endings\[0\]: The ending "well" can't be/,
    ],
    ['a way in a circle', edit(practice, 'ending: well', 'next: first'), /scenes: The choices lead in a circle/],
    [
      'two best choices',
      edit(practice, 'score: 1', 'score: 2'),
      /scenes\[0\]\.choices: The choices a and b are both best/,
    ],
    ['no best choice', edit(practice, 'score: 2', 'score: 1'), /scenes\[0\]\.choices: No choice is best/],
    [
      'a best choice that ends badly',
      edit(practice, 'quality: good', 'quality: mixed'),
      /endings: The best choices do not lead to a good/,
    ],
    [
      'an unknown scene',
      edit(practice, 'next: second', 'next: secnd'),
      /next: There is no scene "secnd"\. Did you mean "second"/,
    ],
    [
      'an unknown skill',
      edit(practice, 'skill: messages', 'skill: mesages'),
      /:2, skill: There is no skill "mesages" in course\.yaml/,
    ],
    [
      'an id of another',
      edit(practice, 'spot-practice', 'message-01'),
      /scenario\.yaml:1, id: The id "message-01" is already used in final-check/,
    ],
    [
      'the best choice being the longest',
      edit(practice, 'about this length', 'about this length and then some more'),
      /text\.en: The best choice is by far/,
    ],
    [
      'a missing translation',
      edit(practice, 'en: It ends well', 'fr: It ends well'),
      /endings\[0\]\.text: The translation "en" is missing/,
    ],
  ])('and %s is told with it', (_name, change, expected) => {
    const all = faults(misspelt, change);
    expect(all).toContain(misspeltToo);
    expect(all.filter((one) => one !== misspeltToo)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });

  it('in its own misspelt field, too', () => {
    expect(faults(edit(practice, 'next: second', 'nxt: secnd'))).toEqual([
      expect.stringMatching(/scenes\[0\]\.choices\[0\]\.nxt: .* Did you mean "next"\?/),
      expect.stringMatching(/scenes\[0\]\.choices\[0\]\.next: There is no scene "secnd"/),
    ]);
  });

  it.each<[string, Change[], RegExp[]]>([
    [
      'a source that is not there',
      [
        write('sources.yaml', 'one-2020: { authors: A, year: x, title: T, where: W }'),
        edit(statements, 'fact: false', 'fact: nee\n    source: on-2020'),
      ],
      [
        /sources\.yaml:1, one-2020\.year/,
        /statements\[0\]\.fact: This is/,
        /source: There is no source ".*" in .* Did you mean "one-2020"/,
      ],
    ],
    [
      'the rest of the organisation',
      [
        edit('course.yaml', 'email: security@example.com', 'email: nobody'),
        edit('course.yaml', '# logo: logo.svg', 'logo: logo.svg'),
        edit('course.yaml', '  contacts:', "  colours: { primary: '#77ccaa', accent: red }\n  contacts:"),
      ],
      [
        /logo: There is no file/,
        /accent: A colour is written/,
        /primary: The colour #77ccaa has a contrast/,
        /contacts\[0\]\.email/,
      ],
    ],
    [
      'a text whose head is not closed',
      [edit('01-spot-it/en.mdx', /---\n\n/, '\n'), edit('01-spot-it/en.mdx', '<Contacts />', '<Contact />')],
      [/en\.mdx:3: The title and the idea are not closed/, /en\.mdx:11: The component <Contact> is not known/],
    ],
  ])('with its deeper faults: %s', (_name, changes, expected) => {
    expect(told(...changes)).toEqual(expected.map((one) => expect.stringMatching(one)));
  });

  it('as long as it takes more than an LMS keeps', () => {
    const many = Array.from({ length: 900 }, (_, nth) => `message-${nth + 100}`);
    const text = readFileSync(`scorm/new/template/en/${scenario}`, 'utf8');
    const all = told(
      ...many.map((id) => write(`final-check/${id}.yaml`, text.replace('message-01', id))),
      edit(scenario, 'place:', 'plaice:'),
    );
    expect(all.join('\n')).toMatch(/plaice[^]*SCORM 1\.2 keeps no more than 4096/);
  });
});

describe('a mistake that breaks the schema is told once, and not what follows from it', () => {
  it.each<[string, Change, RegExp]>([
    ['a score that can not be', edit(practice, 'score: 2', 'score: 5'), /choices\[0\]\.score: "5" is not allowed/],
    ['a misspelt score', edit(practice, 'score: 2', 'scor: 2'), /choices\[0\]\.scor: .* Did you mean "score"/],
    ['no score', edit(practice, '        score: 2\n', ''), /choices\[0\]\.score: The field is missing/],
    ['a misspelt place', misspelt, /plaice: .* Did you mean "place"/],
    [
      'a name in another language',
      edit(practice, 'question:', 'vraag:'),
      /scenes\[0\]\.vraag: .* Did you mean "question"/,
    ],
    [
      'a way on in another language',
      edit(practice, 'next: second', 'volgende: second'),
      /volgende: The field "volgende" is not known/,
    ],
    [
      'a scene without id',
      edit(practice, '  - id: second\n    thread', '  - thread'),
      /scenes\[1\]\.id: The field is missing/,
    ],
    ['an ending without id', edit(practice, '{ id: well, ', '{ '), /endings\[0\]\.id: The field is missing/],
    [
      'an ending with a quality that is none',
      edit(practice, 'quality: good', 'quality: great'),
      /endings\[0\]\.quality: "great"/,
    ],
    [
      'a next scene that is a list',
      edit(practice, 'next: second', 'next: [second]'),
      /choices\[0\]\.next: This is a list/,
    ],
    ['no endings', edit(practice, /endings:\n[^]*/, 'eindes: []\n'), /eindes: The field "eindes" is not known/],
    [
      'two choices',
      edit(practice, choice('a', 2, 'ending: well'), ''),
      /scenes\[1\]\.choices: A scene has three or four/,
    ],
    [
      'a choice that is empty',
      edit(practice, choice('a', 2, 'next: second'), '      -\n'),
      /choices\[0\]: This is empty/,
    ],
    [
      'choices that are none',
      edit(practice, /choices:\n[^]*?(?= {2}- id: second)/, 'choices: none\n'),
      /scenes\[0\]\.choices: This is text/,
    ],
    [
      'a text for texts',
      edit(practice, '{ en: You answer in a way of about this length. }', 'You answer.'),
      /choices\[0\]\.text: This is text/,
    ],
    [
      'a skill that is a number',
      edit(scenario, 'skill: messages', 'skill: 1'),
      /message-01\.yaml:3, skill: This is the number 1/,
    ],
    [
      'a skill that there is not',
      edit(scenario, 'skill: messages', 'skill: mesages'),
      /message-01\.yaml:3, skill: There is no skill/,
    ],
    [
      'an id with a capital',
      edit(scenario, 'id: message-01', 'id: Message-01'),
      /message-01\.yaml:2, id: An id is in lower case/,
    ],
    ['an id that is missing', edit(scenario, 'id: message-01\n', ''), /message-01\.yaml:2, id: The field is missing/],
    [
      'a source that is a number',
      edit(statements, 'fact: false', 'fact: false\n    source: 7'),
      /statements\[0\]\.source: This is the number 7/,
    ],
    [
      'a source under another name',
      edit(statements, 'is safe.', 'is safe in 40% of cases.\n    bron: one-2020'),
      /statements\[0\]\.bron/,
    ],
    [
      'a colour without quotes',
      edit('course.yaml', '  contacts:', '  colours:\n    primary: #0b5d57\n    accent: "#c2571a"\n  contacts:'),
      /course\.yaml:66: Everything after # is a note/,
    ],
    [
      'contacts under another name',
      edit('course.yaml', '  contacts:', '  contacten:'),
      /organisation\.contacten: .* Did you mean "contacts"/,
    ],
    ['lessons under another name', edit('course.yaml', '\nlessons:', '\nlessen:'), /lessen: .* Did you mean "lessons"/],
    [
      'a lesson without id',
      edit('course.yaml', '  - id: spot-it\n    motif', '  - motif'),
      /lessons\[0\]\.id: The field is missing/,
    ],
    [
      'a skill without id',
      edit('course.yaml', '  - id: messages\n    name', '  - name'),
      /skills\[0\]\.id: The field is missing/,
    ],
    [
      'no lesson of the final check',
      edit('course.yaml', '  lesson: final-check\n', ''),
      /finalCheck\.lesson: The field is missing/,
    ],
  ])('%s', (_name, change, expected) => {
    const errors = faults(change);
    expect(errors).toEqual([expect.stringMatching(expected)]);
  });

  it.each<[string, string, RegExp]>([
    ['languages that are no codes', '[english]', /languages\[0\]: A language is a code/],
    ['languages without a comma', '[en nl]', /languages\[0\]: A language is a code/],
  ])('%s', (_name, languages, expected) => {
    expect(told(edit('course.yaml', '[en]', languages))).toEqual([expect.stringMatching(expected)]);
  });

  it('a language that was taken out, and not each text in it', () => {
    expect(told(edit('course.yaml', '[en]', '[de]')).filter((one) => one.startsWith('warning'))).toEqual([
      expect.stringMatching(/course\.yaml, languages: The course has no language "en", and \d+ texts are in it/),
    ]);
  });

  it('words of a new language whose file is missing, and not each word', () => {
    const all = told(edit('course.yaml', '[en]', '[en, de]')).filter((one) => one.includes(' interface/'));
    expect(all).toEqual([expect.stringMatching(/interface\/de\.yaml: The file is missing/)]);
  });

  it('a text that is missing in a language, and nothing of its length', () => {
    expect(faults(edit(practice, '{ en: You answer', '{ fr: You answer'))).toEqual([
      expect.stringMatching(/choices\[0\]\.text: The translation "en" is missing/),
      expect.stringMatching(/choices\[0\]\.text\.fr: The course has no language "fr"/),
    ]);
  });

  it('a word of a new language that is none, and not that all the others are missing', () => {
    const words = readFileSync('lessons/interface/en.yaml', 'utf8').replace(/^start: .*/m, 'start: 1');
    const all = faults(
      edit('course.yaml', '[en]', '[en, de]'),
      (folder) => mkdirSync(join(folder, 'interface')),
      write('interface/de.yaml', words),
    );
    expect(all.filter((one) => one.startsWith('interface/'))).toEqual([
      expect.stringMatching(/de\.yaml:\d+, start: This is the number 1/),
    ]);
  });
});
