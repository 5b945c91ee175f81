import type { Field, Format } from '../format.ts';
import type { Clock } from './clock.ts';
import type { Dated } from './dates.ts';
import type { Source } from './source.ts';
import { literal } from './sql.ts';
import { completionIn, isVague, judged, saysNothing, successIn, unknownWord } from './state-words.ts';

/** A format, and how this file writes dates, times and who completed. */
export type Dialect = {
  readonly format: Format;
  readonly dated: Omit<Dated, 'notes'>;
  readonly clock: Clock;
  /** True where the column of completion has days in it. */
  readonly completionDays?: boolean;
  /** True where the column of states has shares from 0 to 100. */
  readonly progress?: boolean;
  /** True where the column of completion has them. */
  readonly completionShares?: boolean;
  /** True where scores are all that is said: none of them may be of those who haven't begun. */
  readonly scoresAlone?: boolean;
};

function timeOf(field: string, { dated }: Dialect): string {
  // Read with its time zone, which a plain timestamp would lose. It is slower, and most times are in UTC.
  const zoned = `try_cast(try_cast("${field}" as timestamptz) as timestamp)`;
  const iso = `coalesce(case when suffix("${field}", 'Z') then try_cast("${field}" as timestamp) end, ${zoned})`;
  const dates = ['%Y-%m-%dT%H:%MZ', ...dated.dates].map(literal).join(', ');
  const worded = dated.worded ? `, (select any_value(w.moment) from ${dated.worded} w where w.words = "${field}")` : '';
  // Where years have two digits, 21-01-26 is no day of the year 21.
  const first = dated.short ? '' : `${iso}, `;
  return `in_range(coalesce(${first}try_strptime("${field}", [${dates}])${worded}, as_date("${field}", '${dated.order}'), as_moment("${field}")))`;
}

/** SCORM 1.2 has clock times without a date: nothing to sort by, and no problem. */
const clock = `regexp_full_match("at", '\\d{1,4}:\\d{2}:\\d{2}(\\.\\d+)?')`;

/** The person's number, the same in all files; 0 where the row names nobody. */
const person = `person_of("learner")`;

/** False also where the file has no such column: null would spread to the whole condition. */
const surely = (problem: string) => `coalesce(${problem}, false)`;

const badIndex = surely(`"index" <> '' and try_cast("index" as integer) is null`);
/** Uses `case`, so that the pattern is only tried on what is not a time. */
const badTime = ({ has }: Source, dialect: Dialect) =>
  surely(
    `case when "at" <> '' and answered is null and not ${saysNothing('at')} then not ${clock} ${has('started') ? `and ${timeOf('started', dialect)} is null` : ''} end`,
  );
const badStart = surely(`"started" <> '' and began is null and not ${saysNothing('started')}`);
const badScore = surely(
  `"score" <> '' and not ${saysNothing('score')} and (score_n is null or score_n not between 0 and 100.5)`,
);
/** A time that can be read and of which it is open what it is has a note of its own. */
const badSeconds = surely(
  `"seconds" <> '' and not ${saysNothing('seconds')} and (seconds_n < 0 or (seconds_n is null and not regexp_full_match("seconds", '\\d{1,4}:\\d{2}|\\d+([.,]\\d+)?')))`,
);

/** An LMS that knows one status gives those under way a score of nothing, which isn't what they scored; a gradebook gives it to those who haven't begun. */
const noScoreYet = (scoresAlone: boolean) =>
  `(score_n = 0 and ${scoresAlone ? 'true' : '(coalesce(under_way, false) or unknown_word is not null)'})`;

/** A column of completion that has the day of it: who has none hasn't completed. */
const byDay = (empty: boolean) =>
  `case when regexp_matches("completion", '(^|\\D)(19|20)\\d\\d(\\D|$)') then 2 ${empty ? `when coalesce("completion", '') = '' then 1` : ''} end`;

/** A status that is how far someone is: all of it is completed. */
const byShare = (field: 'status' | 'completion', progress: boolean) =>
  `case when ${progress ? 'true' : `suffix("${field}", '%')`} then case when as_number("${field}") >= 100 then 2 when as_number("${field}") ${field === 'status' ? '>=' : '>'} 0 then 1 end end`;

/** How far someone is by the column of completion: nothing of it done says as little as an empty cell. */
const byCompletion = (format: Format, shares: boolean) =>
  shares ? byShare('completion', true) : completionIn('completion', format);

/** Codes and numbers of what is known of a learner. */
const typed = ({ format, clock, completionDays = false, progress = false, completionShares = false }: Dialect) => `
  coalesce(${byCompletion(format, completionShares)}, ${completionIn('status', format)}, ${byDay(completionDays)}, ${byShare('status', progress)}) as completed,
  coalesce(${successIn('success', format)}, ${successIn('status', format)}) as succeeded,
  ${completionIn('status', format)} < 2 as under_way,
  as_score("score") * coalesce(100 / nullif(as_number("top"), 0), 1) ${format.scaled ? '* 100' : ''} as score_n,
  as_seconds("seconds", '${clock.colon}', ${clock.unit ?? 'null::double'}) as seconds_n,
  ${unknownWord(format)} as unknown_word,
  ${isVague} as vague,
  try_cast("launches" as integer) as launches_n`;

