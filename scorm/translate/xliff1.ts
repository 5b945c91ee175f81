import type { Part } from '../../src/translation/parts.ts';
import type { State, Unit } from '../../src/translation/unit.ts';
import { element, xmlDocument, type Xml } from '../package/manifest/xml.ts';
import { numbered, type Numbered } from './codes.ts';
import type { Job } from './job.ts';

function inline(parts: readonly Part[], numberOf: Numbered['numberOf']): (Xml | string)[] {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    const id = String(numberOf.get(part));
    if (part.kind === 'alone')
      return element('x', {
        id,
        ctype: part.code.startsWith('<') ? 'x-tag' : 'x-placeholder',
        'equiv-text': part.code,
      });
    const ctype = part.open === '[' ? 'link' : part.open === '**' ? 'bold' : 'italic';
    return element('g', { id, ctype, 'equiv-text': `${part.open}…${part.close}` }, ...inline(part.parts, numberOf));
  });
}

const states: Readonly<Record<State, string>> = {
  new: 'needs-translation',
  changed: 'needs-review-translation',
  done: 'translated',
};

function unitXml(unit: Unit, state: State): Xml {
  const { source, target } = numbered(unit);
  const changed = ' The source has changed since this was translated.';
  return element(
    'trans-unit',
    {
      id: unit.id,
      resname: `${unit.file}#${unit.id}`,
      maxwidth: String(unit.most),
      'size-unit': 'char',
      'xml:space': 'preserve',
      approved: state === 'done' ? 'yes' : 'no',
    },
    element('source', {}, ...inline(source.parts, source.numberOf)),
    ...(target ? [element('target', { state: states[state] }, ...inline(target.parts, target.numberOf))] : []),
    element(
      'note',
      { from: 'author' },
      `${unit.note} At most ${unit.most} characters.${state === 'changed' ? changed : ''}`,
    ),
  );
}

/** A job as XLIFF 1.2 (OASIS, 2008, strict), for tools that know no later one. */
export function xliff1({ source, target, units, stateOf }: Job): string {
  const files = [...Map.groupBy(units, ({ file }) => file)].map(([file, own]) =>
    element(
      'file',
      { original: file, 'source-language': source, 'target-language': target, datatype: 'plaintext' },
      element('header', {}, element('tool', { 'tool-id': 'sharewise', 'tool-name': 'Sharewise' })),
      element('body', {}, ...own.map((unit) => unitXml(unit, stateOf(unit)))),
    ),
  );
  return xmlDocument(element('xliff', { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' }, ...files));
}
