import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '../../src/build/check-folder.ts';
import { loadCourse } from '../../src/build/course-folder.ts';
import { edit, rename, told, write, type Change } from './told.ts';

const scenario = 'final-check/message-01.yaml';
const lesson = '01-spot-it/en.mdx';
const within = (text: string) => edit(lesson, '<Activity />', `${text}\n\n<Activity />`);
const title = (words: string) => edit(scenario, 'en: The full mailbox', `en: ${words}`);

describe('a mistake is told with its line, what is wrong and how to mend it, and nothing else', () => {
  it.each<[string, Change, string]>([
    [
      'a tab',
      edit(scenario, '  en: The full', '\ten: The full'),
      `${scenario}:6: The line is indented with a tab. Use spaces, as the lines around it do.`,
    ],
    [
      'a field that is not indented as the others',
      edit(scenario, '        score: 2', '      score: 2'),
      `${scenario}:22: The indentation differs from the lines around it. Give fields that belong together the same number of spaces; put a text with a colon in it between quotes.`,
    ],
    [
      'a field that is there twice',
      edit(scenario, 'skill: messages', 'skill: messages\nskill: messages'),
      `${scenario}:4: The field "skill" is here twice. Keep one of the two.`,
    ],
    [
      'a colon without quotes',
      title("It's full: again"),
      `${scenario}:6: A text with a colon in it needs quotes. Put it between quotes: "It's full: again".`,
    ],
    [
      'a colon without quotes in the head of a lesson',
      edit(lesson, 'title: Spot it', 'title: Spot it: now'),
      `${lesson}:2: A text with a colon in it needs quotes. Put it between quotes: 'Spot it: now'.`,
    ],
    [
      'a quote that is not closed',
      title("'The full"),
      `${scenario}:6: The quote that opens here is not closed. Close it at the end of the text. An apostrophe within single quotes is written twice: ''.`,
    ],
    [
      'a text that begins with @',
      title('@all of you'),
      `${scenario}:6: A text cannot start with @. Put it between quotes: '@all of you'.`,
    ],
    [
      'a text that begins with *',
      title('*Never* do it'),
      `${scenario}:6: A text cannot start with *. Put it between quotes: '*Never* do it'.`,
    ],
    [
      'a text that begins with * and is one word',
      title('*never'),
      `${scenario}:6: A text cannot start with *. Put it between quotes: '*never'.`,
    ],
    [
      'a text that begins with !',
      title('!mind this'),
      `${scenario}:6: A text cannot start with !. Put it between quotes: '!mind this'.`,
    ],
    [
      'a text that begins with &',
      title('&Co is full'),
      `${scenario}:6: A text cannot start with &. Put it between quotes: '&Co is full'.`,
    ],
    [
      'a reference to itself',
      edit(scenario, 'title:\n', 'title: &x\n  nl: *x\n'),
      `${scenario}:6: The references in this file cannot be followed. Write the words out instead of referring to them with * and &.`,
    ],
    [
      'a second document',
      edit(scenario, /$/, '---\nid: more\n'),
      `${scenario}:42: A line of three hyphens ends the file here. Remove that line.`,
    ],
    [
      'a number for a text',
      title('2026'),
      `${scenario}:6, title.en: This is the number 2026; use text. Put it between quotes: '2026'.`,
    ],
    [
      'a word for a list',
      edit('course.yaml', '[en]', 'en'),
      'course.yaml:21, languages: This is text; use a list. What belongs here: The languages, the first being the default.',
    ],
    [
      'a language that is there twice',
      edit('course.yaml', '[en]', '[en, en]'),
      'course.yaml:21, languages: A language is here twice. What belongs here: The languages, the first being the default.',
    ],
    [
      'a text for texts',
      edit(scenario, /title:\n.*\n/, 'title: Full\n'),
      `${scenario}:5, title: This is text; use a line for each language. What belongs here: A few words for menus and reports.`,
    ],
    [
      'nothing',
      edit(scenario, /title:\n.*\n/, 'title:\n'),
      `${scenario}:5, title: This is empty; use a line for each language. What belongs here: A few words for menus and reports.`,
    ],
    [
      'a score that there is not',
      edit(scenario, 'score: 2', 'score: 3'),
      `${scenario}:22, scenes[0].choices[0].score: "3" is not allowed here. Use one of: 2, 1, 0.`,
    ],
    [
      'a score between quotes',
      edit(scenario, 'score: 2', "score: '2'"),
      `${scenario}:22, scenes[0].choices[0].score: "2" is not allowed here. Write it without quotes: 2.`,
    ],
    [
      'a pass mark beyond 100',
      edit('course.yaml', 'passMark: 80', 'passMark: 180'),
      'course.yaml:25, passMark: 180 is out of range; use at most 100. What belongs here: The score, 1 to 100, from which the final check is passed.',
    ],
    [
      'a pass mark with a fraction',
      edit('course.yaml', 'passMark: 80', 'passMark: 79.5'),
      'course.yaml:25, passMark: This is the number 79.5; use a whole number. What belongs here: The score, 1 to 100, from which the final check is passed.',
    ],
    [
      'a version of two numbers',
      edit('course.yaml', 'version: 1.0.0', 'version: 1.0'),
      'course.yaml:8, version: A version has three numbers, such as 1.2.0. What belongs here: Raise it with every change that learners get.',
    ],
    [
      'a title that is too long',
      edit(lesson, 'Spot it', 'Spot '.repeat(14)),
      `${lesson}:2, title: The text has 69 characters; use at most 60. What belongs here: The lesson's title.`,
    ],
    [
      'an empty file',
      write(scenario, ''),
      `${scenario}:1: The file is empty. Copy one like it and change its words, or remove the file.`,
    ],
    [
      'a file in Latin-1',
      write(lesson, Buffer.from('---\ntitle: Café\nidea: x\n---\n\n<Activity />\n', 'latin1')),
      `${lesson}:2: A character on this line cannot be read: the file was not saved as UTF-8. Save it as UTF-8, and check the letters with accents.`,
    ],
    [
      'a file in UTF-16',
      write(scenario, Buffer.from('\uFEFFid: message-01\n', 'utf16le')),
      `${scenario}:1: A character on this line cannot be read: the file was not saved as UTF-8. Save it as UTF-8, and check the letters with accents.`,
    ],
    [
      'an exercise whose file ends in .yml',
      rename('01-spot-it/statements.yaml', '01-spot-it/statements.yml'),
      '01-spot-it/statements.yml: The file is not read because of its name. Rename it to statements.yaml.',
    ],
    [
      'an exercise whose file is misspelt',
      rename('01-spot-it/statements.yaml', '01-spot-it/statemnts.yaml'),
      '01-spot-it/statemnts.yaml: The file is not read because of its name. Rename it to statements.yaml.',
    ],
    [
      'a text that ends in .md',
      rename(lesson, '01-spot-it/en.md'),
      '01-spot-it/en.md: The file is not read because of its name. Rename it to en.mdx.',
    ],
    [
      'a scenario in a folder of its own',
      (folder) => {
        mkdirSync(join(folder, 'final-check/more'));
        write('final-check/more/message-04.yaml', 'id: message-04')(folder);
      },
      'final-check/more/message-04.yaml: The file is not read. Move it into final-check/ itself.',
    ],
    [
      'a lesson without its number',
      rename('01-spot-it', 'spot-it'),
      'spot-it: The name of a lesson’s folder is a number, a hyphen and its id. Rename it to 01-spot-it.',
    ],
    [
      'a lesson with two folders',
      (folder) => cpSync(join(folder, '01-spot-it'), join(folder, '09-spot-it'), { recursive: true }),
      '09-spot-it: The lesson "spot-it" has two folders; the other is 01-spot-it. Keep one of them.',
    ],
    [
      'a lesson without a folder',
      edit('course.yaml', '- id: spot-it', '- id: other\n    motif: ear\n  - id: spot-it'),
      'course.yaml:35, lessons[0].id: The lesson "other" has no folder. Make the folder 01-other with a text for each language, or take the lesson out of the list.',
    ],
    [
      'a folder that is no lesson',
      (folder) => cpSync(join(folder, '01-spot-it'), join(folder, '09-other'), { recursive: true }),
      '09-other: The folder is not a lesson of the course. Add its id to lessons in course.yaml, or remove the folder.',
    ],
    [
      'a final check that comes last',
      edit('course.yaml', 'lesson: final-check', 'lesson: take-along'),
      'course.yaml:34, lessons: The final check is the last lesson. Add a lesson after it: the last lesson shows the result.',
    ],
    [
      'an accent that can not be told from the page',
      edit('course.yaml', '  contacts:', "  colours:\n    primary: '#0b5d57'\n    accent: '#b0a090'\n  contacts:"),
      'course.yaml:67, organisation.colours.accent: The colour #b0a090 has a contrast of 2.33 with the page, in drawings and marks; it needs 3. The nearest that passes is #9a8c7e.',
    ],
    [
      'a final check in no lesson',
      edit('course.yaml', 'lesson: final-check', 'lesson: finalcheck'),
      'course.yaml:30, finalCheck.lesson: There is no lesson "finalcheck". Did you mean "final-check"? Name one of: spot-it, final-check, take-along.',
    ],
    [
      'an id with a capital',
      edit(scenario, 'id: message-01', 'id: Message-01'),
      `${scenario}:2, id: An id is in lower case with hyphens, such as "late-delivery". Did you mean "message-01"?`,
    ],
    [
      'an id with a dash for a hyphen',
      edit(scenario, 'id: message-01', 'id: message–01'),
      `${scenario}:2, id: An id is in lower case with hyphens, such as "late-delivery". Type it again: it has a character that only looks like a letter or a hyphen, or cannot be seen (U+2013).`,
    ],
    [
      'a lesson in UTF-16',
      write(lesson, Buffer.from('\uFEFF---\ntitle: A\n---\n\n<Activity />\n', 'utf16le')),
      `${lesson}:1: A character on this line cannot be read: the file was not saved as UTF-8. Save it as UTF-8, and check the letters with accents.`,
    ],
    [
      'a lesson that a word processor saved',
      write(lesson, '{\\rtf1\\ansi Spot it}'),
      `${lesson}:1: This is not plain text: it was saved by a word processor or a browser. Copy the words into a plain text file, with an editor such as VS Code or Notepad.`,
    ],
    [
      'two versions in one file',
      edit(scenario, 'skill: messages', '<<<<<<< HEAD\nskill: messages\n=======\nskill: mail\n>>>>>>> theirs'),
      `${scenario}:3: Two versions of the text are below one another here: a merge was not finished. Keep the one that you want, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.`,
    ],
    [
      'a logo that is not there',
      edit('course.yaml', '# logo: logo.svg', 'logo: logo.svg'),
      'course.yaml:61, organisation.logo: There is no file logo.svg. Put it beside course.yaml, choose another, or leave this out.',
    ],
    [
      'a logo that is no drawing',
      (folder) => {
        edit('course.yaml', '# logo: logo.svg', 'logo: logo.svg')(folder);
        write('logo.svg', 'PNG')(folder);
      },
      'course.yaml:61, organisation.logo: The file logo.svg is not an SVG drawing. Save the logo as SVG.',
    ],
    [
      'a tag that is not closed',
      within('<Aside>'),
      `${lesson}:8: Expected a closing tag for <Aside>. Close every tag and every brace: <Aside> … </Aside>, <Activity />.`,
    ],
    [
      'a brace',
      within('a { b'),
      `${lesson}:8: The { that opens here is not closed. Close every tag and every brace: <Aside> … </Aside>, <Activity />. If you mean the character itself, write \\< or \\{ for it.`,
    ],
    [
      'a less-than sign',
      within('I <3 you'),
      `${lesson}:8: There is a < here that starts no tag. If you mean the character itself, write \\< or \\{ for it.`,
    ],
    [
      'a note as HTML has it',
      within('<!-- later -->'),
      `${lesson}:8: A note cannot start with <!--. Write it as {/* your note */}.`,
    ],
    [
      'a placeholder',
      within('{organization}'),
      `${lesson}:8: The placeholder {organization} is not known. Did you mean {organisation}?`,
    ],
    [
      'a component in lower case',
      edit(lesson, '<Activity />', '<activity />'),
      `${lesson}:8: The component <activity> is not known. Did you mean <Activity>?`,
    ],
    [
      'a picture',
      within('![A fish](fish.png)'),
      `${lesson}:8: A picture is not possible in a lesson's text. Put the file into the folder media beside this text, and write <Picture file="…" alt="…" />, or <Video>, <Audio> or <File>.`,
    ],
    [
      'a frame',
      within('<iframe src="x"></iframe>'),
      `${lesson}:8: <iframe> is not possible in a lesson's text. Say it in words; exercises are written in a YAML file beside the text.`,
    ],
    [
      'a step that begins within a line',
      edit(lesson, 'In doubt?', 'In doubt? <Step /> Then'),
      `${lesson}:10: The step begins within a line. Put <Step /> on a line of its own.`,
    ],
    [
      'a step that begins within a block',
      within('<Aside>\n\nOne.\n\n<Step />\n\nTwo.\n\n</Aside>'),
      `${lesson}:12: The step begins within a block, such as <Aside>. Put <Step /> before or behind it.`,
    ],
    [
      'an exercise that the lesson does not have',
      edit(lesson, '<Activity />', '<Activity name="writing" />'),
      `${lesson}:8: The lesson has no exercise "writing". Write <Activity />.`,
    ],
    [
      'a lesson without its text',
      edit(lesson, /\n\nA message[\s\S]*/, '\n'),
      `${lesson}:5: The exercise has no place, or more than one. Put <Activity /> once, on a line of its own, where the exercise is to stand.`,
    ],
  ])('%s', (_name, change, expected) => {
    expect(told(change)).toEqual([`error ${expected}`]);
  });

  it.each<[string, Change]>([
    [
      'saved with a byte order mark',
      (folder) => {
        for (const path of [scenario, lesson, 'course.yaml']) edit(path, /^/, '\uFEFF')(folder);
      },
    ],
    [
      'saved with the line ends of Windows',
      (folder) => {
        for (const path of [scenario, lesson, 'course.yaml'])
          write(path, readFileSync(join(folder, path), 'utf8').replaceAll('\n', '\r\n'))(folder);
      },
    ],
    ['with a note in a text', within('{/* look at this again */}')],
    ['in which a # is a note', edit(scenario, 'key: a', 'key: a # permanent')],
    ['with words of its own beside it', write('README.md', 'Ours.')],
    [
      'that is a repository',
      (folder) => {
        mkdirSync(join(folder, '.git/x'), { recursive: true });
        write('.git/x/en.mdx', 'x')(folder);
      },
    ],
  ])('and nothing of a course %s', (_name, change) => {
    expect(told(change)).toEqual([]);
  });
});

