import { lastSecond } from './attempt.ts';
import { hash } from './random.ts';
import type { Answer, Attempt } from './types.ts';

/*
 * Suspend data is ASCII: `<format>:<checksum>:<JSON>`, the checksum over format and JSON. This envelope stays whatever a
 * later format holds: without it, a newer player's data could not be told from damage. Everything is named by permanent
 * ids, so that lessons and scenarios can be reordered, added and removed; ids that this version does not know are kept.
 */

/** The format that this player writes; it reads no newer one. */
export const format = '1';

const idPattern = /^[a-z0-9][a-z0-9_-]{0,122}$/;

/** Why suspend data could not be used: there is none, it is damaged, or a newer player wrote it. */
export type Unreadable = 'empty' | 'damaged' | 'newer';

const checksum = (version: string, json: string) => hash(`${version}:${json}`).toString(36);

/**
 * One answer as `id.key.round.at.latency`, the numbers in base 36, `at` counted from `origin` and left blank where it is
 * not known; times only where asked for.
 */
function packAnswer({ question, key, round, at, latency }: Answer, origin: number, times: boolean): string {
  const fields = [question, key, round.toString(36)];
  if (times) fields.push(at === 0 ? '' : (at - origin).toString(36), latency.toString(36));
  return fields.join('.');
}

function pack(attempt: Attempt, answers: readonly Answer[], times: boolean): string {
  const known = answers.map((answer) => answer.at).filter((at) => at > 0);
  const origin = known.length > 0 ? Math.min(...known) : 0;
  const json = JSON.stringify({
    c: attempt.course,
    r: attempt.revision,
    s: attempt.seed,
    l: attempt.language ?? undefined,
    p: attempt.place ?? undefined,
    d: attempt.done.join(' ') || undefined,
    n: attempt.round || undefined,
    w: attempt.draw.join(' ') || undefined,
    b: attempt.best ?? undefined,
    y: attempt.passed ? 1 : undefined,
    t: attempt.passedAt ?? undefined,
    i: attempt.intention ?? undefined,
    o: (times && origin) || undefined,
    a: answers.map((answer) => packAnswer(answer, origin, times)).join(' ') || undefined,
  });
  return `${format}:${checksum(format, json)}:${json}`;
}

/** The latest answer to each question, in the order given: all that a resume, the score and a retry need. */
function latestAnswers(answers: readonly Answer[]): Answer[] {
  const latest = new Map<string, Answer>();
  for (const one of answers) if (one.round > (latest.get(one.question)?.round ?? 0)) latest.set(one.question, one);
  return answers.filter((one) => latest.get(one.question) === one);
}

/** The attempt with every answer ever given, for the browser's journal. */
export function encodeWhole(attempt: Attempt): string {
  return pack(attempt, attempt.answers, true);
}

/**
 * The attempt in at most `capacity` UTF-8 bytes (it is ASCII: characters), from 300. It degrades in steps, always
 * readable: the latest answer to each question; without times; without practice and earlier draws; without the round
 * under way; the record alone.
 */
export function encode(attempt: Attempt, capacity: number): string {
  const latest = latestAnswers(attempt.answers);
  const drawn = latest.filter((one) => attempt.draw.includes(one.question));
  const unchecked = { ...attempt, draw: [], round: Math.max(0, attempt.round - 1) };
  const steps = [
    () => pack(attempt, latest, true),
    () => pack(attempt, latest, false),
    () => pack(attempt, drawn, false),
    () => pack(unchecked, [], false),
  ];
  for (const step of steps) {
    const data = step();
    if (data.length <= capacity) return data;
  }
  return pack({ ...unchecked, language: null, place: null, done: [], intention: null }, [], false);
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

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

function unpack(fields: Record<string, unknown>, course: string): Attempt {
  const best = fields['b'];
  const round = countOr(fields['n'], 0);
  return {
    course,
    revision: countOr(fields['r'], 0),
    seed: countOr(fields['s'], 0) >>> 0,
    language: idOr(fields['l']),
    place: idOr(fields['p']),
    done: ids(fields['d']),
    answers: unpackAnswers(fields['a'], countOr(fields['o'], 0)),
    round,
    draw: round === 0 ? [] : ids(fields['w']),
    best: typeof best === 'number' && best >= 0 && best <= 100 ? best : null,
    passed: fields['y'] === 1,
    passedAt: isCount(fields['t']) ? fields['t'] : null,
    intention: idOr(fields['i']),
  };
}

function parse(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function read(text: string, course: string): Attempt | Unreadable {
  if (text === '' || text === 'null' || text === 'undefined') return 'empty';
  const [, version = '', sum = '', json = ''] = /^([1-9]\d{0,3}):([0-9a-z]{1,8}):(.*)$/s.exec(text) ?? [];
  if (version === '' || checksum(version, json) !== sum) return 'damaged';
  if (version !== format) return 'newer';
  const fields = parse(json);
  return fields?.['c'] === course ? unpack(fields, course) : 'damaged';
}

/** Some LMSs give texts back as they would stand in a page or a script. */
const unescaped = (text: string) => text.replace(/\\+"|&(?:amp;)*(?:quot|#34);/g, '"');

/** The attempt that suspend data holds, or why it can't be used. Never throws, whatever the text. */
export function decode(data: string, course: string): Attempt | Unreadable {
  const text = data.trim();
  const known = read(text, course);
  return known === 'damaged' ? read(unescaped(text), course) : known;
}
