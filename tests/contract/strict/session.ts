import { elements12, elements2004, type Elements } from './elements.ts';

/** One call that the content made, as the LMS saw it. */
export type Call = {
  readonly name: Verb;
  readonly element: string;
  readonly value: string;
  readonly answer: string;
  readonly error: number;
};

export type Verb = 'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'error';

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

type State = 'fresh' | 'open' | 'over';

const errors = {
  scorm12: {
    twice: 101,
    over: 101,
    closed: 301,
    unknown: 201,
    order: 201,
    readOnly: 403,
    writeOnly: 404,
    type: 405,
    general: 101,
  },
  scorm2004: {
    twice: 103,
    over: 104,
    closed: 122,
    unknown: 401,
    order: 351,
    readOnly: 404,
    writeOnly: 405,
    type: 406,
    general: 391,
  },
};

const generic = (element: string) => element.replaceAll(/\.\d+(?=\.)/g, '.n');

/** The number of entries under a collection: the highest index with an id, and one. */
function countOf(values: ReadonlyMap<string, string>, collection: string): number {
  let count = 0;
  while (values.has(`${collection}.${count}.id`) || values.has(`${collection}.${count}.pattern`)) count++;
  return count;
}

/** Why a value may not be set by the order of things, or null: indexes without gaps, ids first, a type before what it explains. */
function disorder(values: ReadonlyMap<string, string>, element: string, value: string, is2004: boolean): string | null {
  const [, path = '', index = '', field = ''] = /^(.*?)\.(\d+)\.(.+)$/.exec(element) ?? [];
  if (path === '') return null;
  if (Number(index) > countOf(values, path)) return 'leaves a gap';
  if (field === 'id' && is2004 && path === 'cmi.objectives') {
    for (let i = 0; i < countOf(values, path); i++)
      if (String(i) !== index && values.get(`${path}.${i}.id`) === value) return 'takes the id of another objective';
    if ((values.get(`${path}.${index}.id`) ?? value) !== value) return 'renames an objective';
  }
  if (field !== 'id' && field !== 'pattern' && !values.has(`${path}.${index}.id`)) return 'comes before the id';
  const explained = /^(learner_response|correct_responses\.\d+\.pattern)$/.test(field);
  if (is2004 && explained && !values.has(`${path}.${index}.type`)) return 'comes before the type';
  return null;
}

/** The rules of one launch of a standard, strictly kept; what the memory stores is the LMS's own affair. */
export function openSession(standard: 'scorm12' | 'scorm2004', { values, store }: Memory): Session {
  const is2004 = standard === 'scorm2004';
  const elements: Elements = is2004 ? elements2004 : elements12;
  const code = errors[standard];
  const calls: Call[] = [];
  const mistakes: string[] = [];
  let state: State = 'fresh';
  let error = 0;
  let readable = false;

  const refuse = (number: number, why: string): string => {
    error = number;
    mistakes.push(why);
    return 'false';
  };
  const note = (name: Verb, element: string, value: string, answer: string): string => {
    calls.push({ name, element, value, answer, error });
    if (name !== 'error') readable = ['false', '', 'null', 'undefined'].includes(answer);
    return answer;
  };
  const closed = (what: string) =>
    refuse(state === 'over' && is2004 ? code.closed + 1 : code.closed, `${what} while the session is ${state}`);

  function initialize(...args: unknown[]): string {
    if (args.length !== 1 || args[0] !== '') return refuse(201, 'Initialize without its empty argument');
    if (state !== 'fresh')
      return refuse(state === 'open' ? code.twice : code.over, `Initialize while the session is ${state}`);
    state = 'open';
    return 'true';
  }

  function get(element: string): string {
    const rule = elements[generic(element)];
    if (state !== 'open') return closed(`reading ${element}`) && '';
    if (!rule) return refuse(code.unknown, `reading ${element}, which there is not`) && '';
    if (rule.access === 'w') return refuse(code.writeOnly, `reading ${element}, which can only be written`) && '';
    if (element.endsWith('._count')) return String(countOf(values, element.slice(0, -'._count'.length)));
    const value = values.get(element);
    if (value === undefined && is2004) error = 403;
    return value ?? '';
  }

  function set(element: unknown, value: unknown): string {
    if (typeof element !== 'string' || typeof value !== 'string')
      return refuse(code.type, `writing ${String(element)} with something that is no text`);
    const rule = elements[generic(element)];
    if (state !== 'open') return closed(`writing ${element}`);
    if (!rule) return refuse(code.unknown, `writing ${element}, which there is not`);
    if (rule.access === 'r') return refuse(code.readOnly, `writing ${element}, which can only be read`);
    if (!rule.accepts(value))
      return refuse(code.type, `writing ${element} as "${value.slice(0, 80)}", which it does not take`);
    const why = disorder(values, element, value, is2004);
    if (why) return refuse(code.order, `writing ${element} as "${value}", which ${why}`);
    values.set(element, value);
    return 'true';
  }

  function send(final: boolean, what: string): string {
    if (state !== 'open') return closed(what);
    if (store(final)) return 'true';
    error = code.general;
    return 'false';
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
      initialize: call('initialize', initialize),
      get: call('get', (element) => get(String(element))),
      set: call('set', set),
      commit: call('commit', () => send(false, 'Commit')),
      terminate: call('terminate', () => {
        const answer = send(true, 'Terminate');
        // 1.2 drops its own session first: a Finish that failed can't be tried again.
        if (answer === 'true' || (!is2004 && state === 'open')) state = 'over';
        return answer;
      }),
      error: () => {
        if (!readable) mistakes.push('GetLastError after a call that answered well');
        return note('error', '', '', String(error));
      },
    },
  };
}
