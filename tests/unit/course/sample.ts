import fc from 'fast-check';
import { answer, completeLesson, decide, newAttempt } from '../../../src/course/attempt.ts';
import { beginRound } from '../../../src/course/draw.ts';
import { openQuestion, settle } from '../../../src/course/scoring.ts';
import type { Attempt, Choice, Course, Question, Skill } from '../../../src/course/types.ts';

const skills: readonly Skill[] = ['compliment', 'complaint', 'question'];

/** Keys in three orders, so that neither key nor place gives the best choice away. */
const keyOrders = ['abc', 'bca', 'cab'];

const choicesOf = (number: number): Choice[] =>
  [...(keyOrders[number % 3] ?? 'abc')].map((key, index) => ({ key, score: ([2, 1, 0] as const)[index] ?? 0 }));

const scored = (skill: Skill, number: number): Question => ({
  id: `${skill}-0${number}`,
  scenario: `${skill}-0${number}`,
  scene: 'thread',
  lesson: 'final-check',
  skill,
  scored: true,
  choices: choicesOf(number),
  description: `What do you do with ${skill} ${number}?`,
});

const scene = (id: string, choices: readonly Choice[]): Question => ({
  id: `praise_${id}`,
  scenario: 'praise',
  scene: id,
  lesson: 'practice',
  skill: 'compliment',
  scored: false,
  choices,
  description: `What do you do in scene ${id}?`,
});

/** A branching scenario of three scenes; `a` leads on, `b` takes the long way, `c` ends it. */
export const scenes: readonly Question[] = [
  scene('post', [
    { key: 'a', score: 2, next: 'thanks' },
    { key: 'b', score: 1, next: 'doubt' },
    { key: 'c', score: 0 },
  ]),
  scene('doubt', [
    { key: 'a', score: 2, next: 'thanks' },
    { key: 'b', score: 1 },
    { key: 'c', score: 0 },
  ]),
  scene('thanks', [
    { key: 'a', score: 2 },
    { key: 'b', score: 1 },
    { key: 'c', score: 0 },
  ]),
];

/** A small course: a practice scenario, and a bank of five for each of three skills of which three are drawn. */
export const course: Course = {
  id: 'sample',
  version: '1.0.0',
  languages: ['nl', 'en'],
  passMark: 80,
  onFail: 'failed',
  lessons: ['why', 'practice', 'final-check', 'your-code'],
  finalCheck: { lesson: 'final-check', perSkill: 3 },
  practice: 'required',
  testOut: false,
  unrecorded: [],
  questions: [...scenes, ...skills.flatMap((skill) => [1, 2, 3, 4, 5].map((number) => scored(skill, number)))],
};

/** The key of a question's choice with these points. */
export function keyFor(question: Question, score: 0 | 1 | 2): string {
  return question.choices.find((choice) => choice.score === score)?.key ?? '';
}

/** What a learner can do; `check` answers the open question of the final check, or begins a round where there is none. */
export type Action =
  | { readonly do: 'check'; readonly score: 0 | 1 | 2; readonly after: number }
  | { readonly do: 'practise'; readonly scene: number; readonly score: 0 | 1 | 2; readonly after: number }
  | { readonly do: 'complete'; readonly lesson: string }
  | { readonly do: 'visit'; readonly lesson: string }
  | { readonly do: 'speak'; readonly language: string }
  | { readonly do: 'intend' };

const points = fc.constantFrom<(0 | 1 | 2)[]>(2, 2, 1, 0);

/** Seconds since the last action; the wall clock can be set back. */
const passed = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 400 }) },
  fc.integer({ min: -90_000, max: 90_000 }),
);

export const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('check' as const), score: points, after: passed }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('practise' as const), scene: fc.nat(2), score: points, after: passed }),
  },
  fc.record({ do: fc.constant('complete' as const), lesson: fc.constantFrom(...course.lessons) }),
  fc.record({ do: fc.constant('visit' as const), lesson: fc.constantFrom(...course.lessons) }),
  fc.record({ do: fc.constant('speak' as const), language: fc.constantFrom('nl', 'en') }),
  fc.record({ do: fc.constant('intend' as const) }),
);

function check(attempt: Attempt, of: Course, score: 0 | 1 | 2, at: number): Attempt {
  const question = openQuestion(of, attempt);
  if (!question) return beginRound(of, attempt, false);
  return settle(of, answer(attempt, question.id, keyFor(question, score), at, 7), at);
}

/** The attempt after an action at a moment (seconds since 1970). */
export function act(attempt: Attempt, one: Action, at: number, of: Course = course): Attempt {
  if (one.do === 'check') return check(attempt, of, one.score, at);
  if (one.do === 'complete') return completeLesson(attempt, one.lesson);
  if (one.do === 'visit') return decide(attempt, 'place', one.lesson, at);
  if (one.do === 'speak') return decide(attempt, 'language', one.language, at);
  if (one.do === 'intend') return decide(attempt, 'intention', 'pause-first', at);
  const question = scenes[one.scene];
  return question ? answer(attempt, question.id, keyFor(question, one.score), at, 12) : attempt;
}

/** The first moment of the sample's attempts: 1 January 2026. */
export const start = 1_767_225_600;

export function actAll(attempt: Attempt, actions: readonly Action[], from = start, of: Course = course): Attempt {
  let at = from;
  return actions.reduce((now, one) => {
    at = Math.max(1, at + ('after' in one ? one.after : 0));
    return act(now, one, at, of);
  }, attempt);
}

export const seed = fc.integer({ min: 0, max: 0xffff_ffff });

/** Attempts that learners can come to, also with a wall clock that was set back. */
export const attempt: fc.Arbitrary<Attempt> = fc
  .tuple(seed, fc.array(action, { maxLength: 60 }))
  .map(([number, actions]) => actAll(newAttempt(course, number), actions));

/** Two attempts that went apart after a common beginning, as in two windows or before and after a lost network. */
export const apart: fc.Arbitrary<[Attempt, Attempt]> = fc
  .tuple(attempt, fc.array(action, { maxLength: 25 }), fc.array(action, { maxLength: 25 }))
  .map(([common, left, right]) => [actAll(common, left, start + 5000), actAll(common, right, start + 6000)]);

/** Completes a round of the final check with the same points for each question. */
export function takeCheck(from: Attempt, score: 0 | 1 | 2, at = start, of: Course = course): Attempt {
  let now = beginRound(of, from, false);
  while (openQuestion(of, now)) now = check(now, of, score, at);
  return now;
}
