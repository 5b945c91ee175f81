import { strToU8, zipSync } from 'fflate';
import { rightToLeft } from '../../src/build/direction.ts';
import { nameOf, type State } from '../../src/translation/unit.ts';
import { element, xmlDocument, type Xml } from '../package/manifest/xml.ts';
import type { Job } from './job.ts';

/** The headings of the columns; the reader finds them by these. */
export const headings = {
  unit: 'Text (do not change)',
  where: 'Where it is shown',
  source: (language: string) => `Source (${language})`,
  target: (language: string) => `Translation (${language})`,
  most: 'Characters at most',
  state: 'State',
} as const;

const states: Readonly<Record<State, string>> = { new: 'new', changed: 'source has changed', done: 'done' };

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The numbers of `styles`: locked text, a heading, text to be written, also from right to left, and numbers. */
const style = { locked: '1', heading: '2', open: '3', openToLeft: '4', number: '1' } as const;

const align = (order?: string) => element('alignment', { vertical: 'top', wrapText: '1', readingOrder: order });

const xf = (attributes: Readonly<Record<string, string>>, ...within: Xml[]) =>
  element('xf', { numFmtId: '49', fontId: '0', fillId: '0', borderId: '0', xfId: '0', ...attributes }, ...within);

const unlocked = element('protection', { locked: '0' });
const writable = { fillId: '2', applyFill: '1', applyProtection: '1', applyAlignment: '1' };

const styles = element(
  'styleSheet',
  { xmlns: main },
  element(
    'fonts',
    { count: '2' },
    ...[undefined, element('b', {})].map((bold) =>
      element('font', {}, bold, element('sz', { val: '11' }), element('name', { val: 'Calibri' })),
    ),
  ),
  element(
    'fills',
    { count: '3' },
    element('fill', {}, element('patternFill', { patternType: 'none' })),
    element('fill', {}, element('patternFill', { patternType: 'gray125' })),
    element('fill', {}, element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: 'FFFFF8E1' }))),
  ),
  element('borders', { count: '1' }, element('border', {})),
  element('cellStyleXfs', { count: '1' }, element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' })),
  element(
    'cellXfs',
    { count: '5' },
    element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' }),
    xf({ applyAlignment: '1' }, align()),
    xf({ fontId: '1', applyFont: '1', applyAlignment: '1' }, align()),
    xf(writable, align(), unlocked),
    xf(writable, align('2'), unlocked),
  ),
);

const columns = ['A', 'B', 'C', 'D', 'E', 'F'];
const widths = [34, 40, 60, 60, 12, 14];

/** A cell of words: written within the sheet, so that nothing in it is taken for a formula. */
const words = (at: string, text: string, s: string) =>
  text === ''
    ? element('c', { r: at, s })
    : element('c', { r: at, s, t: 'inlineStr' }, element('is', {}, element('t', { 'xml:space': 'preserve' }, text)));

const row = (number: number, cells: readonly Xml[]) => element('row', { r: String(number) }, ...cells);

function sheet({ source, target, units, stateOf }: Job): Xml {
  const head = [
    headings.unit,
    headings.where,
    headings.source(source),
    headings.target(target),
    headings.most,
    headings.state,
  ];
  const open = rightToLeft([target]).length > 0 ? style.openToLeft : style.open;
  const rows = units.map((unit, at) => {
    const number = at + 2;
    return row(number, [
      words(`A${number}`, nameOf(unit), style.locked),
      words(`B${number}`, unit.note, style.locked),
      words(`C${number}`, unit.source, style.locked),
      words(`D${number}`, unit.target ?? '', open),
      element('c', { r: `E${number}`, s: style.number }, element('v', {}, String(unit.most))),
      words(`F${number}`, states[stateOf(unit)], style.locked),
    ]);
  });
  const all = `A1:F${units.length + 1}`;
  return element(
    'worksheet',
    { xmlns: main },
    element(
      'sheetViews',
      {},
      element(
        'sheetView',
        { workbookViewId: '0', tabSelected: '1' },
        element('pane', { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
      ),
    ),
    element(
      'cols',
      {},
      ...widths.map((width, at) =>
        element('col', { min: String(at + 1), max: String(at + 1), width: String(width), customWidth: '1' }),
      ),
    ),
    element(
      'sheetData',
      {},
      row(
        1,
        head.map((text, at) => words(`${columns[at]}1`, text, style.heading)),
      ),
      ...rows,
    ),
    element('sheetProtection', { sheet: '1', formatColumns: '0', formatRows: '0', sort: '0', autoFilter: '0' }),
    element('autoFilter', { ref: all }),
  );
}

const part = (name: string, type: string) =>
  element('Override', {
    PartName: name,
    ContentType: `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`,
  });

const relation = (id: string, kind: string, target: string) =>
  element('Relationship', { Id: id, Type: `${relations}/${kind}`, Target: target });

/** A job as a workbook (.xlsx, ECMA-376): a text a row, of which only the translation can be written. */
export function workbookOf(job: Job): Uint8Array {
  const files: Readonly<Record<string, Xml>> = {
    '[Content_Types].xml': element(
      'Types',
      { xmlns: `${packaged}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      part('/xl/workbook.xml', 'sheet.main'),
      part('/xl/worksheets/sheet1.xml', 'worksheet'),
      part('/xl/styles.xml', 'styles'),
    ),
    '_rels/.rels': element(
      'Relationships',
      { xmlns: `${packaged}/relationships` },
      relation('rId1', 'officeDocument', 'xl/workbook.xml'),
    ),
    'xl/workbook.xml': element(
      'workbook',
      { xmlns: main, 'xmlns:r': relations },
      element('sheets', {}, element('sheet', { name: 'Texts', sheetId: '1', 'r:id': 'rId1' })),
    ),
    'xl/_rels/workbook.xml.rels': element(
      'Relationships',
      { xmlns: `${packaged}/relationships` },
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet(job),
  };
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(xmlDocument(xml))] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1), os: 3 });
}
