import type { LoadedPackage } from '../packages.ts';
import type { Learner } from '../store.ts';
import { placeOf, uuidFor, type LaunchedSession, type Records } from './records.ts';
import type { Json } from './rules.ts';

const cmi5 = 'https://w3id.org/xapi/cmi5';

/** Where the preview's own names begin; nothing is there. */
const home = 'https://preview.sharewise.invalid';

/** The registration of a learner in a course: the same at each launch. */
export const registrationFor = (learner: string, course: string): string => uuidFor(`${learner} ${course}`);

/** The place of a registration's suspended attempt. */
export const attemptPlace = (registration: string): string => placeOf('state', registration, 'sharewise.attempt');

type Terms = {
  readonly mode: LaunchedSession['mode'];
  readonly masteryScore: number | null;
  readonly returnUrl: string | null;
};

/** What `cmi5.xml` says of its one unit. */
export type Unit = { readonly id: string; readonly masteryScore: number | null; readonly moveOn: string };

/** The unit in a `cmi5.xml`. */
export function unitIn(xml: string): Unit {
  const attribute = (name: string) => new RegExp(`<au\\b[^>]*\\s${name}="([^"]*)"`).exec(xml)?.[1];
  const mastery = attribute('masteryScore');
  return {
    id: attribute('id') ?? '',
    masteryScore: mastery === undefined ? null : Number(mastery),
    moveOn: attribute('moveOn') ?? 'NotApplicable',
  };
}

/** Begins a launch: the statement `launched`, the launch data, and what the preview remembers of it (cmi5 8, 9.3.1 and 10). */
export function beginSession(
  records: Records,
  token: string,
  learner: Learner,
  one: LoadedPackage,
  unit: Unit,
  { mode, masteryScore, returnUrl }: Terms,
): LaunchedSession {
  const actor = { objectType: 'Agent', account: { homePage: home, name: learner.id } };
  const session = crypto.randomUUID();
  const registration = registrationFor(learner.id, one.course.id);
  const activity = `${home}/activities/${one.course.id}`;
  const template: Json = {
    contextActivities: { grouping: [{ id: unit.id }] },
    extensions: { [`${cmi5}/context/extensions/sessionid`]: session },
  };
  const extensions = {
    [`${cmi5}/context/extensions/sessionid`]: session,
    [`${cmi5}/context/extensions/launchmode`]: mode,
    [`${cmi5}/context/extensions/moveon`]: unit.moveOn,
    ...(masteryScore !== null && { [`${cmi5}/context/extensions/masteryscore`]: masteryScore }),
  };
  const launchData = {
    contextTemplate: template,
    launchMode: mode,
    moveOn: unit.moveOn,
    masteryScore,
    ...(returnUrl !== null && { returnURL: returnUrl }),
  };
  records.putDocument(placeOf('state', registration, `LMS.LaunchData ${token}`), JSON.stringify(launchData));
  const id = crypto.randomUUID();
  records.addStatement(id, registration, session, {
    id,
    actor,
    verb: { id: 'http://adlnet.gov/expapi/verbs/launched', display: { en: 'launched' } },
    object: { objectType: 'Activity', id: activity },
    context: {
      registration,
      contextActivities: {
        grouping: [{ id: unit.id }],
        category: [{ id: `${cmi5}/context/categories/cmi5` }],
      },
      extensions,
    },
    timestamp: new Date(Date.now()).toISOString(),
  });
  const begun: LaunchedSession = {
    token,
    auth: Buffer.from(`${token}:${crypto.randomUUID()}`).toString('base64'),
    actor,
    registration,
    activity,
    session,
    template,
    mode,
    masteryScore,
    fetched: false,
    launchDataRead: false,
    preferencesRead: false,
  };
  records.putSession(begun);
  return begun;
}

/** The query that a launch puts behind the course's address (cmi5 8.1); `host` is where the preview answers. */
export function launchQuery({ token, actor, registration, activity }: LaunchedSession, host: string): string {
  return new URLSearchParams({
    endpoint: `${host}/cmi5/${token}/lrs`,
    fetch: `${host}/cmi5/${token}/fetch`,
    actor: JSON.stringify(actor),
    registration,
    activityId: activity,
  }).toString();
}
