import { expect, test } from 'vitest';
import { wordTypes } from '../../../src/build/word-types.ts';
import { words } from '../../../src/i18n/words.ts';

test('each word of the interface has a type, with what it says', () => {
  expect(wordTypes({ next: 'Next', 'notice-web': 'ends */ here' })).toBe(`declare module 'virtual:words' {
  export interface Words {
    /** Next */
    readonly "next": string;
    /** ends *\u200b/ here */
    readonly "notice-web": string;
  }
}
`);
});

test('a misspelt name is a type error', () => {
  expect(words('en')['next']).toBeTypeOf('string');
  // @ts-expect-error There is no such word.
  expect(words('en')['nxet']).toBeUndefined();
});
