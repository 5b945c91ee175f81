import { plainText } from '../plain-text.ts';
import type { Database, Row } from '../read/database.ts';
import type { Figures, GroupFigures, Spread } from './types.ts';

const number = (value: unknown): number => Number(value ?? 0);
const orNull = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

/** The upper ends of the bands of minutes; the last band has none. */
export const minuteBands = [5, 10, 15, 20, 30, 45, 60] as const;

async function spread(database: Database, value: string, band: string, bands: number): Promise<Spread> {
  const [whole] = await database.rows(
    `select count(${value}) as people, avg(${value}) as mean, median(${value}) as median from person`,
  );
  const rows = await database.rows(
    `select ${band} as band, count(*) as n from person where ${value} is not null group by 1`,
  );
  const at = (nth: number) => number(rows.find((row) => Number(row['band']) === nth)?.['n']);
  return {
    people: number(whole?.['people']),
    mean: orNull(whole?.['mean']),
    median: orNull(whole?.['median']),
    bands: Array.from({ length: bands }, (_, nth) => at(nth)),
  };
}

const groupOf = (row: Row): GroupFigures => ({
  key: plainText(row['key']),
  people: number(row['people']),
  completed: number(row['completed']),
  passed: number(row['passed']),
  scored: number(row['scored']),
  mean: orNull(row['mean']),
});

const groupsAtMost = 60;
/** A century; where there are many months, they are shown by quarter or year. */
const monthsAtMost = 1200;

/** The key of the groups that are shown together, as there are too many to show each. */
export const others = '*';

/** Groups of people by an SQL expression, in its order; those for whom it gives nothing have an empty key. */
async function groups(database: Database, key: string, most: number = groupsAtMost): Promise<GroupFigures[]> {
  const rows =
    await database.rows(`with keyed as (select coalesce(${key}, '') as own, status, score from person left join grouped using (person)),
      large as (select own from keyed group by own order by count(*) desc, own limit ${most})
    select coalesce(large.own, '${others}') as key, count(*) as people, count(*) filter (status <> 'open') as completed,
    count(*) filter (status = 'passed') as passed, count(score) as scored, avg(score) as mean
    from keyed left join large using (own) group by 1 order by 2 desc, 1`);
  return rows.map(groupOf).toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** What is counted over people. */
export type PeopleFigures = Pick<
  Figures,
  'people' | 'from' | 'to' | 'status' | 'derived' | 'scores' | 'times' | 'by' | 'languages' | 'versions' | 'months'
> & {
  /** As the files have it, with those who passed. */
  readonly complete: number;
};

/** What is counted over people: status, scores, minutes, and the groups. */
export async function peopleFigures(database: Database, by?: string): Promise<PeopleFigures> {
  const [whole] =
    await database.rows(`select count(*) as people, strftime(min(coalesce(first, last)), '%Y-%m-%d') as "from", strftime(max(last), '%Y-%m-%d') as "to",
    count(*) filter (derived) as derived, count(*) filter (completed = 2 or (completed is null and status = 'passed')) as complete, ${['passed', 'failed', 'completed', 'open'].map((one) => `count(*) filter (status = '${one}') as ${one}`).join(', ')}
    from person`);
  const minutes = `(seconds / 60)`;
  const minuteBand = `case ${minuteBands.map((end, nth) => `when ${minutes} < ${end} then ${nth}`).join(' ')} else ${minuteBands.length} end`;
  return {
    people: number(whole?.['people']),
    from: whole?.['from'] ? String(whole['from']) : null,
    to: whole?.['to'] ? String(whole['to']) : null,
    status: {
      passed: number(whole?.['passed']),
      failed: number(whole?.['failed']),
      completed: number(whole?.['completed']),
      open: number(whole?.['open']),
    },
    complete: number(whole?.['complete']),
    derived: number(whole?.['derived']),
    scores: await spread(database, 'score', `least(floor(score / 10), 9)`, 10),
    times: await spread(database, minutes, minuteBand, minuteBands.length + 1),
    by: by === undefined ? null : { heading: by, groups: await groups(database, 'grouped.name') },
    languages: await groups(database, `lower(substr(language, 1, 8))`),
    versions: await groups(database, `substr(version, 1, 20)`),
    months: await groups(database, `strftime(first, '%Y-%m')`, monthsAtMost),
  };
}
