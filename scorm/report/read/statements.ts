import { literal, pathLiteral } from './sql.ts';
import type { Database } from './database.ts';
import type { Place } from './source.ts';

/** The last part of an IRI: what an activity or a verb is called without its host. */
const lastPart = (iri: string) => `regexp_extract(rtrim(${iri}, '/#'), '[^/#]+$')`;

/** The first text of a language map. */
const anyText = (map: string) => `json_extract_string(${map}, '$.' || '"' || json_keys(${map})[1] || '"')`;

/** What a file of statements says of itself: whether its accounts are of several systems. */
export type Survey = { readonly homes: boolean };

/** An account's name; with its system's address where the names of several systems could be mistaken for each other. */
const account = ({ homes }: Survey) =>
  homes
    ? `nullif(concat_ws('|', (actor->>'$.account.homePage'), (actor->>'$.account.name')), '')`
    : `(actor->>'$.account.name')`;

/** What a statement says, by field; the names of xAPI 1.0.3, the SCORM profile and cmi5. */
const parts: Readonly<Record<string, string>> = {
  name: `(actor->>'$.name')`,
  course: `case when asked then coalesce(context->>'$.contextActivities.parent[0].id', (context->>'$.contextActivities.grouping[0].id')) else (object->>'$.id') end`,
  version: `(context->>'$.revision')`,
  standard: `null::varchar`,
  attempt: `(context->>'$.registration')`,
  launches: `null::varchar`,
  completion: `case when asked then null when verb = 'completed' or (result->>'$.completion') = 'true' then 'completed' when verb in ('initialized', 'launched', 'attempted', 'resumed') then 'incomplete' end`,
  success: `case when asked then null when verb in ('passed', 'failed') then verb when (result->>'$.success') = 'true' then 'passed' when (result->>'$.success') = 'false' then 'failed' end`,
  status: `null::varchar`,
  score: `case when not asked then coalesce(
    (100 * try_cast(result->>'$.score.scaled' as double))::varchar,
    (100 * try_cast(result->>'$.score.raw' as double) / nullif(try_cast(result->>'$.score.max' as double), 0))::varchar,
    (result->>'$.score.raw')) end`,
  seconds: `case when not asked then (result->>'$.duration') end`,
  started: `null::varchar`,
  index: `null::varchar`,
  id: `case when asked then ${lastPart(`(object->>'$.id')`)} end`,
  lesson: `null::varchar`,
  skill: `null::varchar`,
  scored: `null::varchar`,
  weighting: `null::varchar`,
  question: `coalesce(${anyText(`(object->'$.definition.description')`)}, ${anyText(`(object->'$.definition.name')`)})`,
  response: `case when asked then ${lastPart(`(result->>'$.response')`)} end`,
  responseText: `null::varchar`,
  result: `case when asked then (result->>'$.success') end`,
  points: `case when asked then (2 * coalesce(try_cast(result->>'$.score.scaled' as double),
    try_cast(result->>'$.score.raw' as double) / nullif(try_cast(result->>'$.score.max' as double), 0)))::varchar end`,
  at: `stamp`,
  language: `(context->>'$.language')`,
};

const shape = `{id: 'VARCHAR', actor: 'JSON', verb: 'JSON', object: 'JSON', result: 'JSON', context: 'JSON', timestamp: 'VARCHAR', stored: 'VARCHAR'}`;
const copiedShape = `{line: 'BIGINT', statement: 'JSON'}`;

/** The parts of a file's statements. */
function partsFrom({ path, copied }: Place, json: 'array' | 'lines' | 'result'): string {
  const layout = literal(copied || json === 'lines' ? 'newline_delimited' : 'array');
  const read = `read_json(${pathLiteral(path)}, format = ${layout}, compression = 'uncompressed', columns = ${copied ? copiedShape : shape})`;
  const columns = copied
    ? `line, (statement->>'$.id') as id_, (statement->'$.actor') as actor, (statement->'$.verb') as verb_, (statement->'$.object') as object,
       (statement->'$.result') as result, (statement->'$.context') as context, coalesce((statement->>'$.timestamp'), (statement->>'$.stored')) as stamp`
    : `null::bigint as line, id as id_, actor, verb as verb_, object, result, context, coalesce(timestamp, stored) as stamp`;
  return `(select *, ${lastPart(`(verb_->>'$.id')`)} as verb from (select ${columns} from ${read}))`;
}

/** Looks a file of statements through: notes in `voided` which statements others take back. */
export async function survey(database: Database, place: Place, json: 'array' | 'lines' | 'result'): Promise<Survey> {
  await database.run(
    `insert into voided select (object->>'$.id') from ${partsFrom(place, json)} where verb = 'voided' and (object->>'$.id') is not null`,
  );
  const [found] = await database.rows(
    `select count(distinct (actor->>'$.account.homePage')) as homes from ${partsFrom(place, json)}`,
  );
  return { homes: Number(found?.['homes'] ?? 0) > 1 };
}

/** The statements of a file that hold, as rows with every field; `asked` is true of an answer to an interaction. */
export function statementsFrom(place: Place, json: 'array' | 'lines' | 'result', surveyed: Survey): string {
  const asked = `((object->>'$.definition.type') like '%/cmi.interaction' or (verb_->>'$.id') similar to '.*/(answered|responded)')`;
  const learner = `coalesce((actor->>'$.mbox'), ${account(surveyed)}, (actor->>'$.mbox_sha1sum'), (actor->>'$.openid'))`;
  const all = Object.entries({ ...parts, learner }).map(([field, expression]) => `${expression} as "${field}"`);
  return `(select line, ${all.join(', ')} from (
    select *, coalesce(${asked}, false) as asked from ${partsFrom(place, json)}
    where verb is distinct from 'voided' and (id_ is null or id_ not in (select id from voided))))`;
}
