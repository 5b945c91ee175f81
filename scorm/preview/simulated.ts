import { completeLesson, newAttempt } from '../../src/course/attempt.ts';
import { reportOf } from '../../src/course/interactions.ts';
import { lessonStanding, progressOf, standingOf } from '../../src/course/outcome.ts';
import { hash } from '../../src/course/random.ts';
import { encode } from '../../src/course/suspend-data.ts';
import type { Answer, Attempt, Course } from '../../src/course/types.ts';
import type { Api } from '../../src/lms/find-api.ts';
import { scorm12 } from '../../src/lms/scorm12.ts';
import { scorm2004 } from '../../src/lms/scorm2004.ts';
import type { Lms } from '../../src/lms/types.ts';
import type { BuiltCourse } from '../package/built-course.ts';
import type { SimulatedLearner } from '../report/simulate/learner.ts';
import type { Learner, Registration } from './store.ts';

/** What the ids of simulated learners begin with; those of the preview's own learners never do. */
export const simulatedPrefix = 'sim-';

/** Whether a learner is a simulated one, by the id. */
export const isSimulated = (id: string): boolean => id.startsWith(simulatedPrefix);

/** The course as the player needs it, made of the `course.json` in a package. */
function definitionOf(course: BuiltCourse): Course {
  const language = course.languages[0] ?? '';
  const scored = course.questions.find((question) => question.scored);
  return {
    ...course,
    lessons: course.lessons.map(({ id }) => id),
    finalCheck: { lesson: scored?.lesson ?? '', perSkill: 0 },
    practice: 'required',
    testOut: false,
    unrecorded: [],
    questions: course.questions.map(({ title, question, choices, ...rest }) => ({
      ...rest,
      description: `${title[language] ?? ''}: ${question[language] ?? ''}`.slice(0, 250),
      choices: choices.map(({ key, score }) => ({ key, score: score === 2 ? 2 : score === 1 ? 1 : 0 })),
    })),
  };
}

/** The lessons that someone has done: all before the one of the last answer, or all where there is a score. */
function lessonsDone(course: Course, one: SimulatedLearner): readonly string[] {
  if (one.score !== null) return course.lessons;
  const last = one.interactions.at(-1)?.id;
  const lesson = course.questions.find(({ id }) => id === last)?.lesson ?? course.lessons[0] ?? '';
  return course.lessons.slice(0, Math.max(0, course.lessons.indexOf(lesson)));
}

function attemptOf(course: Course, one: SimulatedLearner): Attempt {
  const answers: Answer[] = one.interactions.map(({ id, round, response, at, latency }) => ({
    question: id,
    round,
    key: response,
    at: Math.round(at / 1000),
    latency,
  }));
  const scored = new Set(course.questions.filter((question) => question.scored).map(({ id }) => id));
  const checked = answers.filter(({ question }) => scored.has(question));
  const round = Math.max(0, ...checked.map((answer) => answer.round));
  const done = lessonsDone(course, one);
  const passed = one.success === 'passed';
  const fresh: Attempt = {
    ...newAttempt(course, hash(one.learner.id)),
    revision: answers.length + 1,
    language: one.language,
    place: course.lessons[Math.min(done.length, course.lessons.length - 1)] ?? null,
    answers,
    round,
    draw: checked.filter((answer) => answer.round === round).map(({ question }) => question),
    best: one.score,
    passed,
    passedAt: passed ? (answers.at(-1)?.at ?? null) : null,
  };
  return done.reduce(completeLesson, fresh);
}

const names12 = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError'] as const;
const names2004 = ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError'] as const;

/** An LMS's API over given values that accepts everything. */
function apiOver(data: Map<string, string>, names: typeof names12 | typeof names2004): Api {
  const [initialize, terminate, get, set, commit, error] = names;
  const yes = () => 'true';
  const take = (element: string, value: string) => {
    data.set(element, value);
    return 'true';
  };
  const functions = {
    [initialize]: yes,
    [terminate]: yes,
    [commit]: yes,
    [error]: () => '0',
    [get]: (element: string) => data.get(element) ?? '',
    [set]: take,
  };
  return functions as unknown as Api;
}

/** Reports an attempt to an LMS as the course does, in the same order. */
function tell(lms: Lms, course: Course, attempt: Attempt, seconds: number): void {
  lms.launch('');
  for (const [index, answer] of attempt.answers.entries()) {
    const report = reportOf(course, answer);
    if (report) lms.recordInteraction({ ...report, index, at: new Date(answer.at * 1000) });
  }
  for (const [index, id] of attempt.done.entries())
    lms.recordObjective({ ...lessonStanding(course, attempt, id), index, id });
  lms.reportResult(standingOf(course, attempt));
  const data = encode(attempt, lms.capacity);
  lms.suspend({ data, location: attempt.place, seconds, progress: progressOf(course, attempt) });
  lms.terminate();
}

const unopened = { scorm12: { 'cmi.core.lesson_status': 'not attempted' }, scorm2004: {} } as const;

/** Turns simulated learners into the records that real launches leave, by means of the course's own ports. */
export function recordsOf(built: BuiltCourse) {
  const course = definitionOf(built);
  return (one: SimulatedLearner): { learner: Learner; registration: Registration } => {
    const dialect = one.dialect === 'scorm2004' ? 'scorm2004' : 'scorm12';
    const attempt = attemptOf(course, one);
    const data = new Map<string, string>(Object.entries(unopened[dialect]));
    const lms = dialect === 'scorm12' ? scorm12(apiOver(data, names12)) : scorm2004(apiOver(data, names2004));
    tell(lms, course, attempt, one.seconds);
    // The preview stores when an interaction arrived: SCORM 1.2 gives it no date.
    for (const [index, { at }] of attempt.answers.entries())
      data.set(`received.${index}`, new Date(at * 1000).toISOString());
    const changed = new Date(one.interactions.at(-1)?.at ?? one.startedAt).toISOString();
    const { learner, launches, seconds, version } = one;
    return {
      learner,
      registration: {
        learner: learner.id,
        course: built.id,
        dialect,
        data: Object.fromEntries(data),
        launches,
        seconds,
        changed,
        version,
      },
    };
  };
}
