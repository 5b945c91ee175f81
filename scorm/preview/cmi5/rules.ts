import { isDeepStrictEqual } from 'node:util';

/** JSON as it comes over the wire. */
export type Json = Readonly<Record<string, unknown>>;

/** What the LMS knows of a session when a statement comes in. */
export type SessionFacts = {
  readonly actor: Json;
  readonly registration: string;
  readonly activity: string;
  readonly session: string;
  readonly template: Json;
  readonly mode: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore: number | null;
  readonly launchDataRead: boolean;
  readonly preferencesRead: boolean;
  /** The statements of this session that the LMS has taken, and those that it was sent together with this one before it. */
  readonly before: readonly Json[];
  /** Those that it had taken before this request. */
  readonly stored: readonly Json[];
  /** The verbs of cmi5 that the registration has had in other sessions. */
  readonly earlier: readonly string[];
};

type Rule = readonly [requirement: string, holds: (one: Json, facts: SessionFacts) => boolean, text: string];

const cmi5 = 'https://w3id.org/xapi/cmi5';
const categories = { cmi5: `${cmi5}/context/categories/cmi5`, moveOn: `${cmi5}/context/categories/moveon` };
const sessionId = `${cmi5}/context/extensions/sessionid`;
const masteryScore = `${cmi5}/context/extensions/masteryscore`;

const verbs = ['initialized', 'completed', 'passed', 'failed', 'terminated'];

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(objectOf) : []);

const contextOf = (one: Json) => objectOf(one['context']);
const resultOf = (one: Json) => objectOf(one['result']);
const scoreOf = (one: Json) => objectOf(resultOf(one)['score']);
const extensionsOf = (one: Json) => objectOf(contextOf(one)['extensions']);
const categoriesOf = (one: Json) =>
  listOf(objectOf(contextOf(one)['contextActivities'])['category']).map(({ id }) => id);

/** The last part of a statement's verb. */
export const verbOf = (one: Json): string => String(objectOf(one['verb'])['id']).split('/').at(-1) ?? '';

/** True for a statement that cmi5 defines; any other is one that it allows. */
export const isDefined = (one: Json): boolean => categoriesOf(one).includes(categories.cmi5);

const isIri = (value: unknown) => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(value);
const isUuid = (value: unknown) =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value);
const isUtc = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isDuration = (value: unknown) =>
  typeof value === 'string' && /^P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value);
const isLanguageMap = (value: unknown) =>
  value === undefined ||
  Object.entries(objectOf(value)).every(
    ([tag, text]) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && typeof text === 'string',
  );
const isWhole = Number.isInteger;

/** True where all that a template has is there unchanged: its activities in their places, everything else as it is. */
function keepsTemplate(context: Json, template: Json): boolean {
  return Object.entries(template).every(([name, value]) => {
    if (name === 'contextActivities')
      return Object.entries(objectOf(value)).every(([list, activities]) =>
        listOf(activities).every(({ id }, at) => listOf(objectOf(context[name])[list])[at]?.['id'] === id),
      );
    if (typeof value !== 'object') return context[name] === value;
    return Object.entries(objectOf(value)).every(([key, inner]) =>
      isDeepStrictEqual(objectOf(context[name])[key], inner),
    );
  });
}

function isWellFormed(one: Json): boolean {
  const known = ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp', 'attachments', 'version'];
  const definition = objectOf(objectOf(one['object'])['definition']);
  const maps = [objectOf(one['verb'])['display'], definition['name'], definition['description']];
  const choices = listOf(definition['choices']);
  return (
    Object.keys(one).every((name) => known.includes(name)) &&
    isIri(objectOf(one['verb'])['id']) &&
    isIri(objectOf(one['object'])['id']) &&
    [...maps, ...choices.map(({ description }) => description)].every(isLanguageMap) &&
    [...Object.keys(objectOf(resultOf(one)['extensions'])), ...Object.keys(extensionsOf(one))].every(isIri) &&
    (resultOf(one)['duration'] === undefined || isDuration(resultOf(one)['duration']))
  );
}

/** What holds for every statement. */
const forAll: readonly Rule[] = [
  ['9.1.0.0-1', (one) => isUuid(one['id']), 'its id is no UUID'],
  ['4.1.0.0-1', isWellFormed, 'it is not what xAPI takes'],
  ['6.3.0.0-1', (one) => verbOf(one) !== 'voided', 'content voids nothing'],
  ['9.7.0.0-2', (one) => isUtc(one['timestamp']), 'its time is not in UTC'],
  ['8.1.3.0-3', (one, { actor }) => isDeepStrictEqual(one['actor'], actor), 'its actor is not that of the launch'],
  ['9.2.0.0-3', (one) => 'name' in objectOf(objectOf(one['actor'])['account']), 'its actor has no account'],
  [
    '9.6.1.0-1',
    (one, { registration }) => contextOf(one)['registration'] === registration,
    'its registration is not that of the launch',
  ],
  [
    '9.6.3.1-4',
    (one, { session }) => extensionsOf(one)[sessionId] === session,
    'it does not name the session of the launch',
  ],
  [
    '10.2.1.0-7',
    (one, { template }) => keepsTemplate(contextOf(one), template),
    'its context lacks part of the template',
  ],
  ['10.2.1.0-4', (_, { launchDataRead }) => launchDataRead, 'the launch data was not read before'],
  ['11.0.0.0-3', (_, { preferencesRead }) => preferencesRead, 'the learner’s preferences were not read before'],
  [
    '9.3.0.0-4',
    (one, { stored }) => (verbOf(one) === 'initialized') === (stored.length === 0),
    'the session’s first statement is initialized, and no other is',
  ],
  [
    '9.3.0.0-4',
    (one, { before }) =>
      before.every(
        (other) => String(other['timestamp']) <= String(one['timestamp']) || verbOf(other) !== 'initialized',
      ),
    'it is dated before the session began',
  ],
  [
    '9.3.0.0-5',
    (_, { before }) => !before.some((other) => verbOf(other) === 'terminated'),
    'it comes behind terminated',
  ],
  [
    '9.3.0.0-5',
    (one, { before }) =>
      verbOf(one) !== 'terminated' || before.every((other) => String(other['timestamp']) <= String(one['timestamp'])),
    'terminated is dated before another statement',
  ],
  [
    '10.2.2.0-9',
    (one, { mode }) => mode === 'Normal' || ['initialized', 'terminated'].includes(verbOf(one)),
    'someone who only looks is told of nothing but initialized and terminated',
  ],
  [
    '9.6.2.2-2',
    (one) => !categoriesOf(one).includes(categories.moveOn) || ['completed', 'passed', 'failed'].includes(verbOf(one)),
    'moveon stands on completed, passed and failed only',
  ],
];

