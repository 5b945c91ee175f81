import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../../../scorm/desk/history/go-back.ts';
import { restructure } from '../../../scorm/desk/structure/routes.ts';
import { checkFolder } from '../../../src/build/check-folder.ts';
import type { StructureRequest } from '../../../src/schemas/desk.ts';
import { exerciseKinds } from '../../../src/schemas/desk.ts';
import { faultText } from '../../../src/yaml/fault.ts';
import { aCourse } from './a-course.ts';

let own: ReturnType<typeof aCourse>;

beforeEach(() => {
  own = aCourse();
});
afterEach(() => own.remove());

type Bare<T> = T extends unknown ? Omit<T, 'label'> : never;
const change = (request: Bare<StructureRequest>) =>
  restructure(own.course, { ...request, label: request.op } as StructureRequest);

const textOf = (path: string) => readFileSync(join(own.folder, path), 'utf8');
const folders = () => readdirSync(own.folder).filter((name) => /^\d/.test(name));
const errors = () => {
  const { faults } = checkFolder(own.folder);
  return faults.filter(({ severity }) => severity === 'error').map(faultText);
};
const all = () =>
  Object.fromEntries(
    readdirSync(own.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'latin1')])
      .toSorted(),
  );

describe('every change of the structure', () => {
  const requests: readonly Bare<StructureRequest>[] = [
    ...[...exerciseKinds, 'text' as const].map((kind) => ({
      op: 'add-lesson' as const,
      title: `Nieuw: ${kind}`,
      kind,
      at: 3,
    })),
    { op: 'duplicate-lesson', id: 'compliment' },
    { op: 'duplicate-lesson', id: 'ambassador' },
    { op: 'remove-lesson', id: 'reach-and-speed' },
    { op: 'move-lesson', id: 'complaint', to: 0 },
    { op: 'rename-lesson', id: 'complaint', title: { nl: 'Een klacht: wat nu?', en: 'A complaint' } },
    { op: 'change-id', id: 'final-check', to: 'the-check' },
    { op: 'add-exercise', lesson: 'common-sense', kind: 'statements' },
    { op: 'remove-exercise', lesson: 'complaint', kind: 'writing' },
    { op: 'remove-exercise', lesson: 'ambassador', kind: 'statements' },
    { op: 'add-situation', skill: 'question', title: 'Een vraag op straat' },
    { op: 'add-situation', skill: 'question', from: 'complaint-sparks' },
    { op: 'duplicate-situation', id: 'question-opening' },
    { op: 'remove-situation', id: 'question-opening' },
    { op: 'add-language', code: 'de' },
    { op: 'remove-language', code: 'nl' },
  ];

  it.each(requests.map((request) => [JSON.stringify(request), request] as const))(
    'leaves a course that can be packaged, and is one step of Undo: %s',
    (_name, request) => {
      const before = all();
      change(request);
      expect(all()).not.toEqual(before);
      expect(errors()).toEqual([]);
      step(own.course, 'undo');
      expect(all()).toEqual(before);
      expect(folders()).toHaveLength(9);
    },
  );
});

describe('lessons', () => {
  it('are numbered as the list has them, and nothing else of them changes', () => {
    const before = textOf('06-complaint/scenario.yaml');
    change({ op: 'move-lesson', id: 'complaint', to: 0 });
    expect(folders().slice(0, 2)).toEqual(['01-complaint', '02-why-a-code']);
    expect(textOf('01-complaint/scenario.yaml')).toBe(before);
    const kept = textOf('course.yaml').split('\n').toSorted();
    expect(kept).toEqual(readFileSync('lessons/course.yaml', 'utf8').split('\n').toSorted());
  });

  it('have an id of their own, in letters that every LMS takes', () => {
    expect(change({ op: 'add-lesson', title: 'Één: “Hallo”!', kind: 'text', at: 0 })).toMatchObject({
      id: 'een-hallo',
    });
    expect(change({ op: 'add-lesson', title: 'Één hallo', kind: 'text', at: 0 })).toMatchObject({ id: 'een-hallo-2' });
    expect(change({ op: 'add-lesson', title: '12', kind: 'text', at: 0 })).toMatchObject({ id: 'lesson' });
  });

  it('take their pictures along', () => {
    writeFileSync(join(own.folder, '06-complaint/a.png'), 'x');
    change({ op: 'move-lesson', id: 'complaint', to: 0 });
    expect(existsSync(join(own.folder, '01-complaint/a.png'))).toBe(true);
  });

  it.each([
    ['the final check’s', { op: 'remove-lesson', id: 'final-check' }],
    ['one that is not there', { op: 'remove-lesson', id: 'nowhere' }],
    ['an id that is taken', { op: 'change-id', id: 'complaint', to: 'compliment' }],
    ['an id that is none', { op: 'change-id', id: 'complaint', to: '../x' }],
  ] as const)('refuse %s, and change nothing', (_why, request) => {
    const before = all();
    expect(() => change(request)).toThrow();
    expect(all()).toEqual(before);
  });
});

describe('a language', () => {
  it('that is taken out leaves every other line as it was', () => {
    change({ op: 'remove-language', code: 'nl' });
    const text = textOf('final-check/complaint-sparks.yaml');
    const before = readFileSync('lessons/final-check/complaint-sparks.yaml', 'utf8');
    expect(text).toBe(before.replaceAll(/^ *(- )?nl: .*\n/gm, ''));
    expect(existsSync(join(own.folder, '01-why-a-code/nl.mdx'))).toBe(false);
  });

  it('is not the last one', () => {
    change({ op: 'remove-language', code: 'nl' });
    expect(() => change({ op: 'remove-language', code: 'en' })).toThrow(/only language/);
  });
});

it('a file that YAML can’t read stops a change of the structure with a sentence', () => {
  rmSync(join(own.folder, 'course.yaml'));
  writeFileSync(join(own.folder, 'course.yaml'), 'a: [\n');
  expect(() => change({ op: 'remove-lesson', id: 'complaint' })).toThrow(/course\.yaml/);
});
