import type { Database } from '../read/database.ts';
import type { Read } from '../read/read.ts';
import { literal } from '../read/sql.ts';
import { emptyTable } from '../schema.ts';

/** More people than this share in several groups, and the column is no property of people. */
const severalAtMost = 0.5;

/**
 * Stores each person's group, by the column asked for; a person in several is in the last by name. Throws a sentence
 * where no file has the column, or where it says something of answers rather than of people.
 */
export async function createGrouped(
  database: Database,
  { readings, courses }: Read,
  by: string | undefined,
): Promise<void> {
  await database.run(emptyTable('grouped'));
  if (by === undefined) return;
  if (!readings.some(({ source }) => source.has('group')))
    throw new Error(
      `No file has a column "${by}" to group people by. Give its heading as it stands in the file: --by "Department".`,
    );
  const own = `person <> 0 and in_group <> '' and in_course in (${courses.taken.map(literal).join(', ')})`;
  const [found] = await database.rows(`select count(*) as people, count(*) filter (groups > 1) as several
    from (select count(distinct in_group) as groups from part where ${own} group by person)`);
  if (Number(found?.['several']) > severalAtMost * Number(found?.['people']))
    throw new Error(
      `Most people have several values of "${by}": it says something of their answers, not of them. Group by a column that has one value a person, such as their department.`,
    );
  await database.run(`insert into grouped select person, max(in_group) as name from part where ${own} group by person`);
}
