import type { Database, Row } from '../read/database.ts';
import type { Answered, RetryFigures } from './types.ts';

/**
 * How many scenarios a round has. The files do not say so, but someone who passes at once has answered exactly one
 * round: it is the smallest number of different scenarios that at least a tenth of the people with a score answered.
 */
async function roundSize(database: Database): Promise<number | null> {
  const rows = await database.rows(`with counted as (
      select person, sum(answers)::integer as n from tally join person using (person) where score is not null group by person)
    select n, count(*) as people from counted where n > 0 group by n order by n`);
  const all = rows.reduce((sum, row) => sum + Number(row['people']), 0);
  const round = rows.find((row) => Number(row['people']) >= Math.max(1, all / 10));
  return round ? Number(round['n']) : null;
}

const answered = (row: Row, when: string): Answered => ({
  answers: Number(row[`${when}_answers`] ?? 0),
  best: Number(row[`${when}_best`] ?? 0),
  bestPeople: Number(row[`${when}_best_people`] ?? 0),
  otherPeople: Number(row[`${when}_other_people`] ?? 0),
});

const sumsOf = (when: string) => `sum(${when}_n) as ${when}_answers, sum(${when}_b) as ${when}_best,
  count(*) filter (${when}_b > 0) as ${when}_best_people, count(*) filter (${when}_n > ${when}_b) as ${when}_other_people`;

/** People with scored answers who took the final check once, or part of it. */
async function onceOnly(database: Database): Promise<RetryFigures['once']> {
  const [row] = await database.rows(`select count(*) as people, ${sumsOf('once')} from (
      select person, sum(answers) as once_n, sum(best) as once_b from tally anti join retried using (person) group by person having sum(answers) > 0)`);
  return { people: Number(row?.['people'] ?? 0), ...answered(row ?? {}, 'once') };
}

/** How those who took the final check again did in their first round and in later ones, or null where nobody did. */
export async function retryFigures(database: Database): Promise<RetryFigures | null> {
  const round = await roundSize(database);
  if (round === null) return null;
  await database.run(`create table retried as
    select person from tally group by person having sum(answers) > ${round}
    union select person from again join asked using (question) where scored`);
  const [whole] = await database.rows(`with ranked as (
      select person, points_of(first) as first, points_of(last) as last, last is not null as repeated,
        row_number() over (partition by person order by first_at, question) as nth
      from given join asked using (question) semi join retried using (person) left join again using (person, question) where scored),
    each as (select person, count(first) filter (nth <= ${round}) as first_n, count(*) filter (nth <= ${round} and first = 2) as first_b,
      count(first) filter (nth > ${round} and not repeated) + count(last) filter (repeated) as later_n,
      count(*) filter ((nth > ${round} and not repeated and first = 2) or (repeated and last = 2)) as later_b
      from ranked group by person)
    select count(*) as people, count(*) filter (status = 'passed') as passed, ${sumsOf('first')}, ${sumsOf('later')}
    from each join person using (person)`);
  if (!whole || Number(whole['people']) === 0) return null;
  return {
    round,
    people: Number(whole['people']),
    passed: Number(whole['passed']),
    first: answered(whole, 'first'),
    later: answered(whole, 'later'),
    once: await onceOnly(database),
  };
}
