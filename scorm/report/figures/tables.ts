import type { BuiltCourse } from '../../package/built-course.ts';
import type { Database } from '../read/database.ts';
import type { Read } from '../read/read.ts';
import { literal } from '../read/sql.ts';
import { emptyTable, rowsIn } from '../schema.ts';

const inTaken = ({ courses }: Read) => `in_course in (${courses.taken.map(literal).join(', ')})`;

/** The files' formats: each has another id for the same attempt. */
const formatsOf = ({ readings }: Read) =>
  readings.map(({ nth, format }) => `(${nth}, ${literal(format.id)})`).join(', ');

/**
 * One row for each person: the best of what several files say counts. Where a file has scores and no passes, the score
 * tells who passed. Time is added up over the attempts of one format
 * only, as another format may hold the same attempts.
 */
const person = (read: Read, passMark: number | null) => `create table person as
  with reached as (
    select distinct person from (
      select person, file from part where person <> 0 and ${inTaken(read)} group by all having max(succeeded) is null and max(score) >= ${passMark ?? 'null'})),
  known as (
    select person, kind, max(completed) as completed, max(succeeded) as succeeded, max(score) as score, max(seconds) as seconds, bool_or(unknown_word is not null) as unknown, bool_and(vague) as vague,
      min(version) as version, arg_max(language, coalesce(last, timestamp '1995-01-01')) as language, min(first) as first, max(last) as last
    from part join (values ${formatsOf(read)}) format(file, kind) using (file)
    where person <> 0 and ${inTaken(read)} group by person, kind, registration),
  timed as (select person, max(seconds) as seconds from (select person, sum(seconds) as seconds from known group by person, kind) group by person),
  whole as (
    select person, max(completed) as completed, max(succeeded) as succeeded, max(score) as score, bool_or(unknown) as unknown, bool_and(vague) as vague,
      min(version) as version, arg_max(language, coalesce(last, timestamp '1995-01-01')) as language, min(first) as first, max(last) as last
    from known group by person)
  select person, score, seconds, version, language, first, last, completed, succeeded, completed is null and succeeded is null as derived, unknown, vague,
    case when coalesce(succeeded, 0) = 2 or person in (from reached) then 'passed'
      when succeeded = 1 or (succeeded = 0 and completed = 2) or (coalesce(succeeded, 0) = 0 and score < ${passMark ?? 'null'} and completed is distinct from 1) then 'failed'
      when completed = 2 then 'completed' else 'open' end as status
  from whole join timed using (person)`;

/**
 * Leaves out people of whom a file has nothing but a name or says that they have not started, or whose row is a total, and
 * those without answers whose state is a word that nobody knows.
 */
async function leaveWaiting(database: Database): Promise<{ notStarted: number; unsaid: boolean }> {
  await database.run(`create table waiting as select person, completed is not null as told from person
    where coalesce(completed, 0) = 0 and status = 'open' and score is null
      and ((coalesce(seconds, 0) = 0 and (completed = 0 or last is null)) or (unknown and completed is null))`);
  await database.run(
    'delete from waiting where person in (select distinct person from given semi join waiting using (person))',
  );
  await database.run('delete from person where person in (select person from waiting)');
  const [waiting] = await database.rows(
    'select count(*) as n, coalesce(bool_or(not told), false) as unsaid from waiting',
  );
  return { notStarted: Number(waiting?.['n'] ?? 0), unsaid: waiting?.['unsaid'] === true };
}

/**
 * Where files have no day on which people began, the day on which they finished stands for it; unless others have such a
 * day too, as it is then another.
 */
async function datedByEnd(database: Database): Promise<void> {
  const [open] = await database.rows(`select 1 from person where status = 'open' and last is not null limit 1`);
  if (!open) await database.run('update person set first = last');
}

/** Each person's first answer to each question, and how many rows have it. */
const given = `create table given as
  select person, question, any_value(given) as first, min(place) as first_at, count(*)::integer as copies
  from answer group by person, question`;

/** An answer that is told again follows within so many; a later round asks the same question further on. */
const nearBy = 5;

/**
 * Answers that are there more than once: to the same question again, or one answer told twice. It is one at the same
 * moment, whatever reply each file has; the same reply within a minute, as a spreadsheet saves times; and without times the
 * same reply a few places on in one attempt, as an LMS has it that was told again after an outage. Where a file has no
 * times, another's that has them stand for it.
 */
