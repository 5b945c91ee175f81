import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../../../scorm/desk/course/desk-file.ts';
import { edit } from '../../../scorm/desk/edits.ts';
import { goBackTo, step } from '../../../scorm/desk/history/go-back.ts';
import { versionInWords } from '../../../scorm/desk/history/in-words.ts';
import { stacksOf } from '../../../scorm/desk/history/stacks.ts';
import type { DeskEdit } from '../../../src/schemas/desk.ts';
import { aCourse } from './a-course.ts';

let own: ReturnType<typeof aCourse>;

beforeEach(() => {
  own = aCourse();
});
afterEach(() => own.remove());

const fileOf = (path: string) => join(own.folder, path);
const textOf = (path: string) => readFileSync(fileOf(path), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);
const hash = (path: string) => hashOf(readFileSync(fileOf(path)));

/** All of the folder's files with their texts, hidden ones too. */
const all = () =>
  Object.fromEntries(
    readdirSync(own.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );

const set = (file: string, path: (string | number)[], value: string | number, base = hash(file)) =>
  edit(own.course, { file, base, edits: [{ op: 'set', path, value }], label: path.join('.') });

const refusalOf = (act: () => void): unknown => {
  try {
    act();
  } catch (error) {
    return (error as { answer?: unknown }).answer ?? error;
  }
  return undefined;
};

const titles = ['title', 'nl'];

describe('opening a course', () => {
  it('changes no byte of it', () => {
    const before = all();
    own.course.refresh();
    expect(all()).toEqual(before);
    expect(own.course.history.last()).toMatchObject({ kind: 'start', changes: [] });
  });

  it('writes down what was changed while no desk was open', () => {
    own.course.close();
    appendFileSync(fileOf('course.yaml'), '# a note\n');
    const again = own.open();
    expect(again.history.last()).toMatchObject({ kind: 'outside', changes: [{ path: 'course.yaml' }] });
    expect(stacksOf(again.history.steps()).undo).toEqual([]);
  });
});

describe('a change', () => {
  it('changes its line alone, and is told to every window', () => {
    const before = textOf('course.yaml');
    set('course.yaml', titles, 'Nieuw');
    expect(textOf('course.yaml')).toBe(before.replace('  nl: Eerst denken, dan delen', '  nl: Nieuw'));
    expect(own.changes).toMatchObject([{ paths: ['course.yaml'], by: 'desk' }]);
  });

  it('keeps Windows line ends and a byte order mark', () => {
    const windows = `\uFEFF${textOf('course.yaml').replaceAll('\n', '\r\n')}`;
    writeFileSync(fileOf('course.yaml'), windows);
    set('course.yaml', titles, 'Nieuw');
    expect(textOf('course.yaml')).toBe(windows.replace('  nl: Eerst denken, dan delen', '  nl: Nieuw'));
  });

  it('of a lesson’s title leaves the rest of its text as it was', () => {
    const before = textOf('04-ambassador/en.mdx');
    set('04-ambassador/en.mdx', ['title'], 'Yours: truly');
    expect(textOf('04-ambassador/en.mdx')).toBe(before.replace(/title: .*/, "title: 'Yours: truly'"));
  });

  it('is put together with what was changed elsewhere in the file', () => {
    const base = hash('course.yaml');
    writeFileSync(fileOf('course.yaml'), textOf('course.yaml').replace('passMark: 80', 'passMark: 75'));
    set('course.yaml', titles, 'Nieuw', base);
    expect(textOf('course.yaml')).toMatch(/ {2}nl: Nieuw\n[\s\S]*passMark: 75/);
  });

  it('is refused with both texts where the same place was changed, and nothing is overwritten', () => {
    const base = hash('course.yaml');
    const outside = textOf('course.yaml').replace('Eerst denken', 'Eerst kijken');
    writeFileSync(fileOf('course.yaml'), outside);
    expect(refusalOf(() => set('course.yaml', titles, 'Nieuw', base))).toMatchObject({
      theirs: outside,
      mend: { en: expect.any(String) },
    });
    expect(textOf('course.yaml')).toBe(outside);
  });

  it('of a file that is not UTF-8 is refused, and the file stays', () => {
    const latin = Buffer.from(textOf('course.yaml').replace('Eerst denken', 'Eerst dénken'), 'latin1');
    writeFileSync(fileOf('course.yaml'), latin);
    expect(refusalOf(() => set('course.yaml', titles, 'Nieuw'))).toMatchObject({
      problem: { en: expect.stringMatching(/UTF-8/) },
    });
    expect(readFileSync(fileOf('course.yaml'))).toEqual(latin);
  });

  it('of one field, letter by letter, is one step', () => {
    for (const text of ['N', 'Ni', 'Nie', 'Nieuw']) set('course.yaml', titles, text);
    set('course.yaml', ['passMark'], 60);
    expect(stacksOf(own.course.history.steps()).undo).toHaveLength(2);
    step(own.course, 'undo');
    step(own.course, 'undo');
    expect(textOf('course.yaml')).toBe(readFileSync('lessons/course.yaml', 'utf8'));
  });

  it('leaves every file as it was where one can’t be written', () => {
    const before = all();
    // A folder stands where the file is to be.
    const contents = new Map([
      ['course.yaml', bytes('id: x\n')],
      ['01-why-a-code/en.mdx/new.yaml', bytes('x: 1\n')],
    ]);
    expect(refusalOf(() => own.course.write({ label: 'x', contents }))).toBeDefined();
    expect(all()).toEqual(before);
    expect(own.course.history.pending()).toEqual([]);
  });
});

describe('undo and redo', () => {
  const edits = fc.oneof(
    fc
      .tuple(fc.constantFrom('passMark', 'minutes'), fc.nat(100))
      .map(([name, value]): DeskEdit => ({ op: 'set', path: [name], value })),
    fc.constantFrom('nl', 'en').map((language): DeskEdit => ({ op: 'remove', path: ['keywords', language] })),
    fc.tuple(fc.nat(8), fc.nat(8)).map(([from, to]): DeskEdit => ({ op: 'move', path: ['lessons'], from, to })),
    fc.tuple(fc.nat(2), fc.string()).map(([at, value]): DeskEdit => ({ op: 'insert', path: ['outcomes'], at, value })),
  );

  it('go through every state, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 5 }), (list) => {
        const first = all();
        const states = [first];
        for (const [nth, one] of list.entries()) {
          const request = { file: 'course.yaml', base: hash('course.yaml'), edits: [one], label: `${nth}` };
          refusalOf(() => edit(own.course, request));
          if (JSON.stringify(all()) !== JSON.stringify(states.at(-1))) states.push(all());
        }
        for (const state of states.slice(0, -1).toReversed()) {
          step(own.course, 'undo');
          expect(all()).toEqual(state);
        }
        for (const state of states.slice(1)) {
          step(own.course, 'redo');
          expect(all()).toEqual(state);
        }
        while (JSON.stringify(all()) !== JSON.stringify(first)) step(own.course, 'undo');
      }),
      { numRuns: 15 },
    );
  });

  it('take back a step, and leave what another program changed since in the same file', () => {
    set('course.yaml', titles, 'Nieuw');
    writeFileSync(fileOf('course.yaml'), textOf('course.yaml').replace('passMark: 80', 'passMark: 75'));
    step(own.course, 'undo');
    expect(textOf('course.yaml')).toMatch(/nl: Eerst denken, dan delen[\s\S]*passMark: 75/);
  });

  it('refuse where another program changed the same place', () => {
    set('course.yaml', titles, 'Nieuw');
    writeFileSync(fileOf('course.yaml'), textOf('course.yaml').replace('nl: Nieuw', 'nl: Anders'));
    expect(refusalOf(() => step(own.course, 'undo'))).toMatchObject({ problem: { en: expect.any(String) } });
    expect(textOf('course.yaml')).toMatch(/nl: Anders/);
  });
});

