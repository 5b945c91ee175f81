import { posix } from 'node:path';
import { readElements } from './elements.ts';
import { kindOf, numberText, type Kind } from './number-format.ts';
import type { SheetWriter } from './sheet-writer.ts';
import type { Zip } from './zip.ts';

/** A sheet of a workbook: its name, and the part that it is in. */
export type Sheet = { readonly name: string; readonly part: string };

/** What a workbook's sheets refer to. */
export type Workbook = {
  readonly sheets: readonly Sheet[];
  readonly texts: readonly string[];
  readonly kinds: readonly Kind[];
  /** True where days are counted from 1904, as on old Macs. */
  readonly from1904: boolean;
};

const book = 'xl/workbook.xml';

/** What relations of the workbook lead to, by id and by kind. */
async function relationsOf(zip: Zip): Promise<{ byId: Map<string, string>; byKind: Map<string, string> }> {
  const [byId, byKind] = [new Map<string, string>(), new Map<string, string>()];
  await readElements(await zip.read('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Target = '', Type = '' }) => {
      if (name !== 'Relationship') return;
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target);
      byId.set(Id, part);
      byKind.set(Type.slice(Type.lastIndexOf('/') + 1), part);
    },
  });
  return { byId, byKind };
}

/** The texts that cells refer to by number, without phonetic readings as in Japanese. */
async function textsIn(zip: Zip, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!part || !zip.has(part)) return texts;
  let [text, inText, aside] = ['', false, false];
  await readElements(await zip.read(part), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 't') inText = true;
      if (name === 'rPh') aside = true;
    },
    text: (found) => {
      if (inText && !aside) text += found;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') aside = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

/** How the numbers of each cell style are shown. */
async function kindsIn(zip: Zip, part: string | undefined): Promise<Kind[]> {
  const [codes, kinds] = [new Map<number, string>(), [] as Kind[]];
  if (!part || !zip.has(part)) return kinds;
  let inCells = false;
  await readElements(await zip.read(part), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) kinds.push(kindOf(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return kinds;
}

/** Opens a workbook: its sheets that are shown, and what they refer to. */
export async function openWorkbook(zip: Zip): Promise<Workbook> {
  const { byId, byKind } = await relationsOf(zip);
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readElements(await zip.read(book), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      const part = byId.get(attributes['r:id'] ?? '');
      if (name === 'sheet' && part?.includes('worksheets/') && !/hidden/i.test(attributes['state'] ?? ''))
        sheets.push({ name: attributes['name'] ?? '', part });
    },
  });
  const texts = await textsIn(zip, byKind.get('sharedStrings'));
  return { sheets, texts, kinds: await kindsIn(zip, byKind.get('styles')), from1904 };
}

/** A cell's column, counted from 0: A1 is 0, AB7 is 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const character of reference) {
    const letter = character.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** Copies a sheet row by row; of a formula, its stored result. */
export async function copySheet(
  zip: Zip,
  { part }: Sheet,
  { texts, kinds, from1904 }: Workbook,
  out: SheetWriter,
): Promise<void> {
  let cells: string[] = [];
  let row = 0;
  let at = -1;
  let [type, style, value, inValue] = ['', 0, '', false];
  const cell = () => {
    if (type === 's') return texts[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'true' : 'false';
    if (type === 'e') return '';
    if (type === 'd') return value.replace('T', ' ');
    return type === '' || type === 'n' ? numberText(value, kinds[style] ?? { kind: 'number' }, from1904) : value;
  };
  await readElements(
    await zip.read(part),
    {
      open: (name, { r, t = '', s = '0' }) => {
        if (name === 'row') [row, cells, at] = [r ? Number(r) : row + 1, [], -1];
        else if (name === 'c') [at, type, style, value] = [r ? columnOf(r) : at + 1, t, Number(s), ''];
        else if (name === 'v' || (name === 't' && type === 'inlineStr')) inValue = true;
      },
      text: (found) => {
        if (inValue) value += found;
      },
      close: (name) => {
        if (name === 'v' || name === 't') inValue = false;
        else if (name === 'c' && at >= 0 && at < 16_384) {
          for (let gap = cells.length; gap < at; gap += 1) cells.push('');
          cells[at] = cell();
        } else if (name === 'row') out.add(cells, row);
      },
    },
    out.flush,
  );
}
