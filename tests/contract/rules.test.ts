import { describe, expect, test } from 'vitest';
import type { ScormDialect } from '../../scorm/preview/browser/strict/api-names.ts';
import { createPreviewLms, type PreviewSession } from './strict/preview-lms.ts';

const dialects = ['scorm12', 'scorm2004'] as const;

function opened(dialect: ScormDialect, data: Readonly<Record<string, string>> = {}): PreviewSession {
  const session = createPreviewLms(dialect, data).launch();
  session.call('initialize', '');
  return session;
}

/** The answer to the last of some writings, with its error number. */
function writing(dialect: ScormDialect, ...pairs: readonly (readonly [string, unknown])[]): [string, number] {
  const session = opened(dialect);
  const answers = pairs.map(([element, value]) => session.call('set', element, value));
  return [String(answers.at(-1)), Number(session.call('error'))];
}

/** The same for one reading. */
function reading(dialect: ScormDialect, element: string): [string, number] {
  const session = opened(dialect);
  return [String(session.call('get', element)), Number(session.call('error'))];
}

const taken: [string, number] = ['true', 0];
const refused = (error: number): [string, number] => ['false', error];
const nothing = (error: number): [string, number] => ['', error];

const id = (index: number, name = 'a') => [`cmi.interactions.${index}.id`, name] as const;

describe('the strict LMS in SCORM 1.2', () => {
  test.each<[string, string, string]>([
    ['suspend data of 4,096 characters', 'cmi.suspend_data', 'x'.repeat(4096)],
    ['a location of 255', 'cmi.core.lesson_location', 'x'.repeat(255)],
    ['a status of its own', 'cmi.core.lesson_status', 'browsed'],
    ['a blank exit', 'cmi.core.exit', ''],
    ['a score with decimals', 'cmi.core.score.raw', '88.89'],
    ['a session time with hundredths', 'cmi.core.session_time', '0000:01:30.00'],
  ])('takes %s', (_what, element, value) => {
    expect(writing('scorm12', [element, value])).toEqual(taken);
  });

  test.each<[string, string, unknown]>([
    ['suspend data of 4,097 characters', 'cmi.suspend_data', 'x'.repeat(4097)],
    ['suspend data of 4,096 characters that are more bytes', 'cmi.suspend_data', 'é'.repeat(4096)],
    ['a location of 256', 'cmi.core.lesson_location', 'x'.repeat(256)],
    ['a status of 2004', 'cmi.core.lesson_status', 'unknown'],
    ['the status that only the LMS gives', 'cmi.core.lesson_status', 'not attempted'],
    ["2004's exit", 'cmi.core.exit', 'normal'],
    ['a score above 100', 'cmi.core.score.raw', '100.5'],
    ['a score with a comma', 'cmi.core.score.raw', '88,89'],
    ['a score that is no number', 'cmi.core.score.raw', 'NaN'],
    ["2004's duration", 'cmi.core.session_time', 'PT1M30S'],
    ['something that is no text', 'cmi.core.score.raw', 88],
  ])('refuses %s', (_what, element, value) => {
    expect(writing('scorm12', [element, value])).toEqual(refused(405));
  });

  test.each<[string, string, string]>([
    ["2004's result", 'result', 'incorrect'],
    ["2004's type", 'type', 'other'],
    ['a choice of two characters', 'student_response', 'ab'],
    ["2004's moment", 'time', '2026-03-04T05:06:07.00Z'],
    ['a latency without hundredths', 'latency', '0000:00:07'],
    ['an id with a point', 'id', 'a.b'],
    ['an id of 256', 'id', 'x'.repeat(256)],
    ['a response of 256', 'student_response', 'x'.repeat(256)],
  ])('refuses %s in an interaction', (_what, field, value) => {
    const before = [id(0), ['cmi.interactions.0.type', 'choice']] as const;
    expect(writing('scorm12', ...before, [`cmi.interactions.0.${field}`, value])).toEqual(refused(405));
  });

  test('numbers what can not be read or written as the standard does', () => {
    expect(reading('scorm12', 'cmi.core.exit')).toEqual(nothing(404));
    expect(reading('scorm12', 'cmi.interactions.0.id')).toEqual(nothing(404));
    expect(reading('scorm12', 'cmi.completion_status')).toEqual(nothing(201));
    expect(reading('scorm12', 'cmi.core.exit._children')).toEqual(nothing(202));
    expect(reading('scorm12', 'cmi.core._count')).toEqual(nothing(203));
    expect(writing('scorm12', ['cmi.core.student_name', 'x'])).toEqual(refused(403));
    expect(writing('scorm12', ['cmi.interactions._count', '4'])).toEqual(refused(402));
    expect(writing('scorm12', ['cmi.core.nonsense', 'x'])).toEqual(refused(201));
  });

  test('takes nothing before Initialize or after Finish, and neither twice', () => {
    const session = createPreviewLms('scorm12').launch();
    const asked = (verb: Parameters<PreviewSession['call']>[0], ...args: string[]) =>
      [String(session.call(verb, ...args)), Number(session.call('error'))] as const;
    expect(asked('get', 'cmi.core.lesson_status')).toEqual(nothing(301));
    expect(asked('set', 'cmi.core.lesson_status', 'incomplete')).toEqual(refused(301));
    expect(asked('commit', '')).toEqual(refused(301));
    expect(asked('terminate', '')).toEqual(refused(301));
    expect(asked('initialize', 'x')).toEqual(refused(201));
    expect(asked('initialize', '')).toEqual(taken);
    expect(asked('initialize', '')).toEqual(refused(101));
    expect(asked('terminate', '')).toEqual(taken);
    expect(asked('terminate', '')).toEqual(refused(301));
    expect(asked('get', 'cmi.core.lesson_status')).toEqual(nothing(301));
    expect(asked('initialize', '')).toEqual(refused(101));
  });
});

