import type { Api } from './log.ts';
import type { Verb } from './strict/api-names.ts';

/** A call on its way to the LMS, which a fault can pass on or answer itself. */
type Passage = {
  readonly element: string;
  readonly through: () => unknown;
  /** Answers instead of the LMS, with an error for GetLastError. */
  readonly fail: (error: number, answer?: unknown) => unknown;
};

type Answer = (passage: Passage) => unknown;

type Behaviour = Partial<Record<Verb | 'every', Answer>>;

type Options = {
  readonly names: Readonly<Record<Verb, string>>;
  /** The faults that are on; switching takes effect at once. */
  readonly faults: ReadonlySet<string>;
  /** The error number for a session that is already open, or already over. */
  readonly already: number;
  /** True while the course's page is being closed. */
  readonly leaving: () => boolean;
  /** Navigates away from the course's page. */
  readonly takeAway: () => void;
  readonly switchOff: (fault: string) => void;
};

const commitFailed = 391;
const notImplemented = 401;

/** What the LMS answers under each fault, by verb. */
function behavioursOf({ already, leaving, takeAway, switchOff }: Options): Readonly<Record<string, Behaviour>> {
  const isTrue = (answer: unknown) => String(answer) === 'true';
  const denied: Answer = ({ through, fail }) => {
    const answer = through();
    return isTrue(answer) ? fail(0) : answer;
  };
  const said =
    (yes: unknown): Answer =>
    ({ through }) => {
      const answer = through();
      return isTrue(answer) ? yes : answer;
    };
  const refuse: Answer = ({ fail }) => fail(commitFailed);
  let spoilt = false;
  return {
    'api-throws': {
      every() {
        throw new Error('The LMS broke (a fault that is switched on).');
      },
    },
    'initialize-false': { initialize: ({ fail }) => fail(101) },
    'initialize-open': {
      initialize({ through, fail }) {
        through();
        return fail(already);
      },
    },
    'initialize-over': { initialize: ({ fail }) => fail(104), get: ({ fail }) => fail(123, '') },
    'odd-booleans': {
      initialize: said(true),
      set: said(1),
      commit: said(new String('true')),
      terminate: said('1'),
    },
    'false-with-zero': { initialize: denied, set: denied, commit: denied, terminate: denied },
    'interactions-unsupported': {
      get: ({ element, through, fail }) =>
        element.startsWith('cmi.interactions') ? fail(notImplemented, '') : through(),
      set: ({ element, through, fail }) => (element.startsWith('cmi.interactions') ? fail(notImplemented) : through()),
    },
    'count-wrong': {
      get: ({ element, through }) => (element === 'cmi.interactions._count' ? '0' : through()),
    },
    'commit-false': { commit: refuse },
    'commit-false-once': {
      commit({ fail }) {
        switchOff('commit-false-once');
        return fail(commitFailed);
      },
    },
    'quit-save-false': { set: refuse, commit: refuse },
    'commit-null': { commit: ({ through, fail }) => (leaving() ? fail(commitFailed, null) : through()) },
    'commit-breaks-terminate': {
      commit({ through }) {
        spoilt ||= leaving();
        return through();
      },
      terminate: ({ through, fail }) => (spoilt ? fail(111) : through()),
    },
    'closes-on-terminate': {
      terminate({ through }) {
        const answer = through();
        takeAway();
        return answer;
      },
    },
  };
}

/** An API with the faults that are switched on. */
export function faulty(inner: Api, options: Options): Api {
  const { names, faults } = options;
  const behaviours = behavioursOf(options);
  let lastError: number | null = null;

  function call(verb: Verb | null, name: string, args: string[]): unknown {
    if (verb !== 'error') lastError = null;
    const fail = (error: number, answer: unknown = 'false') => {
      lastError = error;
      return answer;
    };
    const plain = () => (verb === 'error' && lastError !== null ? String(lastError) : inner[name]?.(...args));
    const active = [...faults].flatMap((fault) => behaviours[fault] ?? []);
    const whole = active.reduce<() => unknown>((through, one) => {
      const own = (verb && one[verb]) ?? one.every;
      return own ? () => own({ element: args[0] ?? '', through, fail }) : through;
    }, plain);
    return whole();
  }

  const verbs = new Map(Object.entries(names).map(([verb, name]) => [name, verb as Verb]));
  return Object.fromEntries(
    Object.keys(inner).map((name) => [name, (...args: string[]) => call(verbs.get(name) ?? null, name, args)]),
  );
}
