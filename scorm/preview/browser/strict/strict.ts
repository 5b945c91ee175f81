import { apiNames, type ScormDialect, type Verb } from './api-names.ts';
import { rulesOf, type Refusal } from './rules.ts';

type Api = Record<string, (...args: string[]) => unknown>;

type Options = {
  readonly dialect: ScormDialect;
  /** The LMS's values at launch, by element. */
  readonly data: Readonly<Record<string, string>>;
  /** Called for each call that the standard forbids. */
  readonly refused: (why: string) => void;
};

/** An API that refuses what the standard forbids, and passes the rest on: scorm-again is lenient. */
export function strict(inner: Api, { dialect, data, refused }: Options): Api {
  const names = apiNames[dialect];
  const values = new Map(Object.entries(data));
  const rules = rulesOf(dialect, values);
  let error: number | null = null;
  const below = (verb: Verb, ...args: string[]) => String(inner[names[verb]]?.(...args));

  /** Returns the refusal, or else passes the call on. */
  function judged(refusal: Refusal | null, otherwise: string, through: () => string): string {
    error = refusal?.error ?? null;
    if (!refusal) return through();
    refused(refusal.why);
    return otherwise;
  }

  function moving(to: 'open' | 'over', answer: string): string {
    if (answer === 'true') rules.move(to);
    return answer;
  }

  return {
    ...inner,
    [names.initialize]: (...args) =>
      judged(rules.initialize(...args), 'false', () => moving('open', below('initialize', ...args))),
    [names.get]: (element = '') => judged(rules.get(element), '', () => below('get', element)),
    [names.set]: (...args) =>
      judged(rules.set(args[0], args[1]), 'false', () => {
        const answer = below('set', ...args);
        if (answer === 'true') values.set(String(args[0]), String(args[1]));
        return answer;
      }),
    [names.commit]: (...args) => judged(rules.send('commit', ...args), 'false', () => below('commit', ...args)),
    [names.terminate]: (...args) =>
      judged(rules.send('terminate', ...args), 'false', () => moving('over', below('terminate', ...args))),
    [names.error]: (...args) => (error === null ? below('error', ...args) : String(error)),
  };
}
