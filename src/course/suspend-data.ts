import { hash } from './random.ts';
import { unpackFirst } from './suspend-data-1.ts';
import { packSecond, unpackSecond, type Detail, type Known } from './suspend-data-2.ts';
import type { Answer, Attempt } from './types.ts';

/*
 * Suspend data is ASCII: `<format>:<checksum>:<content>`, the checksum over format and content. This envelope stays whatever
 * a later format holds: without it, a newer player's data could not be told from damage.
 */

/** The format that this player writes; it reads the older ones, too, and no newer one. */
export const format = '2';

/** Why suspend data could not be used: there is none, it is damaged, or a newer player wrote it. */
export type Unreadable = 'empty' | 'damaged' | 'newer';

const checksum = (version: string, content: string) => hash(`${version}:${content}`).toString(36);

function pack(attempt: Attempt, answers: readonly Answer[], detail: Detail, tries: number): string {
  const content = packSecond(attempt, answers, detail, tries);
  return `${format}:${checksum(format, content)}:${content}`;
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
const readers: Record<string, (content: string, course: Known) => Attempt | null> = { 1: unpackFirst, 2: unpackSecond };

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
