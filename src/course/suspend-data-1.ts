import { lastSecond } from './attempt.ts';
import { placeName, placeOf } from './place.ts';
import { longNames, shortOf } from './short-name.ts';
import type { Answer, Attempt, Course } from './types.ts';

/*
 * The first format of suspend data, which the player of version 1.0 wrote; it is read for good. Ids are whole, an answer is
 * `id.key.round.at.latency` with its numbers in base 36, `at` counted from `o`.
 */

const idPattern = /^[a-z0-9][a-z0-9_-]{0,122}$/;

/** No learner has this many; larger numbers are read as none. */
const mostCount = 2 ** 40;

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= mostCount;

const countOr = (value: unknown, other: number): number => (isCount(value) ? value : other);

const idOr = (value: unknown): string | null => (typeof value === 'string' && idPattern.test(value) ? value : null);

const ids = (value: unknown): string[] =>
  typeof value === 'string' ? [...new Set(value.split(' ').filter((one) => idPattern.test(one)))] : [];

function unpackAnswer(packed: string, origin: number): Answer[] {
  const [question = '', key = '', round = '', at = '', latency = ''] = packed.split('.');
  if (!idPattern.test(question) || !/^[a-z]$/.test(key) || !/^[1-9a-z][0-9a-z]{0,4}$/.test(round)) return [];
  const seconds = (field: string) => (/^[0-9a-z]{1,8}$/.test(field) ? parseInt(field, 36) : 0);
  const moment = at ? origin + seconds(at) : 0;
  return [
    {
      question,
      key,
      round: parseInt(round, 36),
      at: moment > lastSecond ? 0 : moment,
      latency: Math.min(seconds(latency), lastSecond),
    },
  ];
}

function unpackAnswers(packed: unknown, origin: number): Answer[] {
  if (typeof packed !== 'string' || packed === '') return [];
  const seen = new Set<string>();
  return packed
    .split(' ')
    .flatMap((one) => unpackAnswer(one, origin))
    .filter((one) => !seen.has(`${one.question}.${one.round}`) && seen.add(`${one.question}.${one.round}`));
}

function unpackDecided(packed: unknown): Attempt['decided'] {
  const [language, place, intention] = (typeof packed === 'string' ? packed : '').split('.').map((one) => {
    const time = /^[0-9a-z]{1,8}$/.test(one) ? parseInt(one, 36) : 0;
    return Math.min(time, lastSecond);
  });
  return { language: language ?? 0, place: place ?? 0, intention: intention ?? 0 };
}

function parse(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Reads the content of the first format: JSON, with whole ids. Null where it is of another course. */
export function unpackFirst(
  json: string,
  course: Pick<Course, 'id' | 'lessons'> & { readonly questions: readonly { readonly id: string }[] },
): Attempt | null {
  const fields = parse(json);
  if (fields?.['c'] !== course.id) return null;
  const [lesson, question] = [course.lessons, course.questions.map(({ id }) => id)].map((known) => {
    const nameOf = longNames(known);
    return (id: string) => nameOf(shortOf(id));
  }) as [(id: string) => string, (id: string) => string];
  const place = idOr(fields['p']);
  const best = fields['b'];
  const round = countOr(fields['n'], 0);
  return {
    course: course.id,
    revision: countOr(fields['r'], 0),
    seed: countOr(fields['s'], 0) >>> 0,
    language: idOr(fields['l']),
    place: place && placeName({ ...placeOf(place), lesson: lesson(placeOf(place).lesson) }),
    done: ids(fields['d']).map(lesson),
    answers: unpackAnswers(fields['a'], countOr(fields['o'], 0)).map((one) => ({
      ...one,
      question: question(one.question),
    })),
    round,
    draw: round === 0 ? [] : ids(fields['w']).map(question),
    best: typeof best === 'number' && best >= 0 && best <= 100 ? Math.floor(best * 100 + 1e-6) / 100 : null,
    passed: fields['y'] === 1,
    passedAt: fields['y'] === 1 && isCount(fields['t']) ? Math.min(fields['t'], lastSecond) || null : null,
    intention: idOr(fields['i']),
    decided: unpackDecided(fields['e']),
  };
}
