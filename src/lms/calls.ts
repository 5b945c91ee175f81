import type { Api } from './find-api.ts';

/** The names that a dialect gives to the same eight functions. */
export type Names = Readonly<Record<'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'error', string>>;

/**
 * Calls to an LMS's API that never throw. Every answer is turned into text, and booleans are read in all the forms that
 * LMSs write.
 */
export type Calls = {
  /** `true`, or the LMS's error number. */
  initialize(): true | number;
  terminate(): boolean;
  /** `''` where there is no value; null where the LMS threw, twice. */
  read(element: string): string | null;
  /** As `read`, and `''` where the LMS threw. */
  get(element: string): string;
  /** As `read`, for a word of a vocabulary: LMSs write some with capitals. */
  word(element: string): string | null;
  /** Writes a value unless it was written before with the same text; true when the LMS has it. */
  set(element: string, value: string): boolean;
  /** Sets a value; where the LMS does not take it, tries again before each commit until another value is set. */
  insist(element: string, value: string): void;
  commit(): boolean;
  error(): number;
};

const truths = new Set(['true', '1']);

const blanks = new Set(['null', 'undefined']);

/** The result of a call that throws or does not exist: a failure, whatever GetLastError says. */
const silence = Symbol('no answer');

/**
 * An LMS's answer as text: numbers are converted; null, undefined, their names as words and anything else count as
 * empty.
 */
function asText(answer: unknown): string {
  if (answer === null || answer === undefined || answer === silence) return '';
  try {
    const text = String(answer);
    return blanks.has(text) ? '' : text;
  } catch {
    return '';
  }
}

/** True for true, "true", 1, "1" and objects that say so. */
const isTrue = (answer: unknown): boolean => truths.has(asText(answer).toLowerCase());

/** Wraps an API: every call is guarded, and a false answer with error 0 counts as a true one (some LMSs answer so). */
export function guardCalls(api: Api, names: Names): Calls {
  const written = new Map<string, string>();
  const owed = new Map<string, string>();
  const once = (name: keyof Names, args: string[]): unknown => {
    try {
      const fn = api[names[name]];
      return typeof fn === 'function' ? (fn as (...all: string[]) => unknown).apply(api, args) : silence;
    } catch {
      return silence;
    }
  };
  /** Tries a read or write a second time when it throws: that may have been one failed request, and repeating does no harm. */
  const call = (name: keyof Names, ...args: string[]): unknown => {
    const answer = once(name, args);
    return answer === silence && (name === 'get' || name === 'set') ? once(name, args) : answer;
  };
  const error = () => {
    const number = Number(asText(call('error')) || 101);
    return Number.isFinite(number) ? number : 101;
  };
  /** True for success, else the LMS's error number. */
  const outcome = (name: keyof Names, ...args: string[]): true | number => {
    const answer = call(name, ...args);
    if (isTrue(answer)) return true;
    const number = error();
    return number || (answer === silence ? 101 : true);
  };
  const read = (element: string): string | null => {
    const answer = call('get', element);
    return answer === silence ? null : asText(answer);
  };
  const set = (element: string, value: string): boolean => {
    owed.delete(element);
    if (written.get(element) === value) return true;
    const stands = outcome('set', element, value) === true;
    if (stands) written.set(element, value);
    return stands;
  };
  const insist = (element: string, value: string): void => {
    if (!set(element, value)) owed.set(element, value);
  };
  const sendOwedThen = (name: 'commit' | 'terminate'): boolean => {
    for (const [element, value] of Array.from(owed)) insist(element, value);
    return outcome(name, '') === true;
  };
  return {
    error,
    read,
    set,
    insist,
    initialize: () => outcome('initialize', ''),
    terminate: () => sendOwedThen('terminate'),
    get: (element) => read(element) ?? '',
    word: (element) => read(element)?.trim().toLowerCase() ?? null,
    commit: () => sendOwedThen('commit'),
  };
}

const neverSet = new Set([0, 401, 402, 403]);

/**
 * A text that was just read; null where it is empty because of an LMS error, even at a second read: there may be a
 * value that could not be read.
 */
export function unlessFailed(calls: Calls, element: string, text: string): string | null {
  if (text !== '' || neverSet.has(calls.error())) return text;
  return calls.get(element) || null;
}
