import { lastSecond } from './attempt.ts';
import { createBitReader, createBitWriter, type BitReader, type BitWriter } from './bits.ts';
import { placeName, placeOf } from './place.ts';
import { longNames, shortBits, shortOf } from './short-name.ts';
import type { Answer, Attempt, Course, Decision } from './types.ts';

/*
 * The second format of suspend data: bits, in base64url. Lessons and questions are named by hashes of their permanent ids, so
 * that they can be reordered, added and removed; what this version does not know is kept.
 */

/** What has to be known of a course to find its ids again. */
export type Known = Pick<Course, 'id' | 'lessons'> & { readonly questions: readonly { readonly id: string }[] };

/** How much of an answer is kept: which choice; when, too; and after how many seconds. */
export type Detail = 0 | 1 | 2;

/** The widths of what is written: of moments (up to the year 9999), and of numbers that are mostly small. */
const widths = { moment: 38, seed: 32, score: 14, detail: 2 };
const orders = { revision: 8, tries: 0, list: 5, round: 1, key: 2, gap: 9, latency: 5, text: 3, step: 1 };

const characters = 'abcdefghijklmnopqrstuvwxyz0123456789-_';
const perCharacter = 6;

const decisions: readonly Decision[] = ['language', 'place', 'intention'];

function writeMaybe<T>(to: BitWriter, value: T | null, write: (value: T) => void): void {
  to.bits(value === null ? 0 : 1, 1);
  if (value !== null) write(value);
}

const readMaybe = <T>(from: BitReader, read: () => T): T | null => (from.bits(1) === 1 ? read() : null);

function writeText(to: BitWriter, text: string): void {
  to.count(text.length, orders.text);
  for (const one of text) to.bits(Math.max(0, characters.indexOf(one)), perCharacter);
}

const readText = (from: BitReader): string =>
  Array.from({ length: from.count(orders.text) }, () => characters[from.bits(perCharacter)] ?? '-').join('');

function writeList<T>(to: BitWriter, list: readonly T[], write: (one: T) => void): void {
  to.count(list.length, orders.list);
  for (const one of list) write(one);
}

function readList<T>(from: BitReader, read: () => T): T[] {
  const list: T[] = [];
  for (let left = from.count(orders.list); left > 0; left--) list.push(read());
  return list;
}

/** Maps whole numbers to whole numbers from 0: 0, -1, 1, -2, 2 … */
const folded = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const unfolded = (value: number) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/**
 * Writes answers. Each moment is written as the difference from the one before, which is mostly small; 0 where it is
 * not known.
 */
function writeAnswers(to: BitWriter, answers: readonly Answer[], detail: Detail): void {
  const known = (at: number) => at > 0 && at <= lastSecond;
  let last = answers.find((one) => known(one.at))?.at ?? 0;
  to.bits(detail, widths.detail);
  if (detail > 0) to.bits(last, widths.moment);
  writeList(to, answers, ({ question, key, round, at, latency }) => {
    to.bits(shortOf(question), shortBits);
    to.count(key.charCodeAt(0) - 97, orders.key);
    to.count(round - 1, orders.round);
    if (detail > 0) to.count(known(at) ? folded(at - last) + 1 : 0, orders.gap);
    if (detail > 1) to.count(latency, orders.latency);
    if (known(at)) last = at;
  });
}

function readAnswers(from: BitReader, nameOf: (short: number) => string): Answer[] {
  const detail = from.bits(widths.detail);
  let last = detail > 0 ? from.bits(widths.moment) : 0;
  const inTime = (seconds: number) => (seconds >= 0 && seconds <= lastSecond ? seconds : 0);
  const answers = readList(from, (): Answer => {
    const question = nameOf(from.bits(shortBits));
    const key = String.fromCharCode(97 + Math.min(25, from.count(orders.key)));
    const round = from.count(orders.round) + 1;
    const gap = detail > 0 ? from.count(orders.gap) : 0;
    const at = gap === 0 ? 0 : inTime(last + unfolded(gap - 1));
    last = at || last;
    return { question, round, key, at, latency: detail > 1 ? inTime(from.count(orders.latency)) : 0 };
  });
  const seen = new Set<string>();
  return answers.filter(({ question, round }) => !seen.has(`${question}.${round}`) && seen.add(`${question}.${round}`));
}

/** Writes the content that stands behind the checksum: the attempt with these answers. */
export function packSecond(attempt: Attempt, answers: readonly Answer[], detail: Detail, tries: number): string {
  const to = createBitWriter();
  const moment = (value: number) => to.bits(Math.min(value, lastSecond), widths.moment);
  const name = (id: string) => to.bits(shortOf(id), shortBits);
  name(attempt.course);
  to.count(attempt.revision, orders.revision);
  to.count(tries, orders.tries);
  to.bits(attempt.seed, widths.seed);
  writeMaybe(to, attempt.language, (language) => writeText(to, language));
  writeMaybe(to, attempt.place, (place) => {
    const { lesson, step } = placeOf(place);
    name(lesson);
    to.count(step - 1, orders.step);
  });
  writeMaybe(to, attempt.intention, (intention) => writeText(to, intention));
  for (const what of decisions) writeMaybe(to, attempt.decided[what] || null, moment);
  writeMaybe(to, attempt.passed ? (attempt.passedAt ?? 0) : null, moment);
  // Rounded down: an LMS that keeps more decimals has the better score.
  writeMaybe(to, attempt.best, (best) => to.bits(Math.floor(best * 100 + 1e-6), widths.score));
  writeList(to, attempt.done, name);
  to.count(attempt.round, orders.round);
  writeList(to, attempt.draw, name);
  writeAnswers(to, answers, detail);
  return to.text();
}

/** Reads the content behind the checksum; null where it is of another course. Throws where bits are missing. */
export function unpackSecond(content: string, course: Known): Attempt | null {
  const from = createBitReader(content);
  const moment = () => Math.min(from.bits(widths.moment), lastSecond);
  const [lessonOf, questionOf] = [longNames(course.lessons), longNames(course.questions.map(({ id }) => id))];
  const short = () => from.bits(shortBits);
  if (short() !== shortOf(course.id)) return null;
  const revision = from.count(orders.revision);
  from.count(orders.tries);
  const seed = from.bits(widths.seed);
  const language = readMaybe(from, () => readText(from));
  const place = readMaybe(from, () =>
    placeName({ lesson: lessonOf(short()), step: Math.min(from.count(orders.step), 98) + 1 }),
  );
  const intention = readMaybe(from, () => readText(from));
  const [spoken, placed, intended] = decisions.map(() => readMaybe(from, moment) ?? 0);
  const passedAt = readMaybe(from, moment);
  const best = readMaybe(from, () => Math.min(from.bits(widths.score), 10_000) / 100);
  const done = [...new Set(readList(from, () => lessonOf(short())))];
  const round = from.count(orders.round);
  const draw = [...new Set(readList(from, () => questionOf(short())))];
  const answers = readAnswers(from, questionOf);
  return {
    course: course.id,
    revision,
    seed,
    language,
    place,
    done,
    answers,
    round,
    draw,
    best,
    passed: passedAt !== null,
    passedAt: passedAt || null,
    intention,
    decided: { language: spoken ?? 0, place: placed ?? 0, intention: intended ?? 0 },
  };
}
