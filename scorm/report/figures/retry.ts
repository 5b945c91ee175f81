import type { Database } from '../read/database.ts';
import type { ByPoints, RetryFigures } from './types.ts';

/**
 * How many scenarios a round has. The files don't say, but who passes at once answers exactly one round: it is the
 * smallest number of different scenarios that a tenth of the people with a score answered.
 */
async function roundSize(database: Database): Promise<number | null> {
  const rows = await database.rows(`with counted as (
      select person, sum(answers)::integer as n from tally join person using (person) where score is not null group by person)
    select n, count(*) as people from counted where n > 0 group by n order by n`);
  const all = rows.reduce((sum, row) => sum + Number(row['people']), 0);
  const round = rows.find((row) => Number(row['people']) >= Math.max(1, all / 10));
  return round ? Number(round['n']) : null;
}

const byPoints = (row: Readonly<Record<string, unknown>>, when: string): ByPoints => [
  Number(row[`${when}0`]),
  Number(row[`${when}1`]),
  Number(row[`${when}2`]),
];

/** What changed for people who took the final check again, or null where nobody did. */
export async function retryFigures(database: Database): Promise<RetryFigures | null> {
  const round = await roundSize(database);
  if (round === null) return null;
  await database.run(`create table retried as
    select person from tally group by person having sum(answers) > ${round}
    union select person from again join asked using (question) where scored`);
  await database.run(`create table ranked as
    select person, question, skill, points_of(first) as first, points_of(last) as last, last is not null as repeated,
      row_number() over (partition by person order by first_at, question) as nth
    from given join asked using (question) semi join retried using (person) left join again using (person, question) where scored`);
  const [whole] = await database.rows(`with first as (
      select person, 50.0 * sum(first) / ${round} as score from ranked where nth <= ${round} group by person having count(first) = ${round})
    select count(*) as people, count(*) filter (status = 'passed') as passed,
      count(*) filter (first.score is not null and person.score is not null) as scored,
      avg(first.score) filter (person.score is not null) as first_mean,
      avg(greatest(person.score, first.score)) filter (first.score is not null and person.score is not null) as best_mean
    from retried join person using (person) left join first using (person)`);
  if (!whole || Number(whole['people']) === 0) return null;
  const counts = [0, 1, 2].flatMap((points) => [
    ['first', points, `nth <= ${round} and first = ${points}`] as const,
    [
      'later',
      points,
      `(nth > ${round} and not repeated and first = ${points}) or (repeated and last = ${points})`,
    ] as const,
  ]);
  const each = counts.map(([when, points, is]) => `count(*) filter (${is}) as ${when}${points}`);
  const all = counts.flatMap(([when, points]) => [
    `sum(${when}${points}) as ${when}${points}`,
    `count(*) filter (${when}${points} > 0) as ${when}_people${points}`,
  ]);
  const skills = await database.rows(`select name as skill, count(*) as people, ${all.join(', ')}
    from (select person, skill, ${each.join(', ')} from ranked group by person, skill) join skill using (skill)
    where name <> '' group by name order by name`);
  const again =
    await database.rows(`select first as "from", last as "to", count(distinct person) as people, count(*) as answers
    from ranked where repeated and first is not null and last is not null group by all order by all`);
  return {
    round,
    people: Number(whole['people']),
    scored: Number(whole['scored']),
    firstMean: whole['first_mean'] === null ? null : Number(whole['first_mean']),
    bestMean: whole['best_mean'] === null ? null : Number(whole['best_mean']),
    passed: Number(whole['passed']),
    skills: skills.map((row) => ({
      skill: String(row['skill']),
      people: Number(row['people']),
      first: byPoints(row, 'first'),
      later: byPoints(row, 'later'),
      firstPeople: byPoints(row, 'first_people'),
      laterPeople: byPoints(row, 'later_people'),
    })),
    again: again.map((row) => ({
      from: Number(row['from']),
      to: Number(row['to']),
      people: Number(row['people']),
      answers: Number(row['answers']),
    })),
  };
}