describe('the list of versions', () => {
  it('says what was changed, with the field before and after', () => {
    set('course.yaml', titles, 'Nieuw');
    const last = own.course.history.last();
    expect(last && versionInWords(own.course.history, last).changes).toMatchObject([
      { file: 'course.yaml', path: titles, before: 'Eerst denken, dan delen', after: 'Nieuw' },
    ]);
  });

  it('goes back to any of them, what other programs did included, and that can be undone', () => {
    const first = all();
    const start = own.course.history.last();
    set('course.yaml', titles, 'Nieuw');
    rmSync(fileOf('final-check/question-opening.yaml'));
    writeFileSync(fileOf('final-check/new.yaml'), 'id: new\n');
    own.course.refresh();
    const changed = all();
    if (start) goBackTo(own.course, start, 'Back');
    expect(all()).toEqual(first);
    step(own.course, 'undo');
    expect(all()).toEqual(changed);
  });
});

describe('a crash while several files are written', () => {
  const contents = new Map<string, Uint8Array | null>([
    ['course.yaml', bytes('id: other\n')],
    ['final-check/question-opening.yaml', null],
    ['final-check/new.yaml', bytes('id: new\n')],
  ]);
  const isNew = () => [textOf('course.yaml') === 'id: other\n', existsSync(fileOf('final-check/new.yaml'))];

  it.each([0, 1, 2, 3])('is made good at the next opening (cut off after %i of them)', (done) => {
    const { course } = own;
    const changes = [...contents].map(([path, content]) => {
      if (content) course.history.keep(content);
      return { path, before: course.files().get(path)?.hash ?? null, after: content && hashOf(content) };
    });
    // A process that has ended: no process has this number.
    course.history.add({ at: '', label: 'x', kind: 'change', of: null, field: null, changes }, 2 ** 30);
    for (const [path, content] of [...contents].slice(0, done)) {
      if (content) writeFileSync(fileOf(path), content);
      else rmSync(fileOf(path));
    }
    writeFileSync(fileOf('.course.yaml.12.saving'), 'id: oth');
    course.close();
    const again = own.open();
    expect(isNew()).toEqual([true, true]);
    expect(existsSync(fileOf('final-check/question-opening.yaml'))).toBe(false);
    expect(readdirSync(own.folder).filter((name) => name.endsWith('.saving'))).toEqual([]);
    expect(again.history.pending()).toEqual([]);
    step(again, 'undo');
    expect(isNew()).toEqual([false, false]);
    again.close();
  });
});

