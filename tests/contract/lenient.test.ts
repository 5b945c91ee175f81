import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScormDialect } from '../../scorm/preview/browser/strict/api-names.ts';
import { elements12 } from '../../scorm/preview/browser/strict/elements12.ts';
import { elements2004 } from '../../scorm/preview/browser/strict/elements2004.ts';
import { createPreviewLms } from './strict/preview-lms.ts';

const texts = fc.oneof(
  fc.constantFrom('passed', 'completed', 'incomplete', 'failed', 'unknown', 'browsed', 'suspend', 'normal', '', 'a'),
  fc.constantFrom('choice', 'correct', 'wrong', 'incorrect', 'neutral', 'a,b', 'a[,]b', 'true', '0.5', '100', '-1'),
  fc.constantFrom('0000:00:07.00', 'PT0H0M7.00S', '05:06:07.00', '2026-03-04T05:06:07.00Z', 'PT1H2M3S', '88.89'),
  fc.constantFrom('{', '{lang=nl}tekst', '{lang=nl}{', 'a\nb'),
  fc.string({ maxLength: 300 }),
);

const index = fc.integer({ min: 0, max: 2 });

const writings = (dialect: ScormDialect) =>
  fc.array(
    fc.tuple(
      fc
        .constantFrom(...Object.keys(dialect === 'scorm12' ? elements12 : elements2004))
        .chain((name) => fc.tuple(fc.constant(name), index, index))
        .map(([name, first, second]) => name.replace('.n.', `.${first}.`).replace('.n.', `.${second}.`)),
      texts,
    ),
    { minLength: 1, maxLength: 60 },
  );

const isLocalized = (element: string) => /\.(comment|description)$/.test(element);

/**
 * Where scorm-again is narrower than the standard: preferences, blanks that the standard allows, results as numbers, line
 * breaks, and in 2004 comments and descriptions that begin with a brace.
 */
const isNarrower = (element: string, value: string) =>
  value === '' ||
  /preference/.test(element) ||
  (element.endsWith('.result') && /\d/.test(value)) ||
  value.includes('\n') ||
  (isLocalized(element) && /^(\{lang=[^}]*\})?\{/.test(value));

/** Sets everything in a new session; whatever the strict layer lets through, scorm-again has to take. */
function compare(dialect: ScormDialect, all: readonly (readonly [string, string])[]): void {
  const session = createPreviewLms(dialect).launch();
  session.call('initialize', '');
  for (const [element, value] of all) {
    if (isNarrower(element, value)) continue;
    const refusals = session.mistakes.length;
    const answer = session.call('set', element, value);
    if (session.mistakes.length === refusals)
      expect([element, value, answer, session.call('error')]).toEqual([element, value, 'true', '0']);
    else expect(answer).toBe('false');
  }
}

describe.each(['scorm12', 'scorm2004'] as const)('in %s', (dialect) => {
  test('whatever the strict layer lets through, scorm-again takes: it is stricter everywhere', () => {
    fc.assert(
      fc.property(writings(dialect), (all) => compare(dialect, all)),
      { numRuns: Number(process.env['LENIENT_RUNS'] ?? 300) },
    );
  });
});

test('in SCORM 2004 scorm-again takes no comment that begins with a brace, though the standard does', () => {
  const set = (value: string) => {
    const session = createPreviewLms('scorm2004').launch();
    session.call('initialize', '');
    const answer = session.call('set', 'cmi.comments_from_learner.0.comment', value);
    return [answer, session.mistakes.length];
  };
  expect(['{', '{lang=nl}{', 'a\nb'].map(set)).toEqual(Array(3).fill(['false', 0]));
  expect(set('{lang=nl}a')).toEqual(['true', 0]);
});
