import { beforeAll, describe, expect, test } from 'vitest';
import { isDefined, verbOf, type Json } from '../../scorm/preview/cmi5/rules.ts';
import { createCmi5Lms, type Asked, type Cmi5Lms } from './strict/cmi5.ts';
import { interaction, openedCmi5 } from './subjects.ts';

const home = 'https://w3id.org/xapi/cmi5/context';
const judgements = ['passed', 'failed'];
const satisfying = [...judgements, 'completed'];

const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Json | undefined)?.[name], value);

/** One launch as the LMS saw it: what it had put into it, what it was asked for, and what it was told. */
type Visit = {
  readonly about: string;
  readonly mode: 'Normal' | 'Browse' | 'Review';
  readonly mastery: number | null;
  readonly session: ReturnType<Cmi5Lms['launch']>['session'];
  readonly template: Json;
  readonly asked: readonly Asked[];
  readonly told: readonly Json[];
  readonly went: readonly string[];
};

const back = 'https://lms.example/back';
const passed = { completion: 'completed', success: 'passed', score: 88.89 } as const;
const failed = { completion: 'incomplete', success: 'failed', score: 44.44 } as const;
type Outcome = typeof passed | typeof failed | null;

async function visit(
  lms: Cmi5Lms,
  about: string,
  outcome: Outcome,
  { mode = 'Normal' as Visit['mode'], mastery = 0.8 as number | null, learner = 'l-1' } = {},
): Promise<Visit> {
  const [asked, told] = [lms.asked.length, lms.statements().length];
  const { session, win, went } = lms.launch({ mode, masteryScore: mastery, returnUrl: back, learner });
  const template = {
    ...session.template,
    contextActivities: {
      ...(session.template['contextActivities'] as Json),
      category: [{ id: 'https://lms.example/category' }],
    },
    extensions: { ...(session.template['extensions'] as Json), 'https://lms.example/extension': { a: [1] } },
  };
  lms.records.putSession({ ...session, template });
  lms.records.putDocument(
    `state\n${session.registration}\nLMS.LaunchData ${session.token}`,
    JSON.stringify({
      contextTemplate: template,
      launchMode: mode,
      moveOn: 'Passed',
      masteryScore: mastery,
      returnURL: back,
    }),
  );
  const opened = await openedCmi5(win);
  for (const [nth, response] of ['a', 'b'].entries())
    opened.lms.recordInteraction(interaction({ index: nth, response, at: new Date(Date.now() - told * 10_000) }));
  if (outcome) opened.lms.reportResult(outcome);
  opened.lms.suspend({ data: about, location: 'why', seconds: 30, progress: 0.5 });
  opened.lms.commit();
  await opened.arrived();
  opened.lms.terminate(true);
  await new Promise<void>(
    (resolve) => opened.afterEnd((save) => save !== 'saving' && resolve()) ?? void waitFor(went, resolve),
  );
  return {
    about,
    mode,
    mastery,
    session,
    template,
    asked: lms.asked.slice(asked),
    told: lms.statements().slice(told),
    went,
  };
}

/** Who is taken back to the LMS reads no more of how the course stands. */
function waitFor(went: readonly string[], then: () => void): void {
  if (went.length > 0) then();
  else setTimeout(() => waitFor(went, then), 1);
}

let visits: readonly Visit[] = [];

beforeAll(async () => {
  const lms = createCmi5Lms();
  visits = [
    await visit(lms, 'nothing decided', null),
    await visit(lms, 'failed', failed),
    await visit(lms, 'failed again', failed),
    await visit(lms, 'passed', passed),
    await visit(lms, 'passed before', passed),
    await visit(lms, 'failed where passed before', failed),
    await visit(lms, 'browsed', passed, { mode: 'Browse' }),
    await visit(lms, 'looked back on', passed, { mode: 'Review' }),
    await visit(lms, 'without a mark', passed, { mastery: null, learner: 'l-2' }),
    await visit(lms, 'failed without a mark', failed, { mastery: null, learner: 'l-3' }),
  ];
});

const xapi = ({ asked }: Visit) => asked.filter(({ path }) => path.startsWith('lrs/'));
const ofResource = (one: Visit, resource: string) => xapi(one).filter(({ path }) => path === `lrs/${resource}`);
const verbs = (one: Visit) => one.told.map(verbOf);
const defined = (one: Visit) => one.told.filter(isDefined);
const categories = (one: Json) =>
  ((at(one, 'context', 'contextActivities', 'category') ?? []) as Json[]).map(({ id }) => id as string);