describe('all mistakes are told at once', () => {
  const elsewhere = [
    edit(scenario, 'score: 0', 'score: 5'),
    edit('final-check/message-02.yaml', 'skill: messages', 'skill: messges'),
    edit(lesson, '<Contacts />', '<Contact />'),
    edit('03-take-along/intentions.yaml', /en: /, 'fr: '),
  ];

  it.each<[string, Change[]]>([
    ['with course.yaml sound', []],
    [
      'with a fault in a field of course.yaml',
      [edit('course.yaml', 'passMark: 80', 'passMark: 800'), edit('course.yaml', 'motif: compass', 'motif: none')],
    ],
    ['with a course.yaml that is not readable', [edit('course.yaml', 'id: think', '\tid: think')]],
    ['with a course.yaml that is empty', [write('course.yaml', '')]],
  ])('%s', (_name, changes) => {
    const all = told(...changes, ...elsewhere);
    // Where course.yaml can not be read, nobody knows which skills there are.
    const isKnown = !/course\.yaml:\d+: /.test(all.join('\n'));
    const expected = ['score: "5"', '<Contact> is not known', 'translation "en" is missing', 'no language "fr"'];
    if (isKnown) expected.push('"messges" in course.yaml');
    for (const one of expected) expect(all.join('\n')).toContain(one);
    const own = all.filter((one) => one.startsWith('error course.yaml'));
    expect(all.length - own.length, all.join('\n')).toBe(expected.length);
    expect(own.length > 0).toBe(changes.length > 0);
  });

  it('also two in one file, of which one breaks it off', () => {
    const faults = told(
      edit(scenario, 'place: direct-message', 'plaice: direct-message'),
      edit(scenario, /en: The full/, 'nl: The full'),
    );
    expect(faults.join('\n')).toMatch(/plaice.*Did you mean "place"[\s\S]*title: The translation "en" is missing/);
  });
});

