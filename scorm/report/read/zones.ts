import { rowsIn } from '../schema.ts';
import type { Database } from './database.ts';
import type { Reading } from './ingest.ts';
import type { Conclusion } from './people.ts';

const quarter = 900_000;
const hour = 3_600_000;
/** No two places on earth are further apart, in milliseconds. */
const most = 14 * hour;
/** Answers to fewer questions than this at one distance are no sign of a clock. */
const fewest = 3;
/** Of so many of someone's answers the other ones must be there. */
const nearlyAll = 0.8;

/** A file's answers that have a time; in one of so many people where that is enough to see by. */
const timed = ({ nth }: Reading, oneIn = 1) =>
  `(select person, question, place, reply_of(given) as reply from ${rowsIn(nth)} where place >= 0 and person <> 0 and question is not null
    ${oneIn > 1 ? `and (person >> 3) % ${oneIn} = 0` : ''})`;

/** Answers that are in both at a distance of whole quarters of an hour, give or take a minute: by what is later in the second. */
const paired = (a: string, b: string, only: string) => `create or replace temp table paired as
  select distinct person, question, other.place as place, round((other.place - one.place) / ${quarter}.0)::bigint * ${quarter} as by_
  from ${a} one join ${b} other using (person, question, reply)
  where abs(other.place - one.place) <= ${most + 60_000} and ${only}
    and abs(other.place - one.place - round((other.place - one.place) / ${quarter}.0) * ${quarter}) <= 60000`;

type Clock = { readonly by: number; readonly people: number };

/** The distances at which nearly all that someone has is there twice, with how many people's; the most frequent first. */
async function clocksOf(database: Database): Promise<Clock[]> {
  const rows = await database.rows(`select by_, count(*) as people from (
      select person, by_, count(*) as n, count(distinct question) as questions from paired group by all) join size using (person)
    where n >= ${nearlyAll} * answers and questions >= ${fewest} group by by_ order by people desc, abs(by_)`);
  return rows.map((row) => ({ by: Number(row['by_']), people: Number(row['people']) }));
}

/** One clock, or its two where summer time begins or ends between the answers; null where there are more than that. */
async function clockIn(database: Database): Promise<number[] | null> {
  const clocks = await clocksOf(database);
  const [first] = clocks;
  if (!first) return [];
  const [beside] = await database.rows(
    `select by_, count(*) as n from paired where abs(by_ - ${first.by}) = ${hour} and by_ <> 0 group by by_ order by n desc limit 1`,
  );
  const both = beside ? [first.by, Number(beside['by_'])] : [first.by];
  const all = clocks.reduce((sum, { people }) => sum + people, 0);
  const explained = clocks.filter(({ by }) => both.includes(by)).reduce((sum, { people }) => sum + people, 0);
  return explained < 0.9 * all ? null : both;
}

/** Notes who is there twice by this clock, and by which distance in each hour. Answers how many of their answers are. */
async function createShifts(database: Database, clock: readonly number[]): Promise<number> {
  const within = `by_ in (${clock.join(', ')})`;
  await database.run(`create or replace temp table twice as select person from (
      select person, count(distinct (question, place)) as n from paired where ${within} group by person) join size using (person)
    where n >= ${nearlyAll} * answers and n >= least(answers, ${fewest})`);
  await database.run(`create or replace temp table shift as select at_hour, arg_max(by_, n) as by_ from (
      select place // ${hour} as at_hour, by_, count(*) as n from paired semi join twice using (person) where ${within} group by all) group by at_hour`);
  const [found] = await database.rows(
    `select count(distinct (person, question, place)) as n from paired semi join twice using (person) where ${within}`,
  );
  return Number(found?.['n'] ?? 0);
}

/**
 * Puts those people's answers in a file at the other file's moments: each by its own distance where the other file has it,
 * and else by that of the answers before it.
 */
