import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../scorm/preview/csv.ts';
import { resultOf } from '../../../scorm/preview/results.ts';
import { reportOf } from '../../../src/course/interactions.ts';
import { standingOf } from '../../../src/course/outcome.ts';
import type { Answer as Given, Attempt, Course } from '../../../src/course/types.ts';
import { encode } from '../../../src/course/suspend-data.ts';
import { newAttempt } from '../../../src/course/attempt.ts';
import type { Lms } from '../../../src/lms/types.ts';
import { createCmi5Lms } from '../../contract/strict/cmi5.ts';
import { createStrictLms } from '../../contract/strict/lms.ts';
import { openedCmi5, portOver } from '../../contract/subjects.ts';
import { course as built, figuresIn, keyOf } from './sample.ts';

/** The course as the player knows it. */
const course: Course = {
  ...built,
  lessons: ['lesson', 'check'],
  finalCheck: { lesson: 'check', perSkill: 3 },
  practice: 'optional',
  testOut: false,
  unrecorded: [],
  questions: built.questions.map(({ id, scenario, scene, lesson, skill, scored, choices }) => ({
    ...{ id, scenario, scene, lesson, skill, scored },
    description: id,
    choices: choices.map(({ key, score }) => ({ key, score: score as 0 | 1 | 2 })),
  })),
};

/** Someone's rounds of the check: the points of each answer, and the seconds of each sitting. */
type Person = {
  readonly id: string;
  readonly rounds: readonly (readonly number[])[];
  readonly seconds: readonly number[];
};

const people: readonly Person[] = Array.from({ length: 24 }, (_, nth) => {
  const points = (round: number) => Array.from({ length: 5 }, (__, at) => (nth * 7 + at * 3 + round * 5) % 3);
  const good = [2, 2, 1, 2, 2];
  return {
    id: `someone-${nth}`,
    rounds:
      nth % 4 === 0
        ? [points(0), good]
        : nth % 4 === 1
          ? [good]
          : nth % 4 === 2
            ? [points(1)]
            : [points(2).slice(0, 2)],
    seconds: [120 + nth, 60 + nth],
  };
});

const begin = Date.UTC(2026, 2, 2, 9);

/** How someone stands after their first rounds. */
function attemptAfter({ rounds }: Person, count: number, nth: number): Attempt {
  const answers = rounds.slice(0, count).flatMap((points, round) =>
    points.map((one, at): Given => ({
      question: `q-${at + 1}`,
      round: round + 1,
      key: keyOf(one),
      at: Math.round(begin / 1000) + nth * 86_400 + round * 3600 + at * 60,
      latency: 10 + at,
    })),
  );
  const whole = rounds.slice(0, count).filter(({ length }) => length === 5);
  const scores = whole.map((points) => points.reduce((sum, one) => sum + one, 0) * 10);
  const best = scores.length > 0 ? Math.max(...scores) : null;
  return {
    ...newAttempt(course, nth),
    language: nth % 3 === 0 ? 'en' : 'nl',
    answers,
    best,
    passed: (best ?? 0) >= course.passMark,
  };
}

/** Tells a port what is new since an earlier sitting. */
function tell(lms: Lms, attempt: Attempt, before: Attempt | null, seconds: number): void {
  for (const [index, one] of attempt.answers.entries()) {
    const report = reportOf(course, one);
    if (report && index >= (before?.answers.length ?? 0))
      lms.recordInteraction({ ...report, index, at: new Date(one.at * 1000) });
  }
  const standing = standingOf(course, attempt);
  if (standing.success !== 'unknown') lms.reportResult(standing);
  const { language, passed } = attempt;
  const data = encode(attempt, 4096);
  lms.suspend({ data, location: 'check', seconds, progress: passed ? 1 : 0.5, language });
  lms.commit();
}

const sittingsOf = ({ rounds }: Person) => Math.max(1, rounds.length);

/** The statements of all, as an LRS exports them: each sitting a launch, at its own time. */
async function asStatements(): Promise<string> {
  const lms = createCmi5Lms(built);
  const now = Date.now;
  try {
    for (const [nth, one] of people.entries())
      for (let sitting = 0; sitting < sittingsOf(one); sitting++) {
        let at = begin + nth * 86_400_000 + sitting * 3_600_000;
        let ticks = 0;
        Date.now = () => at;
        const opened = await openedCmi5(lms.launch({ learner: one.id, masteryScore: course.passMark / 100 }).win, '', {
          course: course.id,
          ticks: () => ticks,
        });
        ticks += (one.seconds[sitting] ?? 0) * 1000;
        at += 600_000;
        tell(opened.lms, attemptAfter(one, sitting + 1, nth), sitting > 0 ? attemptAfter(one, sitting, nth) : null, 0);
        opened.lms.terminate(true);
        if (!(await opened.arrived())) throw new Error('The statements did not arrive.');
      }
  } finally {
    Date.now = now;
  }
  expect(lms.offences()).toEqual([]);
  return JSON.stringify(lms.records.all());
}

/** The same people in SCORM 2004, as the preview exports them. */
function asScorm(): string {
  return csvOf(
    people.map((one, nth) => {
      const server = createStrictLms('scorm2004');
      for (let sitting = 0; sitting < sittingsOf(one); sitting++) {
        const lms = portOver('scorm2004', server.launch().win);
        lms.launch('');
        tell(lms, attemptAfter(one, sitting + 1, nth), sitting > 0 ? attemptAfter(one, sitting, nth) : null, 1);
        lms.terminate(true);
      }
      const seconds = one.seconds.slice(0, sittingsOf(one)).reduce((sum, each) => sum + each, 0);
      const registration = {
        learner: one.id,
        course: course.id,
        dialect: 'scorm2004',
        data: Object.fromEntries(server.stored),
        launches: sittingsOf(one),
        seconds,
        changed: new Date(begin).toISOString(),
        version: built.version,
      };
      return resultOf(registration, { id: one.id, name: one.id }, built, 'en');
    }),
  );
}

/** Figures without the last digits of what is added up in another order. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Number(one.toPrecision(9)) : one)));

describe('the same people through cmi5 and through SCORM', () => {
  test('give the same figures', async () => {
    const [statements, csv] = [await asStatements(), asScorm()];
    const [there, here] = await Promise.all([
      figuresIn({ 'statements.json': statements }, built),
      figuresIn({ 'results.csv': csv }, built),
    ]);
    expect(there.figures.people).toBe(24);
    expect(rounded(there.figures)).toEqual(rounded(here.figures));
  });
});
