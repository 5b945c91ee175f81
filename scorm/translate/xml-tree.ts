import sax, { type SAXParser } from 'sax';

/** An element of XML with what is in it; names are without their prefix. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
};

export type Node = Element | string;

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** Bytes as text, by the mark before them: tools write UTF-8 and UTF-16. */
export function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** The tree of a document; nothing that it refers to is fetched. Throws a sentence with the line where it is no XML. */
export function treeOf(xml: string): Element {
  const parser = sax.parser(true, {});
  type Open = { name: string; attributes: Record<string, string>; children: Node[] };
  const top: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [top];
  const add = (node: Node) => open.at(-1)?.children.push(node);
  const told: Partial<SAXParser> = {
    onopentag: ({ name, attributes }) => {
      const own = Object.entries(attributes as Record<string, string>).map(
        ([key, value]) => [bare(key), value] as const,
      );
      const element: Open = { name: bare(name), attributes: Object.fromEntries(own), children: [] };
      add(element);
      open.push(element);
    },
    onclosetag: () => void open.pop(),
    ontext: add,
    oncdata: add,
    onerror: (error) => {
      throw new Error(`It is no whole XML: ${error.message.split('\n')[0]} on line ${parser.line + 1}.`);
    },
  };
  Object.assign(parser, told);
  parser.write(xml).close();
  const root = top.children.find((one) => typeof one !== 'string');
  if (!root) throw new Error('It is no XML.');
  return root as Element;
}

/** The elements within one that have a name, at any depth but not within each other. */
export function* elementsIn({ children }: Element, ...names: readonly string[]): Generator<Element> {
  for (const one of children) {
    if (typeof one === 'string') continue;
    if (names.includes(one.name)) yield one;
    else yield* elementsIn(one, ...names);
  }
}

/** The first element directly within one that has a name. */
export const childOf = ({ children }: Element, name: string): Element | undefined =>
  children.find((one): one is Element => typeof one !== 'string' && one.name === name);

/** All characters within an element. */
export const charactersIn = ({ children }: Element): string =>
  children.map((one) => (typeof one === 'string' ? one : charactersIn(one))).join('');
