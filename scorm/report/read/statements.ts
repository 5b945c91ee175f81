import type { BuiltCourse } from '../../package/built-course.ts';
import type { Database } from './database.ts';
import { cellsFrom, type Place } from './place.ts';
import type { Flat, Recognised } from './recognise.ts';
import type { Whole } from './statement-columns.ts';
import type { Json } from './statement-place.ts';
import { literal, pathLiteral } from './sql.ts';

/** The last part of an IRI: what an activity or a verb is called without its host. */
const lastPart = (iri: string) => `regexp_extract(rtrim(${iri}, '/#'), '[^/#]+$')`;

/** The first text of a language map; or the text itself where a table has no map. */
const anyText = (map: string) =>
  `coalesce(json_extract_string(${map}, '$.' || '"' || json_keys(${map})[1] || '"'), case when json_type(${map}) = 'VARCHAR' then json_extract_string(${map}, '$') end)`;

/** The facts about a file of statements and the course that decide how ids and replies are read. */
export type Survey = {
  /** True where accounts are of several systems. */
  readonly homes: boolean;
  readonly questions: readonly string[];
  readonly replies: readonly string[];
  readonly course: string | null;
};

/** An account's name; with its system's address where the names of several systems could be mistaken for each other. */
const account = ({ homes }: Survey) =>
  homes
    ? `nullif(concat_ws('|', (actor->>'$.account.homePage'), (actor->>'$.account.name')), '')`
    : `(actor->>'$.account.name')`;

/** A whole id, as two may have the same last part; only the last part where the course has that. */
const ownOr = (whole: string, own: readonly string[]) =>
  own.length === 0
    ? whole
    : `case when ${lastPart(whole)} in (${own.map(literal).join(', ')}) then ${lastPart(whole)} else ${whole} end`;

/** A list of activities, which may be written as one; each with its id and its type. */
const activities = (at: string) => `case json_type(context, '$.contextActivities.${at}')
    when 'ARRAY' then from_json(context->'$.contextActivities.${at}', '["JSON"]')
    when 'OBJECT' then [context->'$.contextActivities.${at}']
    when 'VARCHAR' then [json_object('id', context->>'$.contextActivities.${at}')] end`;

const around = `list_concat(coalesce(${activities('parent')}, []), coalesce(${activities('grouping')}, []))`;
const idsAround = `list_transform(${around}, lambda one: one->>'$.id')`;

/** This course's id, where it is among a statement's parents or groups; cmi5 has it there, and its LMS's own as the object. */
const ownCourse = ({ course }: Survey): string =>
  course
    ? `list_filter(${idsAround}, lambda id: list_contains(regexp_split_to_array(id, '[/#?=&:]'), ${literal(course)}))[1]`
    : 'null';

/**
 * The course of an answer: this one where it is among the activity's parents, else the one whose type is course, else
 * the nearest parent.
 */
function courseOf(surveyed: Survey): string {
  const courses = `list_filter(${around}, lambda one: (one->>'$.definition.type') like '%/course')`;
  return `coalesce(${ownCourse(surveyed)}, (${courses}[1]->>'$.id'), ${idsAround}[1])`;
}

const cmi5Session = `(context->'$.extensions'->>'https://w3id.org/xapi/cmi5/context/extensions/sessionid')`;
const toldPoints = `(result->'$.extensions'->>'urn:sharewise:points')`;

/** The words of a reply among those that a statement offers; several are parted by [,]. */
const replyWords = `(select string_agg(words, ', ') from (
    select ${anyText(`(one->'$.description')`)} as words
    from (select unnest(coalesce(from_json(coalesce(object->'$.definition.choices', object->'$.definition.scale'), '["JSON"]'), [])) as one)
    where list_contains(str_split(result->>'$.response', '[,]'), one->>'$.id')))`;

