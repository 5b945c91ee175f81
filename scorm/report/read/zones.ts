import { rowsIn } from '../schema.ts';
import type { Database } from './database.ts';
import type { Reading } from './ingest.ts';
import type { Conclusion } from './people.ts';

const quarter = 900_000;
/** The largest offset from UTC, in milliseconds. */
const most = 14 * 3_600_000;

/**
 * People whose answers are in two files with a difference of whole quarters of an hour, the same for nearly all: the
 * same attempts, in local time in one file and in UTC in the other.
 */
const shifted = (a: Reading, b: Reading) => `create or replace temp table shifted as
  with pairs as (
    select one.person, other.question, other.place, round((other.place - one.place) / ${quarter}.0)::bigint * ${quarter} as by_,
      abs(other.place - one.place - round((other.place - one.place) / ${quarter}.0) * ${quarter}) as off
    from ${rowsIn(a.nth)} one join ${rowsIn(b.nth)} other using (person, question)
    where one.place >= 0 and other.place >= 0 and person <> 0 and reply_of(one.given) = reply_of(other.given)),
  matched as (select person, by_, count(distinct (question, place)) as n from pairs where off <= 60000 and abs(by_) <= ${most} group by all),
  whole as (select person, least((select count(distinct (question, place)) from ${rowsIn(a.nth)} r where r.person = p.person and place >= 0 and question is not null),
      (select count(distinct (question, place)) from ${rowsIn(b.nth)} r where r.person = p.person and place >= 0 and question is not null)) as size
    from (select distinct person from matched) p)
  select person, by_, n from matched join whole using (person) where by_ <> 0 and n >= 0.8 * size
  qualify row_number() over (partition by person order by n desc, abs(by_)) = 1`;

/** Moves the second file to the clock of the first, but for people whose answers are at the same moments in both. */
async function alignPair(database: Database, a: Reading, b: Reading): Promise<Conclusion> {
  await database.run(shifted(a, b));
  await database.run(`delete from shifted where person in (
    select person from ${rowsIn(a.nth)} one semi join ${rowsIn(b.nth)} other on one.person = other.person and one.question = other.question
      and reply_of(one.given) = reply_of(other.given) and abs(one.place - other.place) <= 60000 where one.place >= 0)`);
  const rows = await database.rows(
    `select by_, count(*) as people, sum(n)::bigint as answers from shifted group by by_ order by people desc`,
  );
  const [first] = rows;
  if (!first) return { notes: [], unsure: [] };
  const [people, answers] = ['people', 'answers'].map((name) => rows.reduce((sum, row) => sum + Number(row[name]), 0));
  const files = [a.name, b.name];
  // Daylight saving time can give two offsets; more than two mean that time zones are not the reason.
  const two = rows.slice(0, 2).reduce((sum, row) => sum + Number(row['people']), 0);
  if (two < 0.9 * (people ?? 0) || (answers ?? 0) < 3)
    return { notes: [{ kind: 'zones-unclear', files }], unsure: ['first-answers'] };
  const by = '(select by_ from shifted s where s.person = t.person)';
  await database.run(
    `update ${rowsIn(b.nth)} t set place = place - ${by} where place >= 0 and person in (select person from shifted)`,
  );
  await database.run(`update part t set first = first - to_milliseconds(${by}), last = last - to_milliseconds(${by})
    where file = ${b.nth} and person in (select person from shifted)`);
  return {
    notes: [{ kind: 'zones', answers: answers ?? 0, hours: Math.abs(Number(first['by_'])) / 3_600_000 }],
    unsure: [],
  };
}

/** Puts the same attempts in two files at the same moments, where one has them in local time and the other in UTC. */
export async function alignClocks(database: Database, readings: readonly Reading[]): Promise<Conclusion> {
  const conclusions: Conclusion[] = [];
  const pairs = readings.flatMap((b, nth) => readings.slice(0, nth).map((a) => [a, b] as const));
  if (pairs.length <= 66) for (const [a, b] of pairs) conclusions.push(await alignPair(database, a, b));
  return { notes: conclusions.flatMap(({ notes }) => notes), unsure: conclusions.flatMap(({ unsure }) => unsure) };
}
