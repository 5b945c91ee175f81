import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha1, uuidOf } from '../../../src/lms/cmi5/uuid.ts';

describe('the digest that xAPI makes tags of', () => {
  test('is that of the standard, for any text of any length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha1(text)).toBe(createHash('sha1').update(new TextEncoder().encode(text)).digest('hex'));
      }),
    );
  });
});

describe('a UUID made of a name', () => {
  test('has the form that record stores take, and is another for another name', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(uuidOf(one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(uuidOf(one) === uuidOf(other)).toBe(one === other);
      }),
    );
  });
});