describe('the strict LMS in SCORM 2004', () => {
  test.each<[string, string, string]>([
    ['suspend data of 64,000 characters', 'cmi.suspend_data', 'x'.repeat(64_000)],
    ['a location of 1,000', 'cmi.location', 'x'.repeat(1000)],
    ['the exit that 1.2 has not', 'cmi.exit', 'normal'],
    ['a scaled score', 'cmi.score.scaled', '0.8889'],
    ['a duration', 'cmi.session_time', 'PT0H1M30.00S'],
  ])('takes %s', (_what, element, value) => {
    expect(writing('scorm2004', [element, value])).toEqual(taken);
  });

  test.each<[string, string, string, number]>([
    ['suspend data of 64,001 characters', 'cmi.suspend_data', 'x'.repeat(64_001), 406],
    ['a location of 1,001', 'cmi.location', 'x'.repeat(1001), 406],
    ['a completion that is a success', 'cmi.completion_status', 'passed', 406],
    ['a success that is a completion', 'cmi.success_status', 'completed', 406],
    ['a scaled score above 1', 'cmi.score.scaled', '1.01', 407],
    ['a progress below 0', 'cmi.progress_measure', '-0.1', 407],
    ['a score with a comma', 'cmi.score.raw', '88,89', 406],
    ['a duration of nothing', 'cmi.session_time', 'PT0H0M0.00S', 406],
    ['a duration with three decimals', 'cmi.session_time', 'PT1H2M3.123S', 406],
    ["1.2's duration", 'cmi.session_time', '0000:01:30.00', 406],
  ])('refuses %s', (_what, element, value, error) => {
    expect(writing('scorm2004', [element, value])).toEqual(refused(error));
  });

  test.each<[string, string, string]>([
    ["1.2's result", 'result', 'wrong'],
    ['a response with a hyphen', 'learner_response', 'a-b'],
    ['a moment whose zone has no fraction before it', 'timestamp', '2026-03-04T05:06:07Z'],
    ['a moment after 2038', 'timestamp', '2039-01-01T00:00:00.00Z'],
    ['a description of 251', 'description', 'x'.repeat(251)],
  ])('refuses %s in an interaction', (_what, field, value) => {
    const before = [id(0), ['cmi.interactions.0.type', 'choice']] as const;
    expect(writing('scorm2004', ...before, [`cmi.interactions.0.${field}`, value])).toEqual(refused(406));
  });

  test('takes an interaction in its order only: id, type, the rest', () => {
    expect(writing('scorm2004', ['cmi.interactions.0.type', 'choice'])).toEqual(refused(408));
    expect(writing('scorm2004', id(0), ['cmi.interactions.0.learner_response', 'a'])).toEqual(refused(408));
    expect(writing('scorm2004', id(0), ['cmi.interactions.0.correct_responses.0.pattern', 'a'])).toEqual(refused(408));
    expect(writing('scorm2004', ['cmi.objectives.0.success_status', 'passed'])).toEqual(refused(408));
  });

  test('keeps the ids of objectives apart, and for good', () => {
    const first = ['cmi.objectives.0.id', 'why'] as const;
    expect(writing('scorm2004', first, ['cmi.objectives.1.id', 'why'])).toEqual(refused(351));
    expect(writing('scorm2004', first, ['cmi.objectives.0.id', 'other'])).toEqual(refused(351));
    expect(writing('scorm2004', first, ['cmi.objectives.1.id', 'other'])).toEqual(taken);
  });

  test('numbers what can not be read or written as the standard does', () => {
    expect(reading('scorm2004', 'cmi.exit')).toEqual(nothing(405));
    expect(reading('scorm2004', 'cmi.suspend_data')).toEqual(nothing(403));
    expect(reading('scorm2004', 'cmi.core.lesson_status')).toEqual(nothing(401));
    expect(reading('scorm2004', 'cmi.interactions.0.id')).toEqual(nothing(301));
    expect(reading('scorm2004', 'cmi.exit._children')).toEqual(nothing(301));
    expect(writing('scorm2004', ['cmi.learner_name', 'x'])).toEqual(refused(404));
    expect(writing('scorm2004', ['cmi.interactions._count', '4'])).toEqual(refused(404));
    expect(writing('scorm2004', ['cmi.nonsense', 'x'])).toEqual(refused(401));
  });

  test('takes nothing before Initialize or after Terminate, and neither twice', () => {
    const session = createPreviewLms('scorm2004').launch();
    const asked = (verb: Parameters<PreviewSession['call']>[0], ...args: string[]) =>
      [String(session.call(verb, ...args)), Number(session.call('error'))] as const;
    expect(asked('get', 'cmi.completion_status')).toEqual(nothing(122));
    expect(asked('set', 'cmi.completion_status', 'incomplete')).toEqual(refused(132));
    expect(asked('commit', '')).toEqual(refused(142));
    expect(asked('terminate', '')).toEqual(refused(112));
    expect(asked('initialize', '')).toEqual(taken);
    expect(asked('initialize', '')).toEqual(refused(103));
    expect(asked('commit', 'x')).toEqual(refused(201));
    expect(asked('terminate', '')).toEqual(taken);
    expect(asked('terminate', '')).toEqual(refused(113));
    expect(asked('get', 'cmi.completion_status')).toEqual(nothing(123));
    expect(asked('set', 'cmi.completion_status', 'completed')).toEqual(refused(133));
    expect(asked('commit', '')).toEqual(refused(143));
    expect(asked('initialize', '')).toEqual(refused(104));
  });
});

describe.each(dialects)('the strict LMS in %s', (dialect) => {
  const gap = dialect === 'scorm12' ? 201 : 351;

  test('takes an index up to the count and none beyond', () => {
    expect(writing(dialect, id(1))).toEqual(refused(gap));
    expect(writing(dialect, id(0), id(1, 'b'))).toEqual(taken);
    expect(writing(dialect, id(0), id(2, 'b'))).toEqual(refused(gap));
    const session = opened(dialect, { 'cmi.interactions.0.id': 'a', 'cmi.interactions.1.id': 'b' });
    expect(session.call('get', 'cmi.interactions._count')).toBe('2');
    expect(session.call('set', 'cmi.interactions.2.id', 'c')).toBe('true');
  });

  test('says in words what it refused, for the log', () => {
    const session = opened(dialect);
    session.call('set', 'cmi.suspend_data', 'x'.repeat(64_001));
    expect(session.mistakes).toEqual([`writing cmi.suspend_data as "${'x'.repeat(80)}", which it does not take`]);
  });
});
