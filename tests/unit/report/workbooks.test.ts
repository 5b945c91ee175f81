import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { answersWorth, figuresIn } from './sample.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A cell: a text, or what a workbook keeps of a number, with its style; a formula with what it last gave; a type of its own. */
type Cell =
  | string
  | { readonly value: number | string; readonly style?: number; readonly formula?: string; readonly type?: string };

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** A workbook as Excel writes it: texts apart, numbers with a style, rows and cells that are empty left out. */
function xlsx(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  epoch1904 = false,
  hidden: readonly number[] = [],
  textsKept = Infinity,
): Uint8Array {
  const texts: string[] = [];
  const shared = (text: string) => (texts.includes(text) ? texts.indexOf(text) : texts.push(text) - 1);
  const cell = (one: Cell, reference: string) => {
    if (one === '') return '';
    if (typeof one === 'string') return `<c r="${reference}" t="s"><v>${shared(one)}</v></c>`;
    const own = one.type ?? (typeof one.value === 'string' ? 'str' : '');
    const type = own === '' ? '' : ` t="${own}"`;
    const formula = one.formula ? `<f>${escaped(one.formula)}</f>` : '';
    return `<c r="${reference}" s="${one.style ?? 0}"${type}>${formula}<v>${escaped(String(one.value))}</v></c>`;
  };
  const parts: Zippable = {};
  const names = Object.keys(sheets);
  for (const [nth, name] of names.entries()) {
    const rows = (sheets[name] ?? []).map((cells, row) =>
      cells.every((one) => one === '')
        ? ''
        : `<row r="${row + 1}"${hidden.includes(row + 1) ? ' hidden="1"' : ''}>${cells.map((one, column) => cell(one, `${letters(column)}${row + 1}`)).join('')}</row>`,
    );
    parts[`xl/worksheets/sheet${nth + 1}.xml`] = strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    );
  }
  parts['xl/workbook.xml'] = strToU8(
    `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="${epoch1904 ? 1 : 0}"/><sheets>${names.map((name, nth) => `<sheet name="${escaped(name)}" sheetId="${nth + 1}" r:id="rId${nth + 1}"/>`).join('')}</sheets></workbook>`,
  );
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  parts['xl/_rels/workbook.xml.rels'] = strToU8(
    `<Relationships>${names.map((_, nth) => `<Relationship Id="rId${nth + 1}" Type="${kind}/worksheet" Target="worksheets/sheet${nth + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${kind}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${kind}/styles" Target="/xl/styles.xml"/></Relationships>`,
  );
  parts['xl/sharedStrings.xml'] = strToU8(
    `<sst>${texts
      .slice(0, textsKept)
      .map(
        (text) =>
          `<si><r><t>${escaped(text.slice(0, 3))}</t></r><r><t xml:space="preserve">${escaped(text.slice(3))}</t></r><rPh sb="0" eb="1"><t>read aloud</t></rPh></si>`,
      )
      .join('')}</sst>`,
  );
  // 1 a date with a time, 2 a percentage, 3 six digits, 4 hours above a day, 5 hours and minutes
  parts['xl/styles.xml'] = strToU8(
    `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm\\ yyyy\\ h:mm;@"/><numFmt numFmtId="165" formatCode="000000"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="46"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
  );
  return zipSync(parts);
}

