import { rightToLeft } from '../../src/build/direction.ts';
import type { State, Unit } from '../../src/translation/unit.ts';
import type { Part } from '../../src/translation/parts.ts';
import { element, xmlDocument, type Xml } from '../package/manifest/xml.ts';
import { numbered, type Numbered } from './codes.ts';
import type { Job } from './job.ts';

const spaces = {
  xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
  'xmlns:slr': 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
};

function inline(parts: readonly Part[], numberOf: Numbered['numberOf']): (Xml | string)[] {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    const id = String(numberOf.get(part));
    if (part.kind === 'alone')
      return element('ph', { id, canCopy: 'no', canDelete: 'no', disp: part.code, dataRef: `d${id}` });
    const type = part.open === '[' ? 'link' : 'fmt';
    const subType = part.open === '[' ? undefined : part.open === '**' ? 'xlf:b' : 'xlf:i';
    const refs = { dataRefEnd: `d${id}-end`, dataRefStart: `d${id}` };
    return element('pc', { id, canDelete: 'no', type, subType, ...refs }, ...inline(part.parts, numberOf));
  });
}

const states: Readonly<Record<State, Readonly<Record<string, string>>>> = {
  new: { state: 'initial' },
  changed: { state: 'initial', subState: 'sharewise:changed' },
  done: { state: 'translated' },
};

function unitXml(unit: Unit, state: State): Xml {
  const { source, target, texts } = numbered(unit);
  const data = [...texts].flatMap(([number, { open, close }]) => [
    element('data', { id: `d${number}` }, open),
    ...(close === undefined ? [] : [element('data', { id: `d${number}-end` }, close)]),
  ]);
  const changed = 'The source has changed since this was translated: see whether the translation still says the same.';
  const notes = [
    element('note', { category: 'where' }, unit.note),
    element('note', { category: 'length' }, `At most ${unit.most} characters.`),
    ...(state === 'changed' ? [element('note', { category: 'state', priority: '1' }, changed)] : []),
  ];
  return element(
    'unit',
    { id: unit.id, name: `${unit.file}#${unit.id}`, 'slr:sizeRestriction': String(unit.most) },
    element('notes', {}, ...notes),
    ...(data.length > 0 ? [element('originalData', {}, ...data)] : []),
    element(
      'segment',
      { id: 's1', ...states[state] },
      element('source', {}, ...inline(source.parts, source.numberOf)),
      ...(target ? [element('target', {}, ...inline(target.parts, target.numberOf))] : []),
    ),
  );
}

/** A job as XLIFF 2.1 (OASIS, 2018): a file for each of the course's, its texts by their places, codes protected. */
export function xliff2({ source, target, units, stateOf }: Job): string {
  const direction = (language: string) => (rightToLeft([language]).length > 0 ? 'rtl' : 'ltr');
  const files = [...Map.groupBy(units, ({ file }) => file)].map(([file, own], nth) =>
    element(
      'file',
      {
        id: /^[\w/-]+$/.test(file) ? file.replaceAll('/', '.') : `file.${nth + 1}`,
        original: file,
        canResegment: 'no',
        srcDir: direction(source),
        trgDir: direction(target),
        'xml:space': 'preserve',
      },
      element('slr:profiles', { generalProfile: 'xliff:codepoints' }),
      ...own.map((unit) => unitXml(unit, stateOf(unit))),
    ),
  );
  return xmlDocument(element('xliff', { ...spaces, version: '2.1', srcLang: source, trgLang: target }, ...files));
}
