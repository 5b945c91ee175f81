import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { newAttempt } from '../../../src/course/attempt.ts';
import { hash } from '../../../src/course/random.ts';
import { encode, encodeWhole } from '../../../src/course/suspend-data.ts';
import { pickLanguage } from '../../../src/state/language.ts';
import { actAll, course } from '../course/sample.ts';
import { createStrictLms } from '../../contract/strict/lms.ts';
import { openPlayer } from './player.ts';
import { createWorld } from './world.ts';

/** An attempt under way. */
const begun = actAll(newAttempt(course, 7), [
  ...course.lessons.map((lesson) => ({ do: 'complete', lesson }) as const),
  { do: 'check', score: 2, after: 1 },
  { do: 'check', score: 0, after: 2 },
]);

const valid = encode(begun, 4096);

/** Texts that break what takes them for markup, numbers, names or paths. */
const nasty = fc.constantFrom(
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "javascript:alert('x')",
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '\u0000',
  '\ud800',
  '\u202e',
  'NaN',
  'Infinity',
  '1e999',
  '-1',
  'null',
  'undefined',
  '[object Object]',
  'true',
  ' ',
  'a'.repeat(70_000),
);

/** JSON that is no attempt, in an envelope whose checksum is right: nobody but us writes it, or someone who means harm. */
const sealed = fc.json({ maxDepth: 2 }).map((json) => `1:${hash(`1:${json}`).toString(36)}:${json}`);

const fields = fc.dictionary(
  fc.constantFrom('c', 'r', 's', 'l', 'p', 'd', 'n', 'w', 'b', 'y', 't', 'i', 'o', 'a', '__proto__'),
  fc.oneof(nasty, fc.integer(), fc.double(), fc.constant(null), fc.array(nasty, { maxLength: 2 }), fc.string()),
);

const sealedFields = fields.map((some) => {
  const json = JSON.stringify({ c: course.id, ...some });
  return `1:${hash(`1:${json}`).toString(36)}:${json}`;
});

/** Suspend data in which one character is another. */
const flipped = fc
  .tuple(fc.nat(valid.length - 1), fc.string({ minLength: 1, maxLength: 1 }))
  .map(([at, other]) => valid.slice(0, at) + other + valid.slice(at + 1));

const cut = fc.nat(valid.length).map((at) => valid.slice(0, at));

const anything = fc.oneof(nasty, fc.string(), fc.string({ unit: 'binary' }), sealed, sealedFields, flipped, cut);

const id = /^[a-z0-9][a-z0-9_-]{0,122}$/;

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe.each(['scorm12', 'scorm2004'] as const)('whatever an LMS and a browser give, in %s', (dialect) => {
  test('the course opens, goes on, and takes nothing for more than data', async () => {
    const given = fc.record({
      values: fc.dictionary(
        fc.stringMatching(/^(suspend|location|status|score|count|id|language|entry|mode|credit)$/),
        anything,
      ),
      kept: fc.oneof(anything, fc.constant(valid)),
      journal: fc.oneof(
        anything,
        anything.map((text) => `{}\n${text}`),
      ),
      first: fc.oneof(fc.json(), anything, fc.constant('{"stored":2}')),
    });
    await fc.assert(
      fc.asyncProperty(given, async ({ values, kept, journal, first }) => {
        const server = createStrictLms(dialect);
        server.intercept = (verb, args, through) => {
          const asked = Object.keys(values).find((part) => verb === 'get' && String(args[0]).includes(part));
          if (asked !== undefined) return values[asked];
          return verb === 'get' && String(args[0]).endsWith('suspend_data') ? kept : through();
        };
        const shelf = {
          read: (name: string) => (name.length % 2 ? journal : `${first}\n${encodeWhole(begun)}`),
          write: () => true,
        };
        const world = createWorld();
        const player = await openPlayer({ server, world, shelf });
        expect(['open', 'untracked', 'review']).toContain(player.state());
        await player.act({ do: 'visit', lesson: course.lessons[0] ?? '' });
        // The first may only begin a round.
        for (let check = 0; check < 2; check++) await player.act({ do: 'check', score: 2, after: 1 });
        expect(player.attempt().answers.length).toBeGreaterThan(0);
        await world.advance(60_000);
        const attempt = player.attempt();
        for (const name of [...attempt.done, ...attempt.draw, ...attempt.answers.map(({ question }) => question)])
          expect(name).toMatch(id);
        expect(attempt.best === null || (attempt.best >= 0 && attempt.best <= 100)).toBe(true);
        expect(typeof attempt.passed).toBe('boolean');
        expect(Number.isSafeInteger(attempt.revision)).toBe(true);
        player.exit();
        player.unload();
      }),
      { numRuns: 250 },
    );
  });
});

test('whatever language is wished for, the page is in one of the course’s own', () => {
  fc.assert(
    fc.property(fc.array(fc.option(anything), { maxLength: 6 }), (wishes) => {
      expect(['nl', 'en']).toContain(pickLanguage(['nl', 'en'], wishes));
    }),
  );
});
