import { afterAll, expect, it } from 'vitest';
import { placeOfClick, type Clicked } from '../../../scorm/desk/live/place.ts';
import { filesOf } from '../../../scorm/desk/state.ts';
import { aCourse } from './a-course.ts';

const own = aCourse();
afterAll(() => own.remove());

it.each<[string, Partial<Clicked>, string, (string | number)[]]>([
  ['the course’s title', { text: 'Think, then share' }, 'course.yaml', ['title', 'en']],
  ['words with a name filled in', { text: 'The social media code of Example & Co' }, 'course.yaml', ['tagline', 'en']],
  ['a lesson’s title', { text: 'Why have a code?', lesson: 'why-a-code' }, '01-why-a-code/en.mdx', ['title']],
  [
    'a paragraph with marks in it',
    {
      text: '“Respond” to a compliment, a complaint or a question. You’ll practise that next.'.replaceAll(/[“”]/g, ''),
      lesson: 'ambassador',
    },
    '04-ambassador/en.mdx',
    ['body'],
  ],
  [
    'a statement',
    { text: 'Employees share criticism of their employer more often than praise.', lesson: 'ambassador' },
    '04-ambassador/statements.yaml',
    ['statements', 0, 'text', 'en'],
  ],
  [
    'a post’s writer in the scenario at hand',
    { text: 'Joris', scenario: 'complaint-invoice', scene: 'bill' },
    'final-check/complaint-invoice.yaml',
    ['scenes', 0, 'thread', 0, 'by'],
  ],
  [
    'a choice by its key',
    { text: 'x', scenario: 'complaint-invoice', scene: 'bill', choice: 'a' },
    'final-check/complaint-invoice.yaml',
    ['scenes', 0, 'choices', 0, 'text', 'en'],
  ],
  [
    'a drawing in a scene',
    { text: '', scenario: 'complaint-invoice', scene: 'bill' },
    'final-check/complaint-invoice.yaml',
    ['scenes', 0],
  ],
  ['a button', { text: 'Exit' }, 'interface/en.yaml', ['exit']],
])('finds %s', (_what, clicked, file, path) => {
  expect(placeOfClick(filesOf(own.course), { text: '', language: 'en', ...clicked })).toEqual({ file, path });
});

it('finds nothing for words that are nowhere', () => {
  expect(placeOfClick(filesOf(own.course), { text: 'These words are nowhere.', language: 'en' })).toBeUndefined();
});

it('finds words that the page still shows and that have been changed since', () => {
  const before = filesOf(own.course);
  const files = before.map((file) =>
    file.path === 'course.yaml'
      ? { ...file, value: { ...(file.value as object), title: { en: 'Wait, then share', nl: 'Wacht' } } }
      : file,
  );
  for (const text of ['Think, then share', 'Wait, then share'])
    expect(placeOfClick(files, { text, language: 'en' }, before)).toEqual({
      file: 'course.yaml',
      path: ['title', 'en'],
    });
});
