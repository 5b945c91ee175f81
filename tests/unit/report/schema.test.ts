import { expect, it } from 'vitest';
import { figuresOf } from '../../../scorm/report/figures/figures.ts';
import { openDatabase } from '../../../scorm/report/read/database.ts';
import { readAll } from '../../../scorm/report/read/read.ts';
import { tables } from '../../../scorm/report/schema.ts';
import { answersWorth, course, fileOf, rowsOf, withFiles, type Person } from './sample.ts';

/** People of whom some tried again: every table has something in it. */
const people = Array.from({ length: 12 }, (_, nth): Person => ({
  id: `p${nth}`,
  completion: 'completed',
  success: 'passed',
  score: 80,
  seconds: 300,
  answers: [
    ...answersWorth([2, 1, nth % 3, 2, 2]),
    ...(nth < 6 ? answersWorth([2, 2, 2, 2, 2], '2026-03-03T09:00:00Z') : []),
  ],
}));

it('every table of a report is one that the schema names, with the columns that it says', async () => {
  await withFiles({ 'a.csv': fileOf(rowsOf(people)) }, async (paths) => {
    const database = await openDatabase({ memory: '500MB', threads: 1 });
    try {
      const read = await readAll(database, paths, course);
      const columns = `select table_name as name, column_name as "column", data_type as type from duckdb_columns()
        where not internal and table_name in (select table_name from duckdb_tables()) and not regexp_full_match(table_name, '(row|worded)_\\d+')
        order by column_index`;
      const made = await database.rows(columns);
      await figuresOf(database, read, course, 'en');
      const all = Map.groupBy([...made, ...(await database.rows(columns))], (row) => String(row['name']));
      for (const [name, rows] of all) {
        const found = Object.fromEntries(rows.map((row) => [String(row['column']), String(row['type'])]));
        expect({ name, columns: found }).toEqual({ name, columns: tables[name as keyof typeof tables]?.columns });
      }
      expect([...all.keys()].toSorted()).toEqual(Object.keys(tables).toSorted());
    } finally {
      database.close();
    }
  });
});
