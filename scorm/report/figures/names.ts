import { plainText } from '../plain-text.ts';
import type { Database } from '../read/database.ts';
import type { Read } from '../read/read.ts';

/** Someone who hasn't passed, as the files name them. */
export type Named = {
  readonly id: string;
  readonly name: string;
  readonly status: 'failed' | 'completed' | 'open';
  readonly score: number | null;
  /** The last day, as YYYY-MM-DD; null where the files have no dates. */
  readonly last: string | null;
};

/** Those who haven't passed, last active first; `more` are too many to list. */
export type Names = { readonly listed: readonly Named[]; readonly more: number };

const most = 500;

/** Who hasn't passed, by name. Personal data: only where it was asked for. A course without a final check is done when completed. */
export async function namesOf(database: Database, read: Read, finalCheck: boolean): Promise<Names> {
  const wanted = finalCheck ? `status <> 'passed'` : `status in ('failed', 'open')`;
  const [whole] = await database.rows(`select count(*) as n from person where ${wanted}`);
  await database.run(
    `create or replace temp table wanted as select * from person where ${wanted} order by last desc nulls last, person limit ${most}`,
  );
  const everyone = read.readings
    .map(({ source }) => `select "learner", "name" from (${source.people})`)
    .join(' union all ');
  const rows = await database.rows(`with named as (
      select person_of("learner") as person, min("learner") as id, max("name") as name from (${everyone})
      where person_of("learner") in (select person from wanted) group by 1)
    select id, coalesce(name, '') as name, status, score, strftime(last, '%Y-%m-%d') as last
    from wanted join named using (person) order by wanted.last desc nulls last, id`);
  const listed = rows.map((row) => ({
    id: plainText(row['id']).slice(0, 255),
    name: plainText(row['name']).slice(0, 255),
    status: row['status'] as Named['status'],
    score: row['score'] === null ? null : Number(row['score']),
    last: row['last'] === null ? null : String(row['last']),
  }));
  return { listed, more: Number(whole?.['n'] ?? 0) - listed.length };
}