const scoreOf = (one: Json) => at(one, 'result', 'score') as Readonly<Record<string, number>> | undefined;
const looks = ({ mode }: Visit) => mode !== 'Normal';
const launchDataOf = (one: Visit) => xapi(one).filter(({ query }) => query['stateId'] === 'LMS.LaunchData');
const ofVerb = (one: Visit, verb: string) => one.told.filter((each) => verbOf(each) === verb);
const inRegistration = (one: Visit, verb: string) =>
  visits
    .filter(({ session }) => session.registration === one.session.registration)
    .flatMap((each) => ofVerb(each, verb));

/** For every statement of a visit; for those that cmi5 defines; for those of some verbs. */
const all = (holds: (said: Json, one: Visit) => unknown) => (one: Visit) => one.told.every((said) => holds(said, one));
const ours = (holds: (said: Json, one: Visit) => unknown) => (one: Visit) =>
  defined(one).every((said) => holds(said, one));
const those = (which: readonly string[], holds: (said: Json, one: Visit) => unknown) =>
  ours((said, one) => !which.includes(verbOf(said)) || holds(said, one));

/** What ADL requires of content, by the numbers of its list of requirements (adlnet/CATAPULT, requirements), and how it is seen. */
const requirements: readonly (readonly [number: string, text: string, holds: (one: Visit) => unknown])[] = [
  [
    '3.0.0.0-1',
    'ids are absolute',
    all((said) =>
      [at(said, 'verb', 'id'), at(said, 'object', 'id'), ...categories(said)].every((id) => URL.canParse(String(id))),
    ),
  ],
  [
    '4.1.0.0-1',
    'every request names the version of xAPI, and none is refused',
    (one) =>
      xapi(one).every(
        ({ headers, status }) => headers['x-experience-api-version'] === '1.0.3' && (status < 400 || status === 404),
      ),
  ],
  ['7.1.1.0-1', 'initialized is said', (one) => verbs(one).includes('initialized')],
  ['7.1.2.0-1', 'terminated is said last', (one) => verbs(one).at(-1) === 'terminated'],
  [
    '7.1.3.0-1',
    'what cmi5 allows stands between initialized and terminated',
    (one) =>
      one.told.slice(1, -1).length === one.told.length - 2 &&
      isDefined(one.told[0] ?? {}) &&
      isDefined(one.told.at(-1) ?? {}),
  ],
  [
    '8.1.1.0-3',
    'all is asked of the endpoint',
    (one) => one.asked.every(({ path }) => path === 'fetch' || path.startsWith('lrs/')),
  ],
  [
    '8.1.2.0-4',
    'the token is asked for by POST',
    (one) => one.asked.filter(({ path }) => path === 'fetch').every(({ method }) => method === 'POST'),
  ],
  [
    '8.1.2.0-5',
    'the token stands in the header of all requests',
    (one) => xapi(one).every(({ headers }) => headers['authorization'] === `Basic ${one.session.auth}`),
  ],
  [
    '8.1.3.0-3',
    'the actor is the launch’s, in statements and as agent',
    (one) =>
      one.told.every(({ actor }) => JSON.stringify(actor) === JSON.stringify(one.session.actor)) &&
      xapi(one).every(
        ({ query }) => query['agent'] === undefined || query['agent'] === JSON.stringify(one.session.actor),
      ),
  ],
  [
    '8.1.4.0-3',
    'the registration is the launch’s in requests',
    (one) =>
      ofResource(one, 'activities/state').every(({ query }) => query['registration'] === one.session.registration),
  ],
  [
    '8.1.5.0-6',
    'the object of what cmi5 defines is the launch’s activity',
    ours((said, { session }) => at(said, 'object', 'id') === session.activity),
  ],
  [
    '8.2.1.0-2',
    'the token is asked for first, and once',
    (one) => one.asked[0]?.path === 'fetch' && one.asked.filter(({ path }) => path === 'fetch').length === 1,
  ],
  [
    '9.1.0.0-1',
    'a statement’s id is a UUID of its own',
    (one) =>
      new Set(one.told.map(({ id }) => id)).size === one.told.length &&
      one.told.every(({ id }) =>
        /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(String(id)),
      ),
  ],
  ['9.2.0.0-2', 'the actor is an agent', ours((said) => at(said, 'actor', 'objectType') === 'Agent')],
  ['9.2.0.0-3', 'the actor has an account', all((said) => at(said, 'actor', 'account', 'name'))],
  [
    '9.3.0.0-1',
    'cmi5’s verbs alone are marked as cmi5’s',
    ours((said) => ['initialized', 'terminated', ...satisfying].includes(verbOf(said))),
  ],
  ['9.3.0.0-2', 'no verb is said twice', (one) => new Set(defined(one).map(verbOf)).size === defined(one).length],
  [
    '9.3.0.0-3',
    'there is one judgement a session',
    (one) => defined(one).filter((said) => judgements.includes(verbOf(said))).length <= 1,
  ],
  ['9.3.0.0-4', 'initialized is the first statement', (one) => verbs(one).indexOf('initialized') === 0],
  [
    '9.3.0.0-5',
    'nothing comes behind terminated, and no statement is dated later',
    (one) =>
      verbs(one).indexOf('terminated') === one.told.length - 1 &&
      one.told.every(({ timestamp }) => String(timestamp) <= String(one.told.at(-1)?.['timestamp'])),
  ],
  ['9.3.0.0-6', 'completed is said once a registration', (one) => inRegistration(one, 'completed').length <= 1],
  ['9.3.0.0-7', 'passed is said once a registration', (one) => inRegistration(one, 'passed').length <= 1],
  [
    '9.3.0.0-8',
    'nobody fails who has passed',
    (one) => one.about !== 'failed where passed before' || !verbs(one).includes('failed'),
  ],
  [
    '9.3.2.0-2',
    'initialized is sent alone',
    (one) =>
      ofResource(one, 'statements')
        .filter(({ body }) => body.includes('/verbs/initialized'))
        .every(({ body }) => (JSON.parse(body) as unknown[]).length === 1),
  ],
  [
    '9.3.3.0-1',
    'who has done all has completed',
    (one) => !['passed', 'without a mark'].includes(one.about) || verbs(one).includes('completed'),
  ],
  [
    '9.3.4.0-1',
    'who passes is told of',
    (one) => !['passed', 'without a mark'].includes(one.about) || verbs(one).includes('passed'),
  ],
  [
    '9.3.4.0-2',
    'a score with passed is one of the mastery score or above',
    those(['passed'], (said, { mastery }) => Number(scoreOf(said)?.['scaled']) >= (mastery ?? 0)),
  ],
  [
    '9.3.5.0-1',
    'who fails is told of',
    (one) => !/^failed( again| without a mark)?$/.test(one.about) || verbs(one).includes('failed'),
  ],
  [
    '9.3.5.0-2',
    'a score with failed is one below the mastery score',
    those(['failed'], (said, { mastery }) => Number(scoreOf(said)?.['scaled']) < (mastery ?? 1)),
  ],
  ['9.3.8.0-1', 'terminated is said', (one) => verbs(one).includes('terminated')],
  ['9.4.0.0-1', 'there is an object', all((said) => at(said, 'object', 'id'))],
  [
    '9.5.1.0-2',
    'a score stands on passed and failed alone',
    ours((said) => scoreOf(said) === undefined || judgements.includes(verbOf(said))),
  ],
  [
    '9.5.1.0-3',
    'a raw score has a least and a most',
    those(
      judgements,
      (said) =>
        scoreOf(said)?.['min'] === 0 && scoreOf(said)?.['max'] === 100 && Number.isInteger(scoreOf(said)?.['raw']),
    ),
  ],
  ['9.5.2.0-1', 'passed is a success', those(['passed'], (said) => at(said, 'result', 'success') === true)],
  ['9.5.2.0-2', 'failed is none', those(['failed'], (said) => at(said, 'result', 'success') === false)],
  [
    '9.5.2.0-3',
    'success stands nowhere else',
    ours((said) => judgements.includes(verbOf(said)) || at(said, 'result', 'success') === undefined),
  ],
  ['9.5.3.0-1', 'completed is complete', those(['completed'], (said) => at(said, 'result', 'completion') === true)],
  [
    '9.5.3.0-2',
    'completion stands nowhere else',
    ours((said) => verbOf(said) === 'completed' || at(said, 'result', 'completion') === undefined),
  ],
  ...['terminated', 'completed', 'passed', 'failed'].map(
    (verb, nth) =>
      [
        `9.5.4.1-${nth + 1}`,
        `${verb} has a duration`,
        those([verb], (said) => /^PT\d+H\d+M\d+(\.\d\d?)?S$/.test(String(at(said, 'result', 'duration')))),
      ] as const,
  ),
  [
    '9.6.1.0-1',
    'the context has the registration',
    all((said, { session }) => at(said, 'context', 'registration') === session.registration),
  ],
  [
    '9.6.2.1-1',
    'what cmi5 defines is marked as such, nothing else',
    all(
      (said) =>
        categories(said).includes(`${home}/categories/cmi5`) ===
        ['initialized', 'terminated', ...satisfying].includes(verbOf(said)),
    ),
  ],
  [
    '9.6.2.2-1',
    'moveon stands where success or completion is',
    ours((said) => categories(said).includes(`${home}/categories/moveon`) === satisfying.includes(verbOf(said))),
  ],
  [
    '9.6.2.2-2',
    'moveon stands nowhere else',
    all((said) => satisfying.includes(verbOf(said)) || !categories(said).includes(`${home}/categories/moveon`)),
  ],
  [
    '9.6.3.1-4',
    'every statement names the session',
    all((said, { session }) => at(said, 'context', 'extensions', `${home}/extensions/sessionid`) === session.session),
  ],
  [
    '9.6.3.2-2',
    'a judgement names the mastery score that it follows',
    those(
      judgements,
      (said, { mastery }) =>
        at(said, 'context', 'extensions', `${home}/extensions/masteryscore`) === (mastery ?? undefined),
    ),
  ],
  ['9.7.0.0-1', 'every statement has a time', all(({ timestamp }) => !Number.isNaN(Date.parse(String(timestamp))))],
  ['9.7.0.0-2', 'times are in UTC', all(({ timestamp }) => String(timestamp).endsWith('Z'))],
  [
    '10.2.1.0-4',
    'the launch data is read, once, before any statement',
    (one) =>
      launchDataOf(one).length === 1 &&
      one.asked.findIndex((each) => each === launchDataOf(one)[0]) <
        one.asked.findIndex(({ path, method }) => path === 'lrs/statements' && method === 'POST'),
  ],
  [
    '10.2.1.0-5',
    'the launch data is never written',
    (one) => launchDataOf(one).every(({ method }) => method === 'GET'),
  ],
  [
    '10.2.1.0-6',
    'the template’s activities stand in every context, in their places',
    all((said, { template }) =>
      Object.entries(template['contextActivities'] as Readonly<Record<string, readonly Json[]>>).every(
        ([list, activities]) =>
          activities.every(({ id }, nth) => at(said, 'context', 'contextActivities', list, String(nth), 'id') === id),
      ),
    ),
  ],
  [
    '10.2.1.0-7',
    'the template’s extensions stand in every context as they are',
    all((said, { template }) =>
      Object.entries(template['extensions'] as Json).every(
        ([name, value]) => JSON.stringify(at(said, 'context', 'extensions', name)) === JSON.stringify(value),
      ),
    ),
  ],
  [
    '10.2.2.0-8',
    'who only browses has come and gone',
    (one) => one.mode !== 'Browse' || verbs(one).join() === 'initialized,terminated',
  ],
  [
    '10.2.2.0-10',
    'who only looks back has come and gone',
    (one) => one.mode !== 'Review' || verbs(one).join() === 'initialized,terminated',
  ],
  [
    '10.2.2.0-9',
    'nothing is written for who only looks',
    (one) => !looks(one) || xapi(one).every(({ method }) => method !== 'PUT'),
  ],
  [
    '10.2.4.0-2',
    'the LMS’s mastery score decides',
    those(
      judgements,
      (said, { mastery }) =>
        mastery === null || Number(scoreOf(said)?.['scaled']) >= mastery === (verbOf(said) === 'passed'),
    ),
  ],
  ['10.2.6.0-1', 'the learner goes where the LMS says', ({ went }) => went.join() === back],
  [
    '11.0.0.0-1',
    'the preferences asked for are the actor’s',
    (one) =>
      ofResource(one, 'agents/profile').every(({ query }) => query['agent'] === JSON.stringify(one.session.actor)),
  ],
  [
    '11.0.0.0-3',
    'the preferences are asked for behind the launch data and before any statement',
    (one) =>
      one.asked.findIndex(({ path }) => path === 'lrs/agents/profile') === 2 &&
      one.asked.findIndex(({ path, method }) => path === 'lrs/statements' && method === 'POST') > 2,
  ],
  [
    '11.0.0.0-4',
    'their name is cmi5LearnerPreferences',
    (one) =>
      ofResource(one, 'agents/profile')
        .map(({ query }) => query['profileId'])
        .join() === 'cmi5LearnerPreferences',
  ],
];

describe('what ADL requires of content', () => {
  test('is looked for in visits that say all there is to say', () => {
    expect(new Set(visits.flatMap(verbs))).toEqual(
      new Set(['initialized', 'answered', 'progressed', 'passed', 'failed', 'completed', 'terminated']),
    );
  });

  test.each(requirements)('%s: %s', (_, __, holds) => {
    expect(visits.filter((one) => !holds(one)).map(({ about }) => about)).toEqual([]);
  });
});