/** What an export repeats on every row of a learner's registration. */
const repeated: readonly Field[] = [
  'course',
  'standard',
  'attempt',
  'completion',
  'success',
  'status',
  'score',
  'top',
  'seconds',
  'launches',
  'version',
  'language',
  'started',
  'group',
];

/** Those of these fields that a source has. */
const own = ({ has }: Source) => repeated.filter(has).map((field) => `"${field}"`);

/** The repeated fields of a row as one text. */
const facts = (source: Source) => `to_json([${own(source).join(', ')}]::varchar[])`;

/** A hash of the repeated fields, so that their texts need not be kept and compared for every row. */
const known = (source: Source) => `hash(${['person', ...own(source)].join(', ')})`;

/** Splits that text into columns again. */
function apart({ has }: Source): string {
  const fields = repeated.filter(has);
  const columns = repeated.map((field) => {
    const at = fields.indexOf(field);
    return `${at < 0 ? 'null::varchar' : `texts[${at + 1}]`} as "${field}"`;
  });
  return `(select *, ${columns.join(', ')} from (select *, from_json(facts, '["VARCHAR"]') as texts from told))`;
}

/** Subtracted from the order of answers without a time, so that they are all below zero: times count from 1970. */
const untimed = 2 ** 44;

/**
 * A source's rows as numbers: person, facts (`known`), question, moment or else order (in milliseconds), and answer (a
 * hash of the response that contains the judgement). The facts are stored as text for some rows only (`telling`).
 * `broken` is true where the row or one of its cells could not be read.
 */
export function rowsOf(source: Source, dialect: Dialect): string {
  return `select person, ${known(source)} as known,
    case when "id" <> '' and ("response" <> '' or "result" <> '') then hash("id") end as question,
    coalesce(epoch_ms(answered), 1000 * (coalesce(try_cast("attempt" as integer), hash("attempt") & 1048575, 0)::bigint * 4096
      + least(coalesce(try_cast("index" as integer), 0), 4095) - ${untimed})) as place,
    answer_of(coalesce("response", ''), ${judged(dialect.format)}) as given,
    person = 0 or ${badIndex} or ${badTime(source, dialect)} as broken,
    case when ${source.telling} then ${facts(source)} end as facts
    from (select *, ${person} as person, ${timeOf('at', dialect)} as answered from (${source.answers}))`;
}

/** The facts as text, by their hash, for the hashes that a query gives. */
export function factsOf(source: Source, wanted: string): string {
  return `select known, any_value(facts) as facts from (
      select ${known(source)} as known, ${facts(source)} as facts from (select *, ${person} as person from (${source.people})))
    where known in (${wanted}) group by known`;
}

/** When someone began: at the first answer. A list without answers has the day of completion where answers have theirs. */
const began = ({ format }: Dialect) => (format.kind === 'people' ? 'began' : 'coalesce(epoch_ms(first), began)');

/**
 * The facts about people: a row for each learner, registration and course, and for each state of it. Texts become
 * numbers here, after equal rows were combined.
 */
export function peopleOf(source: Source, dialect: Dialect): string {
  return `select known, person, hash(coalesce("standard", ''), coalesce("attempt", '')) as registration, coalesce("course", '') as in_course,
    completed, succeeded, case when score_n between 0 and 100.5 and not ${noScoreYet(dialect.scoresAlone ?? false)} then score_n end as score,
    case when seconds_n >= 0 then seconds_n end as seconds, launches_n as launches, "version" as version, "language" as language, substr(trim("group"), 1, 60) as in_group, substr(unknown_word, 1, 60) as unknown_word, vague,
    ${began(dialect)} as first, coalesce(epoch_ms(last), began) as last,
    rows, problems + (${badScore} or ${badSeconds} or ${badStart})::int as problems
    from (select *, ${timeOf('started', dialect)} as began, ${typed(dialect)} from ${apart(source)})`;
}

/** Each row or cell of a source that couldn't be read: its kind and its line. */
export function problemsOf(source: Source, dialect: Dialect): string {
  return `select * from (select line, case when person = 0 then 'learner' when ${badScore} then 'score' when ${badSeconds} then 'seconds'
      when ${badIndex} then 'index' when ${badTime(source, dialect)} or ${badStart} then 'at' end as kind
    from (select *, ${person} as person, ${timeOf('at', dialect)} as answered, ${timeOf('started', dialect)} as began, ${typed(dialect)} from (${source.people}))) where kind is not null`;
}
