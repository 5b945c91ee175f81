import { nameOf, type Unit } from '../../src/translation/unit.ts';
import { numbered, type CodeText } from './codes.ts';
import type { Delivery, Returned } from './job.ts';
import { charactersIn, childOf, elementsIn, treeOf, type Element, type Node } from './xml-tree.ts';

/** What a number in a unit stands for, by what the course says, else by what the file says. */
type Codes = (id: string, element: Element) => CodeText | undefined;

/** Says of a code that it stands for nothing. */
class UnknownCode extends Error {}

const alone = /^(ph|x|bx|it)$/;
const around = /^(pc|g)$/;

/** The text within an element, its codes put back. Throws where one is unknown. */
function textIn(nodes: readonly Node[], codes: Codes): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const { name, attributes, children } = node;
      const code = (id = '') => {
        const found = codes(id, node);
        if (found) return found;
        throw new UnknownCode(`It has a code <${name} id="${id}"> that the source has not.`);
      };
      if (name === 'cp') return String.fromCodePoint(parseInt(attributes['hex'] ?? '20', 16));
      if (around.test(name)) {
        const { open, close = '' } = code(attributes['id']);
        return open + textIn(children, codes) + close;
      }
      if (name === 'sc' || name === 'bpt') return code(attributes['id']).open;
      if (name === 'ec' || name === 'ept')
        return code(attributes['startRef'] ?? attributes['rid'] ?? attributes['id']).close ?? '';
      if (name === 'ex') return code(attributes['rid'] ?? attributes['id']).close ?? '';
      if (alone.test(name)) return code(attributes['id']).open;
      // Annotations and segments: what is in them is text.
      return textIn(children, codes);
    })
    .join('');
}

/** What the codes of a unit stand for, as the file itself says: 2.1 in its original data, 1.2 in `equiv-text`. */
function codesOfFile(unit: Element): Codes {
  const data = new Map([...elementsIn(unit, 'data')].map((one) => [one.attributes['id'] ?? '', charactersIn(one)]));
  return (_id, { attributes, name }) => {
    const open = data.get(attributes['dataRef'] ?? attributes['dataRefStart'] ?? '');
    if (open !== undefined) return { open, close: data.get(attributes['dataRefEnd'] ?? '') };
    const shown = attributes['equiv-text'];
    if (shown === undefined) return undefined;
    const [before = '', after] = shown.split('…');
    return around.test(name) ? { open: before, close: after } : { open: shown };
  };
}

function returnedOf(unit: Element, file: string, id: string, known: Unit | undefined): Returned {
  const own = known && numbered(known).texts;
  const inFile = codesOfFile(unit);
  const codes: Codes = (id, element) => own?.get(Number(id)) ?? inFile(id, element);
  const pieces = [...elementsIn(unit, 'segment', 'ignorable')];
  const holders = pieces.length > 0 ? pieces : [unit];
  const sources = holders.flatMap((one) => childOf(one, 'source') ?? []);
  const targets = holders.flatMap(
    (one) => childOf(one, 'target') ?? (one.name === 'ignorable' ? (childOf(one, 'source') ?? []) : []),
  );
  const states = [
    ...holders.map(({ attributes }) => attributes['state']),
    ...targets.map(({ attributes }) => attributes['state']),
  ];
  const isDone = states.some((state) => /^(translated|reviewed|final|signed-off)$/.test(state ?? ''));
  try {
    const [source, target] = [sources, targets].map((all) =>
      all.length === 0
        ? undefined
        : all
            .map(({ children }) => textIn(children, codes))
            .join('')
            .trim(),
    );
    return { file, id, source, target, isDone };
  } catch (error) {
    if (!(error instanceof UnknownCode)) throw error;
    return { file, id, source: undefined, target: undefined, isDone, broken: error.message };
  }
}

/**
 * The texts of an XLIFF file, 1.2 or 2.x, with the codes of the course's units put back. Throws a sentence where it is none,
 * or names no language of its translation.
 */
export function readXliff(xml: string, units: readonly Unit[]): Delivery {
  const root = treeOf(xml);
  if (root.name !== 'xliff') throw new Error(`It is no XLIFF: it begins with <${root.name}>.`);
  const known = new Map(units.map((unit) => [nameOf(unit), unit]));
  const files = [...elementsIn(root, 'file')];
  const target =
    root.attributes['trgLang'] ?? files.map(({ attributes }) => attributes['target-language']).find(Boolean);
  const source =
    root.attributes['srcLang'] ?? files.map(({ attributes }) => attributes['source-language']).find(Boolean);
  if (!target) throw new Error('It does not say which language it was translated to (trgLang or target-language).');
  const texts = files.flatMap((file) =>
    [...elementsIn(file, 'unit', 'trans-unit')].map((unit) => {
      const name = unit.attributes['name'] ?? unit.attributes['resname'];
      // A file's own name may have the sign, too.
      const cut = name?.lastIndexOf('#') ?? -1;
      const [own = '', id = ''] =
        name !== undefined && cut >= 0
          ? [name.slice(0, cut), name.slice(cut + 1)]
          : [file.attributes['original'], unit.attributes['id']];
      return returnedOf(unit, own, id, known.get(`${own}#${id}`));
    }),
  );
  return { source, target, texts };
}
