import type { ScormDialect } from './api-names.ts';
import type { Elements } from './element.ts';
import { elements12, responses12 } from './elements12.ts';
import { elements2004, responses2004 } from './elements2004.ts';
import { errors, type Blocked } from './errors.ts';
import { countOf, disorderOf } from './order.ts';

/** Why a call is refused: the standard's error number, and a sentence for whoever reads the log. */
export type Refusal = { readonly error: number; readonly why: string };

/** The state of one launch. */
export type State = 'fresh' | 'open' | 'over';

/** The checks of a standard in one launch; each returns null where the call is allowed. */
export type Rules = {
  readonly state: () => State;
  /** The LMS has opened or closed the session. */
  move(to: State): void;
  initialize(...args: readonly unknown[]): Refusal | null;
  get(element: unknown): Refusal | null;
  set(element: unknown, value: unknown): Refusal | null;
  send(verb: 'commit' | 'terminate', ...args: readonly unknown[]): Refusal | null;
};

type Model = { readonly elements: Elements; readonly responses: Readonly<Record<string, RegExp>> };

const models: Readonly<Record<ScormDialect, Model>> = {
  scorm12: { elements: elements12, responses: responses12 },
  scorm2004: { elements: elements2004, responses: responses2004 },
};

const generic = (element: string) => element.replaceAll(/\.\d+(?=\.)/g, '.n');

const isKeyword = (element: string) => /\._(children|count|version)$/.test(element);

/** True where an element's index is beyond its collection. */
function isBeyond(values: ReadonlyMap<string, string>, element: string): boolean {
  return [...element.matchAll(/\.(\d+)\./g)].some(
    ({ 1: index, index: at }) => Number(index) >= countOf(values, element.slice(0, at)),
  );
}

/** The rules of one launch in a dialect, given what the LMS holds. They change nothing: the LMS does that. */
export function rulesOf(dialect: ScormDialect, values: ReadonlyMap<string, string>): Rules {
  const codes = errors[dialect];
  const { elements, responses } = models[dialect];
  let state: State = 'fresh';
  const refuse = (error: number, why: string): Refusal => ({ error, why });

  function closed(verb: Blocked, what: string): Refusal | null {
    if (state === 'open') return null;
    return refuse(codes.closed[verb][state === 'fresh' ? 0 : 1], `${what} while the session is ${state}`);
  }

  function unknown(element: string, what: string): Refusal {
    if (element.endsWith('._children')) return refuse(codes.noChildren, `${what}, which has no children`);
    if (element.endsWith('._count')) return refuse(codes.noCount, `${what}, which is no collection`);
    return refuse(codes.unknown, `${what}, which there is not`);
  }

  /** Why an element does not accept a value, or null. */
  function unfit(element: string, value: string, what: string): Refusal | null {
    const rule = elements[generic(element)];
    const asked = /^(cmi\.interactions\.\d+)\.(learner_response|student_response|correct_responses\.\d+\.pattern)$/;
    const response = responses[values.get(`${asked.exec(element)?.[1] ?? ''}.type`) ?? ''];
    if (!rule?.accepts(value) || response?.test(value) === false)
      return refuse(codes.type, `${what}, which it does not take`);
    return rule.within(value) ? null : refuse(codes.range, `${what}, which is out of its bounds`);
  }

  return {
    state: () => state,
    move(to) {
      state = to;
    },
    initialize(...args) {
      if (args.length !== 1 || args[0] !== '') return refuse(codes.argument, 'Initialize without its empty argument');
      if (state === 'fresh') return null;
      return refuse(codes.again[state === 'open' ? 0 : 1], `Initialize while the session is ${state}`);
    },
    get(element) {
      const name = String(element);
      const what = `reading ${name}`;
      const rule = elements[generic(name)];
      const shut = closed('get', what);
      if (shut) return shut;
      if (!rule) return unknown(name, what);
      if (rule.access === 'w') return refuse(codes.writeOnly, `${what}, which can only be written`);
      return isBeyond(values, name) ? refuse(codes.noEntry, `${what}, which is not there yet`) : null;
    },
    set(element, value) {
      if (typeof element !== 'string' || typeof value !== 'string')
        return refuse(codes.type, `writing ${String(element)} with something that is no text`);
      const what = `writing ${element} as "${value.slice(0, 80)}"`;
      const rule = elements[generic(element)];
      const shut = closed('set', what);
      if (shut) return shut;
      if (!rule) return isKeyword(element) ? refuse(codes.keyword, `${what}, a keyword`) : unknown(element, what);
      if (rule.access === 'r')
        return refuse(isKeyword(element) ? codes.keyword : codes.readOnly, `${what}, which can only be read`);
      const wrong = disorderOf(values, element, value, dialect);
      if (wrong) return refuse(codes[wrong.kind], `${what}, which ${wrong.why}`);
      return unfit(element, value, what);
    },
    send(verb, ...args) {
      const name = verb === 'commit' ? 'Commit' : 'Terminate';
      if (args.length !== 1 || args[0] !== '') return refuse(codes.argument, `${name} without its empty argument`);
      return closed(verb, name);
    },
  };
}
