import { duration } from '../numbers.ts';
import type { Interaction, Outcome } from '../types.ts';
import type { Address } from './address.ts';
import { uuidOf } from './uuid.ts';

type Activity = { readonly id: string };
type Activities = Readonly<Record<string, readonly Activity[] | undefined>>;

/** What every statement's context is made from (cmi5 10.2.1). */
export type ContextTemplate = {
  readonly contextActivities?: Activities;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly [other: string]: unknown;
};

/** A statement as the record store takes it (xAPI 1.0.3, Data 2). */
export type Statement = {
  readonly id: string;
  readonly timestamp: string;
  readonly actor: unknown;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: unknown;
  readonly result?: unknown;
  readonly context: unknown;
};

/** The verbs that the course says (cmi5 9.3); the last two are its own, which cmi5 allows. */
export type Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated' | 'answered' | 'progressed';

/** A question's words, and its choices', by language. */
export type Words = Readonly<Record<string, string>>;
export type Wording = {
  readonly id: string;
  readonly title: Words;
  readonly question: Words;
  readonly choices: readonly { readonly key: string; readonly text: Words }[];
};

/** What all statements of a launch have in common. */
export type Said = {
  readonly address: Address;
  readonly template: ContextTemplate;
  /** The session's id, from the template. */
  readonly session: string;
  /** The course's own id. */
  readonly course: string;
  readonly masteryScore: number | null;
  /** The course's version, `''` where it is not known. */
  readonly version: string;
  readonly wording: (question: string) => Wording | null;
  /** In which language the course is seen, where that is known. */
  readonly language?: string;
};

/** When a statement's condition came about, and how many seconds the session had taken by then. */
export type Moment = { readonly at: string; readonly seconds: number };

const cmi5 = 'https://w3id.org/xapi/cmi5';
const category = `${cmi5}/context/categories`;

/** How a session's id stands in a context's extensions (cmi5 9.6.3.1). */
export const sessionExtension = `${cmi5}/context/extensions/sessionid`;

/** The course's own names, which stay the same wherever it is launched. */
export const courseIri = (course: string): string => `urn:sharewise:${course}`;
export const questionIri = (course: string, question: string): string => `${courseIri(course)}/questions/${question}`;

/** How many points a reply was worth, of 2: the best one alone is a success, and an acceptable one is no poor one. */
const pointsExtension = 'urn:sharewise:points';

const defined: readonly Verb[] = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
const judging: readonly Verb[] = ['completed', 'passed', 'failed'];

/** The template with what a verb adds to it; nothing of it is changed, and its activities stay first in each list. */
function contextOf(
  { template, address, masteryScore, version, language }: Said,
  verb: Verb,
  parent?: Activity,
): unknown {
  const { contextActivities = {}, extensions = {} } = template;
  const categories = [
    ...(defined.includes(verb) ? [{ id: `${category}/cmi5` }] : []),
    ...(judging.includes(verb) ? [{ id: `${category}/moveon` }] : []),
  ];
  const judged = (verb === 'passed' || verb === 'failed') && masteryScore !== null;
  return {
    ...(version && { revision: version }),
    ...(language && { language }),
    ...template,
    registration: address.registration,
    contextActivities: {
      ...contextActivities,
      ...(categories.length > 0 && { category: [...(contextActivities['category'] ?? []), ...categories] }),
      ...(parent && { parent: [...(contextActivities['parent'] ?? []), parent] }),
    },
    extensions: { ...extensions, ...(judged && { [`${cmi5}/context/extensions/masteryscore`]: masteryScore }) },
  };
}

function statement(said: Said, verb: Verb, { at }: Moment, id: string, parts: object, parent?: Activity): Statement {
  return {
    id: uuidOf(id),
    timestamp: at,
    actor: JSON.parse(said.address.actor) as unknown,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: { objectType: 'Activity', id: said.address.activity },
    context: contextOf(said, verb, parent),
    ...parts,
  };
}

/** The first statement of a session. */
export const initialized = (said: Said, moment: Moment): Statement =>
  statement(said, 'initialized', moment, `${said.session} initialized`, {});

/** The last statement of a session. */
export const terminated = (said: Said, moment: Moment): Statement =>
  statement(said, 'terminated', moment, `${said.session} terminated`, {
    result: { duration: duration(moment.seconds) },
  });

const inRegistration = ({ address }: Said) => `${address.registration} ${address.activity}`;

/** All is done. Once a registration: its id is the same in every session. */
export const completed = (said: Said, moment: Moment): Statement =>
  statement(said, 'completed', moment, `${inRegistration(said)} completed`, {
    result: { completion: true, duration: duration(moment.seconds) },
  });

/**
 * A score from 0 to 100 where it is in accord with the LMS's mastery score, which may have been another at the time. The raw
 * score is a whole number (cmi5 9.5.1), never rounded up to a pass.
 */
function scoreOf({ masteryScore }: Said, { score, success }: Outcome) {
  if (score === null) return {};
  const scaled = Number((score / 100).toFixed(4));
  if (masteryScore !== null && scaled >= masteryScore !== (success === 'passed')) return {};
  return { score: { scaled, raw: Math.floor(score), min: 0, max: 100 } };
}

/** The judgement: passed once a registration, failed once a session. */
export function judged(said: Said, moment: Moment, outcome: Outcome): Statement {
  const passed = outcome.success === 'passed';
  const id = passed ? `${inRegistration(said)} passed` : `${said.session} failed`;
  return statement(said, passed ? 'passed' : 'failed', moment, id, {
    result: { ...scoreOf(said, outcome), success: passed, duration: duration(moment.seconds) },
  });
}

/** The share of the course that is done, in percent (cmi5 9.5.5.1). */
export const progressed = (said: Said, moment: Moment, percent: number): Statement =>
  statement(said, 'progressed', moment, `${said.session} progressed ${percent}`, {
    result: { extensions: { [`${cmi5}/result/extensions/progress`]: percent } },
  });

function definitionOf({ wording }: Said, { id, correct, description }: Interaction) {
  const words = wording(id);
  return {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    name: words?.title ?? { und: id },
    description: words?.question ?? { und: description },
    interactionType: 'choice',
    correctResponsesPattern: [correct],
    ...(words && { choices: words.choices.map(({ key, text }) => ({ id: key, description: text })) }),
  };
}

const points = { correct: 2, neutral: 1, incorrect: 0 } as const;

/** A checked answer. Told again in another session, it has the same id. */
export function answered(said: Said, moment: Moment, one: Interaction): Statement {
  const { id, response, result, latency, at } = one;
  const name = `${inRegistration(said)} ${id} ${Math.floor(at.getTime() / 1000)} ${response}`;
  const parts = {
    object: {
      objectType: 'Activity',
      id: questionIri(said.course, id),
      definition: definitionOf(said, one),
    },
    result: {
      response,
      success: result === 'correct',
      duration: duration(latency),
      extensions: { [pointsExtension]: points[result] },
    },
  };
  return statement(said, 'answered', moment, name, parts, { id: said.address.activity });
}
