import { dirname } from 'node:path';
import { isZip, sheetsOf } from '../../workbook/sheets.ts';
import type { DeskTable } from '../../../src/schemas/desk.ts';
import { guesses } from '../../report/map/draft.ts';
import { headOf, type Head } from '../../report/read/head.ts';
import { loadFormats } from '../../report/read/load-formats.ts';
import { recordsOf } from '../../report/read/records.ts';
import { headingsIn } from '../../report/read/unknown.ts';

/** Of a column, so many values are shown, each so long: enough to tell what it is. */
const most = { values: 3, letters: 40 };

/** The heads of files, and of the sheets of workbooks, which are written beside them. */
async function headsOf(paths: readonly string[]): Promise<Head[]> {
  const heads = await Promise.all(
    paths.map(async (path) => {
      const head = headOf(path);
      if (head.bytes < 4 || !isZip(path)) return [head];
      return (await sheetsOf(path, dirname(path))).map((sheet) => headOf(sheet.path, sheet.name));
    }),
  );
  return heads.flat();
}

/** The first different values of a column. */
function samplesOf(rows: readonly (readonly string[])[], nth: number): string[] {
  const values = rows.map((row) => (row[nth] ?? '').trim()).filter((value) => value !== '');
  return [...new Set(values)].slice(0, most.values).map((value) => value.slice(0, most.letters));
}

/** A table with its columns; undefined where the head is of none. */
async function tableOf(head: Head): Promise<DeskTable | undefined> {
  const headings = headingsIn(head);
  if (headings.length === 0) return undefined;
  const name = headings.join('\0');
  const found = recordsOf(head).find(({ records }) => records.some((record) => record.join('\0') === name));
  const records = found?.records ?? [];
  const rows = records.slice(records.findIndex((record) => record.join('\0') === name) + 1);
  return {
    file: head.name,
    columns: headings.flatMap((heading, nth) =>
      heading.trim() === '' ? [] : [{ heading, samples: samplesOf(rows, nth) }],
    ),
    draft: Object.fromEntries(guesses(headings, await loadFormats())),
  };
}

/** The tables in files, with a few of their values. */
export async function tablesIn(paths: readonly string[]): Promise<DeskTable[]> {
  const tables = await Promise.all((await headsOf(paths)).map(tableOf));
  return tables.filter((one) => one !== undefined);
}