describe('words that YAML would leave out', () => {
  it('are remarked on', () => {
    expect(told(title('See #MeToo here'))).toEqual([
      `warning ${scenario}:6: Everything after # is a note and is left out. Put it between quotes: 'See #MeToo here'.`,
    ]);
  });

  it('are a fault where nothing is left: a colour without quotes', () => {
    const colours = '  colours:\n    primary: #0b5d57\n    accent: "#c2571a"\n  contacts:';
    expect(told(edit('course.yaml', '  contacts:', colours))[0]).toMatch(
      /^error course\.yaml:66: Everything after # is a note and is left out\. Put it between quotes: '#0b5d57'\.$/,
    );
  });
});

describe('a folder without course.yaml', () => {
  it('is told what its file is to be called', () => {
    expect(() => told(rename('course.yaml', 'course.yml'))).toThrow(/call its file course\.yml "course\.yaml"/);
  });

  it('is told how to make a course there, as a command that can be copied', () => {
    expect(() => checkFolder('/nowhere/our course')).toThrow(/npm run new -- "\/nowhere\/our course"$/);
  });
});

it('a course that is built with a mistake in it is told the mistake, and not where the code found it', () => {
  let thrown: unknown;
  told((folder) => {
    edit(scenario, 'score: 2', 'score: 5')(folder);
    try {
      loadCourse({ folder });
    } catch (error) {
      thrown = error;
    }
  });
  expect(thrown).toMatchObject({ message: expect.stringContaining('"5" is not allowed here'), stack: '' });
});