/** What a statement says, by field; the names of xAPI 1.0.3, the SCORM profile and cmi5. */
const partsOf = (surveyed: Survey): Readonly<Record<string, string>> => ({
  learner: `coalesce((actor->>'$.mbox'), ${account(surveyed)}, (actor->>'$.mbox_sha1sum'), (actor->>'$.openid'))`,
  name: `(actor->>'$.name')`,
  course: `case when asked then ${courseOf(surveyed)} else coalesce(${ownCourse(surveyed)}, (object->>'$.id')) end`,
  version: `(context->>'$.revision')`,
  // Time adds up over sessions: each says its own.
  attempt: `coalesce(${cmi5Session}, (context->>'$.registration'))`,
  completion: `case when asked then null when verb = 'completed' or (result->>'$.completion') = 'true' then 'completed' when verb in ('initialized', 'launched', 'attempted', 'resumed') then 'incomplete' end`,
  success: `case when asked then null when verb in ('passed', 'failed') then verb when (result->>'$.success') = 'true' then 'passed' when (result->>'$.success') = 'false' then 'failed' end`,
  score: `case when not asked then coalesce(
    (100 * try_cast(result->>'$.score.scaled' as double))::varchar,
    (100 * try_cast(result->>'$.score.raw' as double) / nullif(try_cast(result->>'$.score.max' as double), 0))::varchar,
    (result->>'$.score.raw')) end`,
  seconds: `case when not asked then (result->>'$.duration') end`,
  id: `case when asked then ${ownOr(`(object->>'$.id')`, surveyed.questions)} end`,
  // Of a course, what it is called.
  question: `coalesce(case when asked then ${anyText(`(object->'$.definition.description')`)} end, ${anyText(`(object->'$.definition.name')`)})`,
  response: `case when asked then ${ownOr(`(result->>'$.response')`, surveyed.replies)} end`,
  responseText: `case when asked then ${replyWords} end`,
  result: `case when asked then (result->>'$.success') end`,
  points: `case when asked then coalesce(${toldPoints}, (2 * coalesce(try_cast(result->>'$.score.scaled' as double),
    try_cast(result->>'$.score.raw' as double) / nullif(try_cast(result->>'$.score.max' as double), 0)))::varchar) end`,
  at: `stamp`,
  language: `(context->>'$.language')`,
});

const unsaid = ['standard', 'launches', 'status', 'started', 'index', 'lesson', 'skill', 'scored', 'weighting', 'top'];

const shape = `{id: 'VARCHAR', actor: 'JSON', verb: 'JSON', object: 'JSON', result: 'JSON', context: 'JSON', timestamp: 'VARCHAR', stored: 'VARCHAR'}`;
const copiedShape = `{line: 'BIGINT', statement: 'JSON'}`;

/** The parts of the statements in a file of JSON. */
function partsFrom({ path, copied }: Place, { json, within }: Json): string {
  const wrapped = within.length > 0;
  const whole = copied || wrapped;
  const layout = literal(copied || json === 'lines' ? 'newline_delimited' : 'array');
  const columns = copied ? copiedShape : wrapped ? `{statement: 'JSON'}` : shape;
  const read = `read_json(${pathLiteral(path)}, format = ${layout}, compression = 'uncompressed', columns = ${columns})`;
  return whole
    ? `select ${copied ? 'line' : 'null::bigint as line'}, ${partsOfWhole} from ${read}`
    : `select null::bigint as line, id as id_, actor, (verb->>'$.id') as verb_, object, result, context, coalesce(timestamp, stored) as stamp from ${read}`;
}

const ownLine = ({ copied }: Place) => `${copied ? 'try_cast(line as bigint)' : 'null::bigint'} as line`;

/** The parts of what a column `statement` has. */
const partsOfWhole = `(statement->>'$.id') as id_, (statement->'$.actor') as actor, (statement->>'$.verb.id') as verb_, (statement->'$.object') as object,
       (statement->'$.result') as result, (statement->'$.context') as context, coalesce((statement->>'$.timestamp'), (statement->>'$.stored')) as stamp`;

/** The parts of the statements that a table has whole in one column. */
function partsFromColumn(place: Place, flat: Flat, { at, within }: Whole): string {
  const path = literal(['$', ...within.map((field) => `"${field}"`)].join('.'));
  const cell = `case when json_valid(c${at}) then ${within.length > 0 ? `c${at}::json->${path}` : `c${at}::json`} end`;
  return `select line, ${partsOfWhole} from (select ${ownLine(place)}, ${cell} as statement from ${cellsFrom(place, flat)})`;
}

