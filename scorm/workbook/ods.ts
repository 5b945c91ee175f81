import { readElements } from './elements.ts';
import type { SheetWriter } from './sheet-writer.ts';
import type { Zip } from './zip.ts';

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

/** More cells than this in a row are the empty rest of a sheet. */
const widest = 16_384;

/**
 * Copies every sheet of an OpenDocument spreadsheet row by row to the writer that `begin` returns for its name; of a
 * formula, its stored result.
 */
export async function copyOds(zip: Zip, begin: (name: string) => SheetWriter): Promise<void> {
  let out: SheetWriter | null = null;
  let [line, cells, rowTimes] = [1, [] as string[], 1];
  let [attributes, text, paragraphs, inCell, aside] = [{} as Attributes, '', 0, false, 0];

  const endCell = () => {
    const cell = cellOf(attributes, text);
    const times = count(attributes, 'table:number-columns-repeated');
    for (let nth = 0; nth < times && cells.length < widest; nth += 1) cells.push(cell);
  };
  const endRow = () => {
    const empty = cells.every((cell) => cell === '');
    if (!empty) for (let nth = 0; nth < rowTimes; nth += 1) out?.add([...cells], line + nth);
    line += rowTimes;
  };

  await readElements(
    await zip.read('content.xml'),
    {
      open: (name, found) => {
        if (name === 'table') [out, line] = [begin(found['table:name'] ?? ''), 1];
        else if (name === 'table-row') [cells, rowTimes] = [[], count(found, 'table:number-rows-repeated')];
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
