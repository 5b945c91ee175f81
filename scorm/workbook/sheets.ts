import { closeSync, mkdtempSync, openSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { copyOds } from './ods.ts';
import { sheetWriter, type SheetWriter } from './sheet-writer.ts';
import { copySheet, openWorkbook } from './xlsx.ts';
import { openZip, type Zip } from './zip.ts';
import { errorSaying, saidBy } from '../../src/said/error.ts';
import { say } from '../../src/said/say.ts';

/** A sheet as CSV: its name, with its workbook's, its path, and how many of its rows are hidden. */
export type SheetFile = { readonly name: string; readonly path: string; readonly hidden: number };

/** Whether a file begins as a zip does. */
export function isZip(path: string): boolean {
  const bytes = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, 4, 0);
  } finally {
    closeSync(file);
  }
  return bytes.equals(Buffer.from([0x50, 0x4b, 3, 4]));
}

async function copyAll(zip: Zip, begin: (name: string) => SheetWriter): Promise<void> {
  if (zip.has('content.xml')) return copyOds(zip, begin);
  const workbook = await openWorkbook(zip);
  for (const sheet of workbook.sheets) await copySheet(zip, sheet, workbook, begin(sheet.name));
}

/**
 * Writes each sheet of a workbook (.xlsx, .ods) as CSV into a folder, as a stream. Formulas are not computed: their
 * stored results are taken. Throws a sentence where the file is not such a workbook.
 */
export async function sheetsOf(path: string, folder: string): Promise<SheetFile[]> {
  const name = basename(path);
  const own = mkdtempSync(join(folder, 'workbook-'));
  const files: { name: string; path: string; hidden: number }[] = [];
  const writers: SheetWriter[] = [];
  const begin = (sheet: string) => {
    const file = { name: sheet, path: join(own, `sheet-${files.length}.csv`), hidden: 0 };
    files.push(file);
    const writer = sheetWriter(file.path);
    writers.push(writer);
    const add: SheetWriter['add'] = (cells, at, hidden = false) => {
      if (hidden && cells.some((cell) => cell !== '')) file.hidden += 1;
      writer.add(cells, at);
    };
    return { ...writer, add };
  };
  let zip: Zip | null = null;
  try {
    zip = await openZip(path);
    if (zip.has('xl/workbook.bin')) throw errorSaying(say`it is a binary workbook, .xlsb`);
    if (!zip.has('xl/workbook.xml') && !zip.has('content.xml'))
      throw errorSaying(say`it is a zip with no sheets in it`);
    await copyAll(zip, begin);
  } catch (error) {
    const { en, nl } = saidBy(error);
    const why = { en: en.split('\n')[0] ?? '', nl: nl.split('\n')[0] ?? '' };
    throw errorSaying(
      say`${name} can't be read as a workbook (${why}). Open it in a spreadsheet, save it there as .xlsx or .ods without a password, and name that; of another zip, unpack it and name the file in it.`,
      { cause: error },
    );
  } finally {
    for (const writer of writers) await writer.close();
    zip?.close();
  }
  return files.map((file) => ({ ...file, name: files.length > 1 ? `${name}, ${file.name}` : name }));
}