async function shiftAll(database: Database, { nth }: Reading, clock: readonly number[]): Promise<void> {
  const [usual] = clock;
  await database.run(`create or replace temp table moved as
    with own as (select person, question, place, arg_min(by_, abs(by_ - ${usual})) as own_by from paired
      where by_ in (${clock.join(', ')}) group by person, question, place)
    select moment.person, moment.question, moment.place, coalesce(own_by, by_, ${usual}) as by_
    from (select distinct person, question, place from ${rowsIn(nth)} semi join twice using (person) where place >= 0) moment
    left join own using (person, question, place)
    asof left join shift on moment.place // ${hour} >= shift.at_hour`);
  await database.run(`update ${rowsIn(nth)} t set place = t.place - moved.by_ from moved
    where moved.person = t.person and moved.question is not distinct from t.question and moved.place = t.place`);
  const by = (time: string) => `to_milliseconds(coalesce((select any_value(by_) from moved
      where moved.person = t.person and moved.place = epoch_ms(t.${time})), ${usual}))`;
  await database.run(`update part t set first = first - ${by('first')}, last = last - ${by('last')}
    where file = ${nth} and person in (select person from twice)`);
}

const sizeOf = (files: readonly Reading[], share: number) => `create or replace temp table size as
  select person, ${share} * least(${files.map((_, nth) => `coalesce(s${nth}.n, 0)`).join(', ')}) as answers
  from (select distinct person from paired)
  ${files.map((one, nth) => `left join (select person, count(distinct (question, place)) as n from ${timed(one)} group by person) s${nth} using (person)`).join(' ')}`;

const note = (answers: number, clock: readonly number[]): Conclusion => ({
  notes: [
    { kind: 'zones', answers, hours: [...new Set(clock.map((by) => Math.abs(by) / hour))].toSorted((a, b) => a - b) },
  ],
  unsure: [],
});

const nothing: Conclusion = { notes: [], unsure: [] };

/** Whether two files have the same people's answers at two clocks; those who have some at the same moments are left alone. */
async function alignPair(database: Database, a: Reading, b: Reading): Promise<Conclusion> {
  await database.run(paired(timed(a), timed(b), 'true'));
  await database.run('delete from paired where person in (select person from paired where by_ = 0)');
  await database.run(sizeOf([a, b], 1));
  const clock = await clockIn(database);
  if (clock === null) return { notes: [{ kind: 'zones-unclear', files: [a.name, b.name] }], unsure: ['first-answers'] };
  if (clock.length === 0) return nothing;
  const answers = await createShifts(database, clock);
  await shiftAll(database, b, clock);
  return note(answers, clock);
}

/** So many people are enough to see whether a file has answers at two clocks. */
const rowsToSee = 200_000;

/** Whether one file has the same answers at two clocks, as one that was put together of two has. */
async function alignWithin(database: Database, one: Reading): Promise<Conclusion> {
  const oneIn = Math.max(1, Math.round(one.rows / rowsToSee));
  const look = async (people: number) => {
    await database.run(paired(timed(one, people), timed(one, people), 'other.place > one.place + 60000'));
    await database.run(sizeOf([one], 0.5));
    return clockIn(database);
  };
  const seen = await look(oneIn);
  const clock = oneIn > 1 && seen !== null && seen.length > 0 ? await look(1) : seen;
  if (clock === null || clock.length === 0) return nothing;
  const answers = await createShifts(database, clock);
  await database.run(`update ${rowsIn(one.nth)} t set place = t.place - p.by_ from paired p
    where p.person = t.person and p.question = t.question and p.place = t.place and p.by_ in (${clock.join(', ')}) and t.person in (select person from twice)`);
  return note(answers, clock);
}

/** Puts the same attempts at the same moments, where they are there in local time and in UTC. */
export async function alignClocks(database: Database, readings: readonly Reading[]): Promise<Conclusion> {
  const all: Conclusion[] = [];
  for (const one of readings) all.push(await alignWithin(database, one));
  const pairs = readings.flatMap((b, nth) => readings.slice(0, nth).map((a) => [a, b] as const));
  if (pairs.length <= 66) for (const [a, b] of pairs) all.push(await alignPair(database, a, b));
  for (const table of ['paired', 'size', 'twice', 'shift', 'moved'])
    await database.run(`drop table if exists ${table}`);
  return { notes: all.flatMap(({ notes }) => notes), unsure: all.flatMap(({ unsure }) => unsure) };
}