const exact = `create table several as
  with moments as (
    select person, question, place, arg_min(given, {weak: judged_of(given) >= 3, given: given}) as given from answer
      semi join (select person, question from given where copies > 1) using (person, question)
    group by person, question, place, case when place < 0 then reply_of(given) end),
  told as (
    select *, place - lag(place) over (partition by person, question, reply_of(given) order by place) <= case when place < 0 then ${nearBy} else 60 end as again
    from moments)
  select person, question, arg_min(given, place) as first, arg_max(given, place) as last, min(place) as first_at, count(*)::integer as times
  from (select person, question, place, given from told where again is not true
    qualify place >= 0 or max(place) over (partition by person, question) < 0)
  group by person, question`;

/** The course's own points for each key, by the hash under which answers are kept. */
async function createKeys(database: Database, course: BuiltCourse | null): Promise<void> {
  await database.run(emptyTable('own_key'));
  const rows = (course?.questions ?? []).flatMap(({ id, choices }) =>
    choices.flatMap(({ key, score, text }) =>
      // Some LMSs export a reply's text instead of its key.
      [...new Set([key, ...Object.values(text)])].map(
        (reply) => `(hash(${literal(id)}), reply_as_kept(${literal(reply)}), ${literal(key)}, ${score})`,
      ),
    ),
  );
  if (rows.length > 0) await database.run(`insert into own_key values ${rows.join(', ')}`);
}

const byCourse = (answer: string) =>
  `case when judged_of(${answer}) < 3 then ${answer} else rejudged(${answer},
    coalesce(own_key.points, case when judged_of(${answer}) > 3 then judged_of(${answer}) - 4 else 3 end)) end`;

/** Takes the course's own points where the LMS recorded only right or wrong, or nothing. */
async function judgeByCourse(database: Database, table: string, answer: string, rest: string): Promise<void> {
  const [weak] = await database.rows(`select 1 from ${table} where judged_of(${answer}) >= 3 limit 1`);
  if (!weak) return;
  await database.run(`create table judged as select person, t.question, ${byCourse(answer)} as ${answer}, ${rest}
    from ${table} t left join own_key on own_key.question = t.question and own_key.response = reply_of(${answer})`);
  await database.run(`drop table ${table}`);
  await database.run(`alter table judged rename to ${table}`);
}

/** How many people gave each reply as their first answer to a question. */
const replied = `create table replied as select question, first, count(*) as people from given group by question, first`;

/**
 * Makes the tables `person`, `given` (first answers), `replied` (which were how often) and `again` (last answers to
 * questions answered more than once).
 * Answers how many answers there are, how many were there twice, how many people have yet to start, whether that is
 * taken of some from nothing being said of them, whether some of those who began are only said not to
 * have passed, and whether it is open of some whether they have begun.
 */
export async function createTables(
  database: Database,
  read: Read,
  course: BuiltCourse | null,
): Promise<{
  answers: number;
  repeated: number;
  notStarted: number;
  unsaid: boolean;
  undecided: boolean;
  vague: boolean;
}> {
  await database.run(person(read, course?.passMark ?? null));
  await database.run('drop table part');
  await database.run(given);
  const waiting = await leaveWaiting(database);
  const is = async (condition: string) =>
    (await database.rows(`select 1 from person where status = 'open' and ${condition} limit 1`)).length > 0;
  const undecided = await is('succeeded = 0 and completed is null');
  const vague = await is(
    'vague and score is null and coalesce(seconds, 0) = 0 and last is null and person not in (select person from given)',
  );
  if (read.facts.says.dates === 'ended') await datedByEnd(database);
  await database.run(exact);
  for (const { nth } of read.readings) await database.run(`drop table ${rowsIn(nth)}`);
  const [counts] =
    await database.rows(`select (select count(*) from given) as pairs, (select coalesce(sum(times - 1), 0) from several) as more,
    (select coalesce(sum(copies), 0) from given) as found`);
  await database.run('delete from given where copies > 1');
  await database.run('insert into given select person, question, first, first_at, times from several');
  await database.run('create table again as select person, question, last from several where times > 1');
  await createKeys(database, course);
  await judgeByCourse(database, 'given', 'first', 'first_at');
  await judgeByCourse(database, 'again', 'last', '1 as one');
  await database.run(replied);
  const answers = Number(counts?.['pairs'] ?? 0) + Number(counts?.['more'] ?? 0);
  return {
    answers,
    repeated: Number(counts?.['found'] ?? 0) - answers,
    ...waiting,
    undecided,
    vague,
  };
}
