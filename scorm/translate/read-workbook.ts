import { copyOds } from '../workbook/ods.ts';
import { copySheet, openWorkbook } from '../workbook/xlsx.ts';
import { openZip, type Zip } from '../workbook/zip.ts';
import type { Delivery } from './job.ts';
import { headings } from './write-workbook.ts';

type Rows = string[][];

/** A writer of a sheet that keeps its rows. */
const keeping = (rows: Rows) => ({
  add: (cells: string[]) => void rows.push(cells),
  flush: async () => {},
  close: async () => {},
});

/** The rows of every sheet of a workbook that is shown. */
async function rowsOf(zip: Zip): Promise<Rows[]> {
  const sheets: Rows[] = [];
  const begin = () => {
    const rows: Rows = [];
    sheets.push(rows);
    return keeping(rows);
  };
  if (zip.has('content.xml')) {
    await copyOds(zip, begin);
    return sheets;
  }
  const workbook = await openWorkbook(zip);
  for (const sheet of workbook.sheets) await copySheet(zip, sheet, workbook, begin());
  return sheets;
}

const languageIn = (heading: string | undefined) => /\(([a-z]{2,3})\)\s*$/.exec(heading ?? '')?.[1];

/** The texts of a workbook that was made for a translator, .xlsx or .ods. Throws a sentence where its columns are not there. */
export async function readWorkbook(path: string): Promise<Delivery> {
  const zip = await openZip(path);
  try {
    for (const rows of await rowsOf(zip)) {
      const at = rows.findIndex((cells) => cells.some((cell) => cell.trim() === headings.unit));
      const head = rows[at]?.map((cell) => cell?.trim() ?? '') ?? [];
      const columnOf = (name: string) => head.findIndex((cell) => cell.startsWith(name));
      const [unit, source, target, state] = [headings.unit, 'Source (', 'Translation (', headings.state].map(
        columnOf,
      ) as [number, number, number, number];
      const language = languageIn(head[target]);
      if (unit < 0 || !language) continue;
      const texts = rows.slice(at + 1).flatMap((cells) => {
        const [file = '', id = ''] = (cells[unit] ?? '').trim().split('#');
        if (!file || !id) return [];
        return [
          { file, id, source: cells[source]?.trim(), target: cells[target]?.trim(), isDone: cells[state] === 'done' },
        ];
      });
      return { source: languageIn(head[source]), target: language, texts };
    }
  } finally {
    zip.close();
  }
  throw new Error(`It has no columns "${headings.unit}" and "Translation (…)": they must stay as they were exported.`);
}
