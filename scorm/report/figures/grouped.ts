import type { Database } from '../read/database.ts';
import type { Read } from '../read/read.ts';
import { emptyTable } from '../schema.ts';

/**
 * Stores each person's group, by the column asked for; a person in several is in the last by name. Throws a sentence
 * where no file has the column.
 */
export async function createGrouped(database: Database, { readings }: Read, by: string | undefined): Promise<void> {
  await database.run(emptyTable('grouped'));
  if (by === undefined) return;
  const sources = readings.filter(({ source }) => source.has('group')).map(({ source }) => source.people);
  if (sources.length === 0)
    throw new Error(
      `No file has a column "${by}" to group people by. Give its heading as it stands in the file: --by "Department".`,
    );
  const all = sources.map((people) => `select "learner", trim("group") as name from (${people})`).join(' union all ');
  await database.run(`insert into grouped select person_of("learner") as person, max(substr(name, 1, 60)) as name
    from (${all}) where name <> '' group by 1`);
}
