import { posix } from 'node:path';
import { readElements } from './elements.ts';
import { grown, longestCell } from './limits.ts';
import { kindOf, numberText, type Kind } from './number-format.ts';
import type { SheetWriter } from './sheet-writer.ts';
import type { Zip } from './zip.ts';
import { errorSaying } from '../../src/said/error.ts';
import { say, type Said } from '../../src/said/say.ts';

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

/** A text without the codes that Excel writes for characters that XML doesn't bear, such as a line end's (ECMA-376, 22.9.2.19). */
const decoded = (text: string) =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The texts that cells refer to by number, without phonetic readings as in Japanese. */
async function textsIn(zip: Zip, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!part || !zip.has(part)) return texts;
  const check = grown();
  let [text, inText, aside] = ['', false, false];
  await readElements(await zip.read(part), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 't') inText = true;
      if (name === 'rPh') aside = true;
    },
    text: (found) => {
      if (inText && !aside) text += found;
      if (text.length > longestCell) check(Infinity);
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') aside = false;
      if (name !== 'si') return;
      texts.push(decoded(text));
      // What an empty text takes of memory counts as well.
      check(text.length + 20);
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

/** The letters of a column: of 0 A, of 27 AB. */
const lettersOf = (column: number): string =>
  (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** No sheet has more rows than this. */
const lowest = 1_048_576;

/** A cell as it stands in a sheet's part. */
type Written = { readonly type: string; readonly style: number; readonly value: string; readonly formula: boolean };

/** What a cell shows; of an error, its name. `place` names the cell. Throws where the workbook lacks what it shows. */
function shownBy({ type, style, value, formula }: Written, { texts, kinds, from1904 }: Workbook, place: () => Said) {
  // A result that is an empty text is said to be a text.
  if (formula && value === '' && type !== 'str')
    throw errorSaying(say`the formula in ${place()} has no result, as it was never worked out`);
  if (type === 's' && value !== '') {
    const text = texts[Number(value)];
    if (text === undefined) throw errorSaying(say`it is damaged: the text of ${place()} isn’t in it`);
    return text;
  }
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'd') return value.replace('T', ' ');
  return type === '' || type === 'n' ? numberText(value, kinds[style] ?? { kind: 'number' }, from1904) : decoded(value);
}

/** Copies a sheet row by row; of a formula, its stored result. */
export async function copySheet(
  zip: Zip,
  { name: sheet, part }: Sheet,
  book: Workbook,
  out: SheetWriter,
): Promise<void> {
  const check = grown();
  let cells: string[] = [];
  let [row, hidden, at] = [0, false, -1];
  let [type, style, value, formula, inValue] = ['', 0, '', false, false];
  const place = () => say`${`${lettersOf(at)}${row}`} of the sheet ${sheet}`;
  await readElements(
    await zip.read(part),
    {
      open: (name, { r, t = '', s = '0', hidden: set = '' }) => {
        if (name === 'row') {
          [row, cells, at, hidden] = [r ? Number(r) : row + 1, [], -1, ['1', 'true'].includes(set)];
          if (row > lowest) check(Infinity);
        } else if (name === 'c')
          [at, type, style, value, formula] = [r ? columnOf(r) : at + 1, t, Number(s), '', false];
        else if (name === 'f') formula = true;
        else if (name === 'v' || (name === 't' && type === 'inlineStr')) inValue = true;
      },
      text: (found) => {
        if (inValue) value += found;
        if (value.length > longestCell) check(Infinity);
      },
      close: (name) => {
        if (name === 'v' || name === 't') inValue = false;
        else if (name === 'c' && at >= 0 && at < 16_384) {
          for (let gap = cells.length; gap < at; gap += 1) cells.push('');
          cells[at] = shownBy({ type, style, value, formula }, book, place);
        } else if (name === 'row') out.add(cells, row, hidden);
      },
    },
    out.flush,
  );
}