/** An OpenDocument spreadsheet, its rows as XML. */
const ods = (rows: string) =>
  zipSync({
    'content.xml': strToU8(
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="Blad1">${rows}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });

const headings = ['user_id', 'course_id', 'score_raw', 'total_time', 'interaction_id', 'response', 'timestamp'];

/** Days since 30 December 1899, as a workbook counts them. */
const serial = (iso: string) => Date.parse(iso) / 86_400_000 + 25_569;

const people = Array.from({ length: 6 }, (_, nth) => ({ id: 1000 + nth, answers: answersWorth([2, 1, 0, 2, 2]) }));

const rowsWith = (id: (of: number) => Cell, score: Cell, time: Cell): Cell[][] =>
  people.flatMap((one) =>
    one.answers.map(({ id: asked, response, at }): Cell[] => [
      id(one.id),
      'small',
      score,
      time,
      asked,
      response,
      { value: serial(at), style: 1 },
    ]),
  );

describe('a workbook', () => {
  it('gives what its cells show: dates, percentages, times, and the zeros before an id', async () => {
    const rows = rowsWith(
      (id) => ({ value: id, style: 3 }),
      { value: 0.85, style: 2 },
      { value: 300 / 86_400, style: 4 },
    );
    const book = xlsx({
      Toelichting: [['Uitleg'], ['Dit is uitleg']],
      'Blad & 2': [['Export'], [''], headings, ...rows],
    });
    const { figures, read } = await figuresIn({ 'answers.xlsx': book });
    expect(read.readings.map(({ name }) => name)).toEqual(['answers.xlsx, Blad & 2']);
    expect(figures).toMatchObject({ people: 6, answers: 30, from: '2026-03-02' });
    expect([figures.scores.mean, figures.times.mean]).toEqual([85, 5]);
    const text = ['user_id,course_id,interaction_id,response,timestamp', '001000,small,q-1,a,2026-03-02T09:00:00Z'];
    const both = await figuresIn({ 'answers.xlsx': book, 'b.csv': text.join('\n') });
    expect(both.figures).toMatchObject({ people: 6, answers: 30, repeated: 1 });
    expect(both.read.facts.notes.some(({ kind }) => kind === 'zeros')).toBe(false);
  });

  it('keeps all digits of long ids that a program wrote as numbers', async () => {
    const rows = rowsWith((id) => ({ value: `2019000000000${id}`, type: 'n' }), { value: 85 }, '');
    expect((await figuresIn({ 'a.xlsx': xlsx({ One: [headings, ...rows] }) })).figures.people).toBe(6);
  });

  it('counts days from 1904 where it says so', async () => {
    const rows = rowsWith((id) => `p${id}`, { value: 85 }, '').map((cells) =>
      cells.map((one) =>
        typeof one === 'object' && one.style === 1 ? { ...one, value: Number(one.value) - 1462 } : one,
      ),
    );
    const { figures } = await figuresIn({ 'a.xlsx': xlsx({ One: [headings, ...rows] }, true) });
    expect(figures.from).toBe('2026-03-02');
  });

  it('gives what a formula last made, and works out none', async () => {
    const rows = rowsWith((id) => ({ value: `p${id}`, formula: '"p"&A1' }), { value: 85, formula: '1+1' }, '');
    const { figures } = await figuresIn({ 'a.xlsx': xlsx({ One: [headings, ...rows] }) });
    expect(figures).toMatchObject({ people: 6, scores: { mean: 85 } });
  });

  it('has its faults at the row of the sheet', async () => {
    const rows = rowsWith((id) => `p${id}`, { value: 85 }, '');
    const faulty = rows.map((cells, nth) =>
      nth === 10 ? cells.with(6, 'yesterday') : nth === 12 ? cells.with(0, '') : cells,
    );
    const { read } = await figuresIn({ 'a.xlsx': xlsx({ One: [headings, [''], ...faulty] }) });
    expect(read.readings[0]?.problems.listed.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      '13 at',
      '15 learner',
    ]);
  });

  it('has faults where cells hold an error, and names nobody by one', async () => {
    const rows = rowsWith((id) => `p${id}`, { value: 85 }, '');
    const error = (value: string): Cell => ({ value, type: 'e' });
    const faulty = rows.map((cells, nth) =>
      nth === 10 ? cells.with(2, error('#DIV/0!')) : nth === 12 ? cells.with(0, error('#N/A')) : cells,
    );
    const { figures, read } = await figuresIn({ 'a.xlsx': xlsx({ One: [headings, ...faulty] }) });
    expect(figures.people).toBe(6);
    expect(read.readings[0]?.problems.listed.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      '12 score',
      '14 learner',
    ]);
  });

  it('gives texts without the codes that Excel writes for line ends', async () => {
    const rows = rowsWith((id) => `p${id}_x000D_`, { value: 85 }, '');
    const text = ['user_id,course_id,interaction_id,response,timestamp', 'p1000,small,q-1,a,2026-03-02T09:00:00Z'];
    const { figures } = await figuresIn({ 'a.xlsx': xlsx({ One: [headings, ...rows] }), 'b.csv': text.join('\n') });
    expect(figures.people).toBe(6);
  });

  it('tells of rows that are hidden, which count, and of sheets that nothing is known of', async () => {
    const rows = rowsWith((id) => `p${id}`, { value: 85 }, '');
    const book = xlsx(
      {
        Teams: [['Employee', 'Status'], ...['Sales', 'Care', 'Board of Directors'].map((one) => [one, 'Completed'])],
        One: [headings, ...rows],
        Calls: [['Who', 'Phone'], ...rows.map(() => ['A', '1'])],
      },
      false,
      [3],
    );
    const { figures, read } = await figuresIn({ 'a.xlsx': book });
    expect(figures.people).toBe(6);
    expect(read.facts.notes).toContainEqual({ kind: 'rows-hidden', file: 'a.xlsx, One', rows: 1 });
    expect(read.facts.notes).toContainEqual({ kind: 'sheets-unknown', files: ['a.xlsx, Calls'] });
    expect(read.facts.notes).toContainEqual({ kind: 'sheets-aside', files: ['a.xlsx, Teams'] });
    expect(read.facts.unsure).toEqual([]);
  });

  it('may have a cell far from the others', async () => {
    const rows = rowsWith((id) => `p${id}`, { value: 85 }, '');
    const far: Cell[] = [...Array.from({ length: 40 }, () => ''), 'x'];
    const below = Array.from({ length: 200_000 }, (): Cell[] => []);
    const { figures } = await figuresIn({ 'a.xlsx': xlsx({ One: [headings, ...rows, ...below, far] }) });
    expect(figures).toMatchObject({ people: 6, answers: 30 });
  });

  it('is read as OpenDocument too', async () => {
    const text = (one: string) =>
      `<table:table-cell office:value-type="string"><text:p>${escaped(one)}</text:p></table:table-cell>`;
    const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
    const rows = people.flatMap((one) =>
      one.answers.map(({ id, response, at }) =>
        row(
          `<table:table-cell office:value-type="float" office:value="${one.id}"><text:p>00${one.id}</text:p></table:table-cell>` +
            text('small') +
            `<table:table-cell office:value-type="percentage" office:value="0.85"><text:p>85%</text:p></table:table-cell>` +
            `<table:table-cell office:value-type="time" office:time-value="PT00H05M00S"><text:p>00:05:00</text:p></table:table-cell>` +
            text(id) +
            text(response) +
            `<table:table-cell office:value-type="date" office:date-value="${at.slice(0, 19)}"><office:annotation><text:p>a remark</text:p></office:annotation><text:p>02-03-26</text:p></table:table-cell>`,
        ),
      ),
    );
    const { figures } = await figuresIn({ 'a.ods': ods(row(headings.map(text).join('')) + rows.join('')) });
    expect(figures).toMatchObject({ people: 6, answers: 30, from: '2026-03-02' });
    expect([figures.scores.mean, figures.times.mean]).toEqual([85, 5]);
  });

  const full = rowsWith((id) => `p${id}`, { value: 85 }, '');
  const repeated = (rows: number, columns: number) =>
    `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}"><text:p>x</text:p></table:table-cell></table:table-row>`;

  it.each([
    [
      'one whose formulas were never worked out',
      xlsx({ One: [headings, ...full.map((cells) => cells.with(2, { value: '', type: 'n', formula: 'A1*2' }))] }),
      /the formula in C2 of the sheet One has no result.*Open it in a spreadsheet, save it there/s,
    ],
    [
      'one whose texts were lost',
      xlsx({ One: [headings, ...full] }, false, [], 12),
      /^a\.xlsx can't be read as a workbook \(it is damaged: the text of [A-Z]+\d+ of the sheet One isn’t in it\)/,
    ],
    ['one that grows in rows', ods(repeated(1_048_576, 1)), /it would grow too large/],
    ['one that grows in columns', ods(repeated(20_000, 16_384).repeat(3)), /it would grow too large/],
    [
      'one with a password, as OpenDocument',
      zipSync({ 'content.xml': strToU8('0'), 'META-INF/manifest.xml': strToU8('<a><manifest:encryption-data/></a>') }),
      /it has a password/,
    ],
    [
      'one with a password, as Excel',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]),
      /an old kind \(\.xls\), or one with a password\..*without a password/,
    ],
    [
      'a zip of something else',
      zipSync({ 'a.txt': strToU8('a') }),
      /^a\.xlsx can't be read as a workbook \(it is a zip with no sheets in it\)/,
    ],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('a') }), /binary workbook, \.xlsb/],
    ['a damaged one', xlsx({ One: [headings] }).subarray(0, 600), /^a\.xlsx can't be read as a workbook/],
    [
      'one with no sheet of results',
      xlsx({
        One: [
          ['Name', 'Phone'],
          ['A', '1'],
        ],
      }),
      /^a\.xlsx is none of the formats/,
    ],
    ['an empty one', xlsx({ One: [] }), /^a\.xlsx has only empty sheets/],
  ])('that is %s is refused with a sentence', async (_, bytes, sentence) => {
    await expect(figuresIn({ 'a.xlsx': bytes })).rejects.toThrow(sentence);
  });
});