const has = (verb: string) => (one: Json) => isDefined(one) && verbOf(one) === verb;

const isJudgement = (one: Json) => ['passed', 'failed'].includes(verbOf(one));

/** What holds for the statements that cmi5 defines. */
const forDefined: readonly Rule[] = [
  ['9.3.0.0-1', (one) => verbs.includes(verbOf(one)), 'cmi5 does not define its verb'],
  [
    '8.1.5.0-6',
    (one, { activity }) => objectOf(one['object'])['id'] === activity,
    'its object is not the activity of the launch',
  ],
  ['9.3.0.0-2', (one, { before }) => !before.some(has(verbOf(one))), 'its verb was said before in the session'],
  [
    '9.3.0.0-3',
    (one, { before }) => !isJudgement(one) || !before.some((other) => isDefined(other) && isJudgement(other)),
    'a session has one judgement',
  ],
  [
    '9.3.0.0-6',
    (one, { earlier }) => verbOf(one) !== 'completed' || !earlier.includes('completed'),
    'a registration is completed once',
  ],
  [
    '9.3.0.0-7',
    (one, { earlier }) => verbOf(one) !== 'passed' || !earlier.includes('passed'),
    'a registration is passed once',
  ],
  [
    '9.3.0.0-8',
    (one, { earlier }) => verbOf(one) !== 'failed' || !earlier.includes('passed'),
    'what is passed can not fail any more',
  ],
  [
    '9.6.2.2-1',
    (one) =>
      categoriesOf(one).includes(categories.moveOn) ===
      (resultOf(one)['success'] !== undefined || resultOf(one)['completion'] !== undefined),
    'moveon stands where completion or success is',
  ],
  [
    '9.5.2.0-3',
    (one) => resultOf(one)['success'] === (isJudgement(one) ? verbOf(one) === 'passed' : undefined),
    'success stands on passed and failed, as they say',
  ],
  [
    '9.5.3.0-2',
    (one) => resultOf(one)['completion'] === (verbOf(one) === 'completed' ? true : undefined),
    'completion stands on completed, and is true',
  ],
  [
    '9.5.4.1-1',
    (one) => verbOf(one) === 'initialized' || isDuration(resultOf(one)['duration']),
    'its duration is missing',
  ],
  [
    '9.5.1.0-2',
    (one) => resultOf(one)['score'] === undefined || isJudgement(one),
    'a score stands on passed and failed only',
  ],
];

const isOfPassing = (one: Json, mastery: number) => Number(scoreOf(one)['scaled']) >= mastery;

/** What holds for a statement with a score. */
const forScored: readonly Rule[] = [
  [
    '9.5.1.0-3',
    (one) => {
      const { raw, min, max } = scoreOf(one) as Readonly<Record<string, number>>;
      if (raw === undefined) return true;
      return isWhole(raw) && isWhole(min) && isWhole(max) && Number(min) <= raw && raw <= Number(max);
    },
    'a raw score is a whole number with a least and a most',
  ],
  [
    '9.5.1.0-1',
    (one) => Number(scoreOf(one)['scaled']) >= 0 && Number(scoreOf(one)['scaled']) <= 1,
    'a scaled score is from 0 to 1',
  ],
  [
    '9.3.4.0-2',
    (one, { masteryScore: mastery }) => mastery === null || isOfPassing(one, mastery) === (verbOf(one) === 'passed'),
    'the judgement is not in accord with the mastery score',
  ],
  [
    '9.6.3.2-2',
    (one, { masteryScore: mastery }) => mastery === null || extensionsOf(one)[masteryScore] === mastery,
    'the mastery score is not in its context',
  ],
];

/**
 * What a statement offends of cmi5 (Quartz) and of the requirements that ADL derives from it, by its number and in words; null
 * where it is as it should be.
 */
export function offence(one: Json, facts: SessionFacts): string | null {
  const rules = [
    ...forAll,
    ...(isDefined(one) ? forDefined : []),
    ...(isDefined(one) && resultOf(one)['score'] !== undefined ? forScored : []),
  ];
  const broken = rules.find(([, holds]) => !holds(one, facts));
  return broken ? `${broken[0]}: ${broken[2]} (${verbOf(one)}).` : null;
}
