import { decode } from '../../src/course/suspend-data.ts';
import type { BuiltCourse } from '../package/built-course.ts';
import type { Data, Learner, Registration } from './store.ts';

/** One recorded answer, with the words of its question and its choice. */
export type Recorded = {
  readonly index: number;
  readonly id: string;
  readonly lesson: string;
  readonly skill: string;
  readonly scored: boolean;
  readonly question: string;
  readonly response: string;
  readonly responseText: string;
  readonly points: number | null;
  readonly result: string;
  readonly correct: string;
  readonly weighting: string;
  readonly latency: number | null;
  readonly time: string;
};

/** One learner's result in one course. */
export type LearnerResult = {
  readonly learner: Learner;
  /** The course's id. */
  readonly course: string;
  readonly dialect: string;
  readonly launches: number;
  readonly completion: string;
  readonly success: string;
  readonly score: string;
  readonly seconds: number;
  readonly changed: string;
  readonly language: string;
  /** The course's version that was launched last. */
  readonly version: string;
  readonly interactions: readonly Recorded[];
};

/** Seconds of a CMITimespan (`0000:01:30.00`) or an ISO 8601 duration (`PT1M30S`); null where it is neither. */
export function secondsOf(duration: string): number | null {
  const cmi = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d+)?)$/.exec(duration);
  if (cmi) return Number(cmi[1]) * 3600 + Number(cmi[2]) * 60 + Number(cmi[3]);
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration);
  return iso ? Number(iso[1] ?? 0) * 3600 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0) : null;
}

function statusOf(data: Data): { completion: string; success: string; score: string } {
  const status = data['cmi.core.lesson_status'];
  if (status === undefined) {
    return {
      completion: data['cmi.completion_status'] ?? 'not attempted',
      success: data['cmi.success_status'] ?? 'unknown',
      score: data['cmi.score.raw'] ?? '',
    };
  }
  return {
    completion:
      status === 'passed' || status === 'completed' ? 'completed' : status === 'failed' ? 'incomplete' : status,
    success: status === 'passed' || status === 'failed' ? status : 'unknown',
    score: data['cmi.core.score.raw'] ?? '',
  };
}

function recordedAt(data: Data, index: number, course: BuiltCourse, language: string): Recorded | null {
  const field = (name: string) => data[`cmi.interactions.${index}.${name}`] ?? '';
  const id = field('id');
  if (id === '') return null;
  const question = course.questions.find((one) => one.id === id);
  const response = field('student_response') || field('learner_response');
  const choice = question?.choices.find((one) => one.key === response);
  return {
    index,
    id,
    lesson: question?.lesson ?? '',
    skill: question?.skill ?? '',
    scored: question?.scored ?? false,
    question: question?.question[language] ?? id,
    response,
    responseText: choice?.text[language] ?? response,
    points: choice?.score ?? null,
    result: field('result'),
    correct: field('correct_responses.0.pattern'),
    weighting: field('weighting'),
    latency: secondsOf(field('latency')),
    time: field('timestamp') || (data[`received.${index}`] ?? field('time')),
  };
}

/** The language that a learner has chosen, `''` where that is not known. */
function languageIn(suspendData: string, course: BuiltCourse): string {
  const attempt = decode(suspendData, { ...course, lessons: course.lessons.map(({ id }) => id) });
  return typeof attempt === 'string' ? '' : (attempt.language ?? '');
}

/** The result of a registration, in a language. */
export function resultOf(
  registration: Registration,
  learner: Learner,
  course: BuiltCourse,
  language: string,
): LearnerResult {
  const { data } = registration;
  const indexes = Object.keys(data).flatMap((name) => /^cmi\.interactions\.(\d+)\.id$/.exec(name)?.[1] ?? []);
  return {
    learner,
    course: course.id,
    dialect: registration.dialect,
    launches: registration.launches,
    seconds: Math.round(registration.seconds),
    changed: registration.changed,
    version: registration.version || course.version,
    language: languageIn(data['cmi.suspend_data'] ?? '', course),
    ...statusOf(data),
    interactions: indexes
      .map(Number)
      .toSorted((a, b) => a - b)
      .flatMap((index) => recordedAt(data, index, course, language) ?? []),
  };
}
