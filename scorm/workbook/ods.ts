import { readElements } from './elements.ts';
import { grown, longestCell } from './limits.ts';
import type { SheetWriter } from './sheet-writer.ts';
import type { Zip } from './zip.ts';
import { errorSaying } from '../../src/said/error.ts';
import { say } from '../../src/said/say.ts';

type Attributes = Readonly<Record<string, string>>;

/** A cell as the spreadsheet shows it, but with whole dates, all digits, and leading zeros. */
function cellOf(attributes: Attributes, shown: string): string {
  const value = attributes['office:value'] ?? '';
  switch (attributes['office:value-type']) {
    case 'date':
      return (attributes['office:date-value'] ?? shown).replace('T', ' ').replace(/\.\d+$/, '');
    case 'time':
      return /^\d{1,4}:\d{2}$/.test(shown) ? shown : (attributes['office:time-value'] ?? shown);
    case 'boolean':
      return attributes['office:boolean-value'] ?? shown;
    case 'percentage':
      return `${Number((Number(value) * 100).toPrecision(15))}%`;
    case 'float':
      return /^0\d+$/.test(shown) && Number(shown) === Number(value)
        ? shown
        : Number(value).toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 });
    default:
      return shown;
  }
}

const count = (attributes: Attributes, name: string) => Math.max(1, Number(attributes[name] ?? 1) || 1);

/** Whether the parts of the spreadsheet are encrypted. */
async function hasPassword(zip: Zip): Promise<boolean> {
  let found = false;
  if (!zip.has('META-INF/manifest.xml')) return false;
  await readElements(await zip.read('META-INF/manifest.xml'), {
    open: (name) => {
      if (name === 'encryption-data') found = true;
    },
  });
  return found;
}

/** More cells than this in a row are the empty rest of a sheet. */
const widest = 16_384;

/**
 * Copies every sheet of an OpenDocument spreadsheet row by row to the writer that `begin` returns for its name; of a
 * formula, its stored result.
 */
export async function copyOds(zip: Zip, begin: (name: string) => SheetWriter): Promise<void> {
  if (await hasPassword(zip)) throw errorSaying(say`it has a password`);
  const check = grown();
  let out: SheetWriter | null = null;
  let sheet = '';
  let [line, cells, rowTimes, hidden] = [1, [] as string[], 1, false];
  let [attributes, text, paragraphs, inCell, aside] = [{} as Attributes, '', 0, false, 0];

  const endCell = () => {
    if (attributes['table:formula'] && !attributes['office:value-type'] && text === '')
      throw errorSaying(say`a formula in row ${line} of the sheet ${sheet} has no result, as it was never worked out`);
    const cell = cellOf(attributes, text);
    const times = count(attributes, 'table:number-columns-repeated');
    if (cell !== '') check((times - 1) * cell.length);
    for (let nth = 0; nth < times && cells.length < widest; nth += 1) cells.push(cell);
  };
  const endRow = () => {
    const empty = cells.every((cell) => cell === '');
    if (!empty && rowTimes > 1) check((rowTimes - 1) * (200 + cells.reduce((sum, cell) => sum + cell.length + 1, 0)));
    if (!empty) for (let nth = 0; nth < rowTimes; nth += 1) out?.add([...cells], line + nth, hidden);
    line += rowTimes;
  };

  await readElements(
    await zip.read('content.xml'),
    {
      open: (name, found) => {
        if (name === 'table') {
          sheet = found['table:name'] ?? '';
          [out, line] = [begin(sheet), 1];
        } else if (name === 'table-row')
          [cells, rowTimes, hidden] = [
            [],
            count(found, 'table:number-rows-repeated'),
            ['collapse', 'filter'].includes(found['table:visibility'] ?? ''),
          ];
        else if (name === 'table-cell' || name === 'covered-table-cell')
          [attributes, text, paragraphs, inCell] = [found, '', 0, true];
        else if (name === 'annotation') aside += 1;
        else if (inCell && aside === 0) {
          if (name === 'p' && (paragraphs += 1) > 1) text += ' ';
          if (name === 's') text += ' '.repeat(Math.min(1000, count(found, 'text:c')));
          if (name === 'tab' || name === 'line-break') text += ' ';
        }
      },
      text: (found) => {
        if (inCell && paragraphs > 0 && aside === 0) text += found;
        if (text.length > longestCell) check(Infinity);
      },
      close: (name) => {
        if (name === 'annotation') aside -= 1;
        else if (name === 'table-cell' || name === 'covered-table-cell') {
          endCell();
          inCell = false;
        } else if (name === 'table-row') endRow();
      },
    },
    async () => out?.flush(),
  );
}
