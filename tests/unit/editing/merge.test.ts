import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedOver } from '../../../src/editing/carried-over.ts';
import { mergeTexts } from '../../../src/editing/merge-texts.ts';

const base = {
  title: { nl: 'a', en: 'b' },
  scenes: [
    { id: 'one', text: 'x' },
    { id: 'two', text: 'x' },
  ],
  list: ['a', 'b'],
};

describe('an edit of a file that was changed meanwhile', () => {
  it('is made where its own place is as it was', () => {
    const now = { ...base, list: ['c'] };
    const edit = { op: 'set', path: ['title', 'nl'], value: 'z' } as const;
    expect(carriedOver(edit, base, now)).toEqual(edit);
  });

  it('follows a member that has moved', () => {
    const now = { ...base, scenes: [{ id: 'new', text: 'x' }, ...base.scenes] };
    expect(carriedOver({ op: 'set', path: ['scenes', 1, 'text'], value: 'z' }, base, now)).toEqual({
      op: 'set',
      path: ['scenes', 2, 'text'],
      value: 'z',
    });
  });

  it.each([
    ['its place says something else now', { ...base, title: { nl: 'other', en: 'b' } }, ['title', 'nl']],
    ['its member is gone', { ...base, scenes: [base.scenes[0]] }, ['scenes', 1, 'text']],
    ['its member has no name, and the list is another one', { ...base, list: ['new', 'a', 'b'] }, ['list', 1]],
  ])('is a conflict where %s', (_why, now, path) => {
    expect(carriedOver({ op: 'set', path, value: 'z' }, base, now)).toBeUndefined();
  });

  it('is a conflict where a member is put into a list that is another one now', () => {
    const now = { ...base, scenes: [base.scenes[1], base.scenes[0]] };
    expect(carriedOver({ op: 'insert', path: ['scenes'], at: 1, value: {} }, base, now)).toBeUndefined();
  });
});

describe('two versions of a text', () => {
  const line = fc.constantFrom('a\n', 'b\n', 'c\n');
  const lines = fc.array(line, { minLength: 1, maxLength: 4 });

  it('are put together where a line lies between what was changed', () => {
    fc.assert(
      fc.property(lines, lines, lines, lines, (head, tail, mine, theirs) => {
        const own = [...head, 'x\n', 'keep\n', 'y\n', ...tail].join('');
        const [one, other] = [own.replace('x\n', mine.join('')), own.replace('y\n', theirs.join(''))];
        expect(mergeTexts(own, one, other)).toBe(one.replace('y\n', theirs.join('')));
        expect(mergeTexts(own, other, one)).toBe(one.replace('y\n', theirs.join('')));
      }),
    );
  });

  it('are a conflict where both changed the same line', () => {
    expect(mergeTexts('a\nb\nc\n', 'a\nx\nc\n', 'a\ny\nc\n')).toBeUndefined();
    expect(mergeTexts('a\nb\n', 'a\nx\nb\n', 'a\ny\nb\n')).toBeUndefined();
  });
});
