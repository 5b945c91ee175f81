import { rowsIn } from '../schema.ts';
import type { Database } from './database.ts';
import type { Reading } from './ingest.ts';
import { literal } from './sql.ts';

/** Makes of all files' rows one view `answer`: their answers to these courses, with places in seconds. */
export async function gatherAnswers(database: Database, readings: readonly Reading[], courses: readonly string[]) {
  for (const { nth } of readings) {
    const others = `select known from part where file = ${nth} and in_course not in (${courses.map(literal).join(', ')})`;
    const [mixed] = await database.rows(`${others} limit 1`);
    if (mixed) await database.run(`delete from ${rowsIn(nth)} where known in (${others})`);
    for (const column of ['known', 'broken', 'facts']) await database.run(`alter table ${rowsIn(nth)} drop ${column}`);
  }
  const all = readings.map(({ nth }) => `select * from ${rowsIn(nth)}`).join(' union all ');
  await database.run(`create view answer as select person, question, place // 1000 as place, given
    from (${all}) where person <> 0 and question is not null`);
}