/** The parts of the statements in a table. */
function partsFromTable(place: Place, flat: Flat): string {
  const { columns, whole: inOne } = flat;
  if (inOne) return partsFromColumn(place, flat, inOne);
  const cell = (part: keyof typeof columns) =>
    columns[part] === undefined ? 'null' : `nullif(trim(c${columns[part]}), '')`;
  /** A cell as JSON where it is, else as a text of it. */
  const value = (part: keyof typeof columns) =>
    `case when json_valid(${cell(part)}) and left(${cell(part)}, 1) in ('{', '[') then ${cell(part)}::json else to_json(${cell(part)}) end`;
  const whole = (part: 'actor' | 'object' | 'result' | 'context', made: string) =>
    columns[part] === undefined
      ? made
      : `case when left(${cell(part)}, 1) = '{' and json_valid(${cell(part)}) then ${cell(part)}::json else ${made} end`;
  const actor = `json_object('name', ${cell('actor.name')}, 'mbox', case when contains(${cell('actor.mbox')}, '@') then ${cell('actor.mbox')} when contains(${cell('actor')}, '@') then ${cell('actor')} end,
    'mbox_sha1sum', ${cell('actor.mbox_sha1sum')}, 'openid', ${cell('actor.openid')},
    'account', json_object('name', coalesce(${cell('actor.account.name')}, case when not contains(${cell('actor')}, '@') then ${cell('actor')} end), 'homePage', ${cell('actor.account.homePage')}))`;
  const object = `json_object('id', coalesce(${cell('object.id')}, ${cell('object')}), 'definition', json_object('type', ${cell('object.definition.type')}, 'name', ${value('object.definition.name')},
    'description', ${value('object.definition.description')}, 'choices', ${value('object.definition.choices')}))`;
  const result = `json_object('response', ${cell('result.response')}, 'success', lower(${cell('result.success')}), 'completion', lower(${cell('result.completion')}), 'duration', ${cell('result.duration')},
    'score', json_object('raw', ${cell('result.score.raw')}, 'max', ${cell('result.score.max')}, 'scaled', ${cell('result.score.scaled')}))`;
  const context = `json_object('registration', ${cell('context.registration')}, 'language', ${cell('context.language')}, 'revision', ${cell('context.revision')},
    'contextActivities', json_object('parent', ${value('context.contextActivities.parent')}, 'grouping', ${value('context.contextActivities.grouping')}))`;
  const verb = `coalesce(${cell('verb.id')}, case when left(${cell('verb')}, 1) = '{' then ${cell('verb')}::json->>'$.id' else ${cell('verb')} end)`;
  return `select ${ownLine(place)}, ${cell('id')} as id_, ${whole('actor', actor)} as actor, ${verb} as verb_, ${whole('object', object)} as object,
    ${whole('result', result)} as result, ${whole('context', context)} as context, coalesce(${cell('timestamp')}, ${cell('stored')}) as stamp from ${cellsFrom(place, flat)}`;
}

type Statements = Extract<Recognised, { statements: Json } | { flat: Flat }>;

const parts = (place: Place, found: Statements) =>
  `(select *, lower(${lastPart('verb_')}) as verb from (${'flat' in found ? partsFromTable(place, found.flat) : partsFrom(place, found.statements)}))`;

/**
 * Scans a file of statements: stores in `voided` the statements that others void, and in `home` the systems of its
 * accounts. `several` is true where the files together have those of several systems.
 */
export async function survey(
  database: Database,
  place: Place,
  found: Statements,
  course: BuiltCourse | null,
  several: boolean,
): Promise<Survey> {
  const from = parts(place, found);
  await database.run(
    `insert into voided select (object->>'$.id') from ${from} where verb = 'voided' and (object->>'$.id') is not null`,
  );
  const homes = await database.rows(
    `select distinct (actor->>'$.account.homePage') as url from ${from} where (actor->>'$.account.homePage') is not null`,
  );
  for (const row of homes) await database.run(`insert into home values (${literal(String(row['url']))})`);
  const questions = course?.questions ?? [];
  return {
    homes: several || homes.length > 1,
    questions: questions.map(({ id }) => id),
    replies: [...new Set(questions.flatMap(({ choices }) => choices.map(({ key }) => key)))],
    course: course?.id ?? null,
  };
}

/** The statements that were not voided, as rows with every field; `asked` is true for an answer to an interaction. */
export function statementsFrom(place: Place, found: Statements, surveyed: Survey): string {
  const asked = `((object->>'$.definition.type') like '%/cmi.interaction' or verb in ('answered', 'responded'))`;
  const all = Object.entries(partsOf(surveyed)).map(([field, expression]) => `${expression} as "${field}"`);
  const none = unsaid.map((field) => `null::varchar as "${field}"`);
  return `(select line, ${[...all, ...none].join(', ')} from (
    select *, coalesce(${asked}, false) as asked from ${parts(place, found)}
    where verb is distinct from 'voided' and (id_ is null or id_ not in (select id from voided))))`;
}