describe('two desks on one folder', () => {
  it('know each other’s changes as the desk’s, and undo them', () => {
    const other = own.open();
    set('course.yaml', titles, 'Nieuw');
    other.refresh();
    expect(other.history.last()).toMatchObject({ kind: 'change' });
    expect(own.changes.map(({ by }) => by)).toEqual(['desk', 'desk']);
    step(other, 'undo');
    own.course.refresh();
    expect(textOf('course.yaml')).toBe(readFileSync('lessons/course.yaml', 'utf8'));
    other.close();
  });

  it('count their windows, and forget those that have gone', () => {
    const other = own.open();
    expect(own.course.history.beat(1, 1, 100_000)).toBe(1);
    expect(other.history.beat(2, 2, 101_000)).toBe(3);
    expect(own.course.history.beat(1, 1, 117_000)).toBe(1);
    other.close();
  });
});

it('a folder that is away for a while is told, and loses nothing', () => {
  renameSync(own.folder, `${own.folder}-away`);
  expect(refusalOf(() => own.course.refresh())).toMatchObject({ problem: { en: expect.stringMatching(/not there/) } });
  expect(refusalOf(() => step(own.course, 'undo'))).toMatchObject({
    problem: { en: expect.stringMatching(/not there/) },
  });
  renameSync(`${own.folder}-away`, own.folder);
  set('course.yaml', titles, 'Nieuw');
  expect(own.course.history.last()).toMatchObject({ kind: 'change' });
});

describe('a file that another program replaces', () => {
  it('is taken in, and can be gone back from', () => {
    const start = own.course.history.last();
    writeFileSync(fileOf('new.tmp'), 'id: replaced\n');
    renameSync(fileOf('new.tmp'), fileOf('course.yaml'));
    own.course.refresh();
    expect(own.changes.at(-1)).toMatchObject({ by: 'outside', paths: ['course.yaml'] });
    if (start) goBackTo(own.course, start, 'Back');
    expect(textOf('course.yaml')).toBe(readFileSync('lessons/course.yaml', 'utf8'));
  });
});
