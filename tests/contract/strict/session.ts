import type { ScormDialect, Verb } from '../../../scorm/preview/browser/strict/api-names.ts';
import { countOf } from '../../../scorm/preview/browser/strict/order.ts';
import { rulesOf, type Refusal } from '../../../scorm/preview/browser/strict/rules.ts';

/** One call that the content made, as the LMS saw it. */
export type Call = {
  readonly name: Verb;
  readonly element: string;
  readonly value: string;
  readonly answer: string;
  readonly error: number;
};

/** An LMS's side of one launch: its memory, its state, and how it keeps what it is told. */
export type Memory = {
  readonly values: Map<string, string>;
  /** Stores what was told; true when the LMS says that it is stored. */
  readonly store: (final: boolean) => boolean;
};

export type Session = {
  readonly calls: Call[];
  /** Calls that a standard forbids: each one is the content's mistake. */
  readonly mistakes: string[];
  readonly verbs: Record<Verb, (...args: unknown[]) => string>;
};

const general = { scorm12: 101, scorm2004: 391 };

/** One launch that follows the standard strictly; `memory` decides what is stored. */
export function openSession(dialect: ScormDialect, { values, store }: Memory): Session {
  const is2004 = dialect === 'scorm2004';
  const rules = rulesOf(dialect, values);
  const calls: Call[] = [];
  const mistakes: string[] = [];
  let error = 0;
  let readable = false;

  const note = (name: Verb, element: string, value: string, answer: string): string => {
    calls.push({ name, element, value, answer, error });
    if (name !== 'error') readable = ['false', '', 'null', 'undefined'].includes(answer);
    return answer;
  };

  function judged(refusal: Refusal | null, otherwise: string, through: () => string): string {
    if (!refusal) return through();
    error = refusal.error;
    mistakes.push(refusal.why);
    return otherwise;
  }

  function get(element: string): string {
    if (element.endsWith('._count')) return String(countOf(values, element.slice(0, -'._count'.length)));
    const value = values.get(element);
    if (value === undefined && is2004) error = 403;
    return value ?? '';
  }

  function send(final: boolean): string {
    if (store(final)) return 'true';
    error = general[dialect];
    return 'false';
  }

  /** 1.2 drops its own session first: a Finish that failed can't be tried again (Moodle). */
  function terminate(): string {
    const answer = send(true);
    if (answer === 'true' || !is2004) rules.move('over');
    return answer;
  }

  /** Every call but GetLastError begins with no error. */
  const call =
    (name: Verb, run: (...args: unknown[]) => string) =>
    (...args: unknown[]): string => {
      error = 0;
      const answer = run(...args);
      return note(name, String(args[0] ?? ''), String(args[1] ?? ''), answer);
    };

  return {
    calls,
    mistakes,
    verbs: {
      initialize: call('initialize', (...args) =>
        judged(rules.initialize(...args), 'false', () => {
          rules.move('open');
          return 'true';
        }),
      ),
      get: call('get', (element) => judged(rules.get(element), '', () => get(String(element)))),
      set: call('set', (element, value) =>
        judged(rules.set(element, value), 'false', () => {
          values.set(String(element), String(value));
          return 'true';
        }),
      ),
      commit: call('commit', (...args) => judged(rules.send('commit', ...args), 'false', () => send(false))),
      terminate: call('terminate', (...args) => judged(rules.send('terminate', ...args), 'false', terminate)),
      error: () => {
        if (!readable) mistakes.push('GetLastError after a call that answered well');
        return note('error', '', '', String(error));
      },
    },
  };
}
