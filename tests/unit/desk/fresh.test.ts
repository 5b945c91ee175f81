import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, namedBy, noteAdded } from '../../../src/desk/form/fresh.ts';
import { deskFile } from '../../../scorm/desk/course/desk-file.ts';

const file = (path: string, value: object) => ({
  ...deskFile(path, new TextEncoder().encode('')),
  value,
});

const contacts = (...ids: string[]) => ({ organisation: { contacts: ids.map((id) => ({ id })) } });
const list = ['organisation', 'contacts'];

test('what is added takes its id from its name, once, in letters that every LMS takes', () => {
  const course = file('course.yaml', contacts('webcare', 'contact'));
  noteAdded('course.yaml', list, 'contact');
  expect(namedBy('', course, [...list, 1], [course])).toBeUndefined();
  // What was there before keeps its id.
  expect(namedBy('Another name', course, [...list, 0], [course])).toBeUndefined();
  const made = namedBy('  Ærø & Straße’s Webcare!', course, [...list, 1], [course]);
  expect(made).toMatchObject({ path: [...list, 1, 'id'], value: 'aeroe-strasse-s-webcare' });
  const after = file('course.yaml', contacts('webcare', 'aeroe-strasse-s-webcare'));
  expect(namedBy('Another', after, [...list, 1], [after])).toBeUndefined();
  // It is drawn as the same: the field that has the keyboard keeps it.
  expect(keyOf('course.yaml', list, 'aeroe-strasse-s-webcare')).toBe('contact');
});

test('no two have the same id: in a list of course.yaml, and in the exercises of the whole course', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aB é-1Ж') }), fc.array(fc.nat(3)), (words, numbers) => {
      const base = 'statement';
      const path = '04-ambassador/statements.yaml';
      const others = numbers.map((n) => `${n === 0 ? 'a' : 'b'}${n > 1 ? `-${n}` : ''}`);
      const other = file('03-common-sense/drafts.yaml', { drafts: others.map((id) => ({ id })) });
      const own = file(path, { statements: [{ id: 'a' }, { id: base }] });
      noteAdded(path, ['statements'], base);
      const made = namedBy(words, own, ['statements', 1], [own, other]);
      if (!made || made.op !== 'set') {
        expect(words).not.toMatch(/[a-z]/i);
        return;
      }
      expect(made.value).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(['a', ...others]).not.toContain(made.value);
    }),
  );
});
