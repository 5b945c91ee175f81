import { lastSecond } from './attempt.ts';
import { createBitReader, createBitWriter, type BitReader, type BitWriter } from './bits.ts';
import { placeName, placeOf } from './place.ts';
import { hash } from './random.ts';
import { longNames, shortBits, shortOf } from './short-name.ts';
import { unpackFirst } from './suspend-data-1.ts';
import type { Answer, Attempt, Course, Decision } from './types.ts';

/*
 * Suspend data is ASCII: `<format>:<checksum>:<content>`, the checksum over format and content. This envelope stays whatever
 * a later format holds: without it, a newer player's data could not be told from damage. Format 2 is bits, in base64url.
 * Lessons and questions are named by hashes of their permanent ids, so that they can be reordered, added and removed;
 * what this version does not know is kept.
 */

/** The format that this player writes; it reads the older ones, too, and no newer one. */
export const format = '2';

/** Why suspend data could not be used: there is none, it is damaged, or a newer player wrote it. */
export type Unreadable = 'empty' | 'damaged' | 'newer';

/** What has to be known of a course to find its ids again. */
type Known = Pick<Course, 'id' | 'lessons'> & { readonly questions: readonly { readonly id: string }[] };

/** How much of an answer is kept: which choice; when, too; and after how many seconds. */
type Detail = 0 | 1 | 2;

/** The widths of what is written: of moments (up to the year 9999), and of numbers that are mostly small. */
const widths = { moment: 38, seed: 32, score: 14, detail: 2 };
const orders = { revision: 8, tries: 0, list: 5, round: 1, key: 2, gap: 9, latency: 5, text: 3, step: 1 };

const characters = 'abcdefghijklmnopqrstuvwxyz0123456789-_';
const perCharacter = 6;

const decisions: readonly Decision[] = ['language', 'place', 'intention'];

const checksum = (version: string, content: string) => hash(`${version}:${content}`).toString(36);

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

function pack(attempt: Attempt, answers: readonly Answer[], detail: Detail, tries: number): string {
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
  const content = to.text();
  return `${format}:${checksum(format, content)}:${content}`;
}

/** Reads the content behind the checksum; null where it is of another course. Throws where bits are missing. */
function unpack(content: string, course: Known): Attempt | null {
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

/** The latest answer to each question, in the order given: all that a resume, the score and a retry need. */
function latestAnswers(answers: readonly Answer[]): Answer[] {
  const latest = new Map<string, Answer>();
  for (const one of answers) if (one.round > (latest.get(one.question)?.round ?? 0)) latest.set(one.question, one);
  return answers.filter((one) => latest.get(one.question) === one);
}

/** The attempt with every answer ever given, for the browser's journal. */
export function encodeWhole(attempt: Attempt): string {
  return pack(attempt, attempt.answers, 2, 0);
}

/** The bytes of suspend data in which every lesson done and every question's latest answer is kept, though without times. */
export function bytesNeeded(attempt: Attempt): number {
  return pack(attempt, latestAnswers(attempt.answers), 0, 0).length;
}

/**
 * The attempt in at most `capacity` UTF-8 bytes (it is ASCII: characters), from 300. It degrades in steps, always readable:
 * the latest answer to each question; without the seconds each took; without times; without practice and earlier draws;
 * without the round under way; the record alone. `tries` makes a repeated save differ from the one before: some LMSs leave
 * out what looks the same.
 */
export function encode(attempt: Attempt, capacity: number, tries = 0): string {
  const latest = latestAnswers(attempt.answers);
  const drawn = latest.filter((one) => attempt.draw.includes(one.question));
  const unchecked = { ...attempt, draw: [], round: Math.max(0, attempt.round - 1) };
  const steps = [
    () => pack(attempt, latest, 2, tries),
    () => pack(attempt, latest, 1, tries),
    () => pack(attempt, latest, 0, tries),
    () => pack(attempt, drawn, 0, tries),
    () => pack(unchecked, [], 0, tries),
  ];
  for (const step of steps) {
    const data = step();
    if (data.length <= capacity) return data;
  }
  return pack({ ...unchecked, language: null, place: null, done: [], intention: null }, [], 0, tries);
}

/** The readers of each format's content, by its number. */
const readers: Record<string, (content: string, course: Known) => Attempt | null> = { 1: unpackFirst, 2: unpack };

function read(text: string, course: Known): Attempt | Unreadable {
  if (text === '' || text === 'null' || text === 'undefined') return 'empty';
  const [, version = '', sum = '', content = ''] = /^([1-9]\d{0,3}):([0-9a-z]{1,8}):(.*)$/s.exec(text) ?? [];
  if (version === '' || checksum(version, content) !== sum) return 'damaged';
  if (!Object.hasOwn(readers, version)) return 'newer';
  try {
    return readers[version]?.(content, course) ?? 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Some LMSs return texts escaped for HTML or JavaScript; the first format had quotation marks in it. */
const unescaped = (text: string) => text.replace(/\\+"|&(?:amp;)*(?:quot|#34);/g, '"');

/** The attempt that suspend data holds, or why it can't be used. Never throws, whatever the text. */
export function decode(data: string, course: Known): Attempt | Unreadable {
  const text = data.trim();
  const known = read(text, course);
  return known === 'damaged' ? read(unescaped(text), course) : known;
}
