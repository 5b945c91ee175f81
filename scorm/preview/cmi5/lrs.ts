import { isDeepStrictEqual } from 'node:util';
import type { Context } from 'hono';
import { placeOf, type LaunchedSession, type Records } from './records.ts';
import { isDefined, offence, verbOf, type Json } from './rules.ts';

/** A launch that the record store answers to. */
export type LrsParts = {
  readonly records: Records;
  readonly session: LaunchedSession;
  /** Called once something new is held. */
  readonly changed: () => void;
};

const said = (c: Context, text: string, status: 400 | 401 | 403 | 404 | 409 | 412) => c.text(text, status);

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** What the course does that cmi5 forbids is refused, and noted. */
function refuse(c: Context, { records, session }: LrsParts, why: string, status: 400 | 403 = 403): Response {
  records.addOffence(session.token, why);
  return said(c, why, status);
}

const asks = (c: Context, { session }: LrsParts, agent: string | undefined) =>
  isDeepStrictEqual(jsonOf(agent ?? ''), session.actor) && c.req.header('x-experience-api-version')?.startsWith('1.0');

/** The same statement as another; an LRS leaves out of account what it adds itself. */
const isSame = (a: Json, b: Json) => isDeepStrictEqual(a, b);

async function postStatements(c: Context, parts: LrsParts): Promise<Response> {
  const { records, session, changed } = parts;
  const body = jsonOf(await c.req.text());
  const all = (Array.isArray(body) ? body : [body]) as readonly Json[];
  if (all.length === 0 || all.some((one) => typeof one !== 'object' || one === null))
    return refuse(c, parts, '4.1.0.0-1: no statement was sent.', 400);
  const known = all.filter((one) => records.statement(String(one['id'])));
  if (known.some((one) => !isSame(records.statement(String(one['id'])) as Json, one)))
    return said(c, 'Another statement has that id.', 409);
  const stored = records.ofSession(session.session).filter((one) => verbOf(one) !== 'launched');
  const earlier = records
    .ofRegistration(session.registration)
    .filter((one) => isDefined(one) && !stored.some((own) => own['id'] === one['id']))
    .map(verbOf);
  const fresh = all.filter((one) => !known.includes(one));
  for (const [nth, one] of fresh.entries()) {
    const why = offence(one, { ...session, stored, earlier, before: [...stored, ...fresh.slice(0, nth)] });
    if (why) return refuse(c, parts, why);
  }
  for (const one of fresh) records.addStatement(String(one['id']), session.registration, session.session, one);
  if (fresh.length > 0) changed();
  return c.json(all.map(({ id }) => id));
}

function getStatements(c: Context, parts: LrsParts): Response {
  const { records, session } = parts;
  const { statementId, verb, limit } = c.req.query();
  if (statementId !== undefined) {
    const one = records.statement(statementId);
    return one ? c.json(one) : said(c, 'There is no such statement.', 404);
  }
  const found = records
    .ofRegistration(session.registration)
    .filter((one) => verb === undefined || (one['verb'] as { id?: unknown } | undefined)?.id === verb)
    .toReversed();
  return c.json({ statements: found.slice(0, Number(limit) || found.length), more: '' });
}

/** Whether a document may be written over what is there (xAPI 1.0.3, Communication 3.1). */
function mayWrite(c: Context, tag: string | null): boolean {
  const [match, none] = [c.req.header('if-match'), c.req.header('if-none-match')];
  if (match !== undefined) return match === tag;
  return none === '*' ? tag === null : true;
}

async function state(c: Context, parts: LrsParts): Promise<Response> {
  const { records, session, changed } = parts;
  const { agent, activityId = '', registration = '', stateId = '' } = c.req.query();
  if (!asks(c, parts, agent)) return refuse(c, parts, '8.1.3.0-3: the agent is not the actor of the launch.');
  if (activityId !== session.activity) return refuse(c, parts, '8.1.5.0-6: the activity is not that of the launch.');
  if (registration !== session.registration) return refuse(c, parts, '8.1.4.0-3: the registration is another one.');
  const launchData = stateId === 'LMS.LaunchData';
  if (launchData && c.req.method !== 'GET')
    return refuse(c, parts, '10.2.1.0-5: the launch data is read, never written.');
  const place = placeOf('state', registration, launchData ? `${stateId} ${session.token}` : stateId);
  const there = records.document(place);
  if (c.req.method === 'GET') {
    if (launchData) records.putSession({ ...session, launchDataRead: true });
    if (!there) return said(c, 'There is no such document.', 404);
    return c.body(there.text, 200, { 'content-type': 'application/json', etag: there.tag });
  }
  if (c.req.method !== 'PUT') return said(c, 'The preview takes GET and PUT of documents.', 400);
  if (!mayWrite(c, there?.tag ?? null)) return said(c, 'Somebody else has written meanwhile.', 412);
  records.putDocument(place, await c.req.text());
  changed();
  return c.body(null, 204);
}

function profile(c: Context, parts: LrsParts): Response {
  const { records, session } = parts;
  const { agent, profileId } = c.req.query();
  if (!asks(c, parts, agent)) return refuse(c, parts, '11.0.0.0-1: the agent is not the actor of the launch.');
  if (profileId !== 'cmi5LearnerPreferences') return said(c, 'There is no such profile.', 404);
  if (c.req.method !== 'GET') return said(c, 'This LMS lets nobody change preferences.', 403);
  if (!session.launchDataRead)
    return refuse(c, parts, '10.2.1.0-4: the preferences were asked for before the launch data.');
  records.putSession({ ...session, preferencesRead: true });
  const there = records.document(placeOf('preferences', JSON.stringify(session.actor)));
  if (!there) return said(c, 'There are no preferences.', 404);
  return c.body(there.text, 200, { 'content-type': 'application/json', etag: there.tag });
}

/** The record store of a launch, as far as cmi5's content needs it; everything that cmi5 forbids is refused and noted. */
export async function answerLrs(c: Context, resource: string, parts: LrsParts): Promise<Response> {
  const { session } = parts;
  if (c.req.header('authorization') !== `Basic ${session.auth}` || !session.fetched)
    return refuse(c, parts, '8.1.2.0-5: the token is missing, or is not that of the launch.');
  if (c.req.header('x-experience-api-version') === undefined)
    return refuse(c, parts, '4.1.0.0-1: X-Experience-API-Version is missing.', 400);
  if (resource === 'statements') return c.req.method === 'GET' ? getStatements(c, parts) : postStatements(c, parts);
  if (resource === 'activities/state') return state(c, parts);
  if (resource === 'agents/profile') return profile(c, parts);
  return said(c, 'There is no such resource.', 404);
}
