import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdx } from 'micromark-extension-mdx';
import type { Mark, Node } from 'prosemirror-model';
import { schema } from './schema.ts';

/** What the editor reads of a Markdown tree (mdast). */
type Tree = {
  readonly type: string;
  readonly children?: readonly Tree[];
  readonly value?: string;
  readonly name?: string | null;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly url?: string;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
};

/** A text taken apart: the document, and the characters that each of its blocks was read from. */
export type Read = {
  readonly doc: Node;
  readonly sources: ReadonlyMap<Node, string>;
  /** What stands before the first block, between them, and behind the last one. */
  readonly gaps: readonly string[];
};

const { nodes, marks } = schema;

const startOf = (tree: Tree) => tree.position?.start.offset ?? 0;
const endOf = (tree: Tree) => tree.position?.end.offset ?? 0;

/** A film or a sound: what is said in it can be written out within, also where nothing is yet. */
const isSpoken = (name: string | null | undefined, source: string) =>
  (name === 'Video' || name === 'Audio') && !/\ssilent(?=[\s/>])/.test(source);

const markTypes: Readonly<Record<string, 'strong' | 'em'>> = { strong: 'strong', emphasis: 'em' };

function reader(text: string) {
  const sources = new Map<Node, string>();
  const written = (tree: Tree) => text.slice(startOf(tree), endOf(tree));

  function inline(tree: Tree, held: readonly Mark[]): readonly Node[] {
    const within = (mark: Mark) => (tree.children ?? []).flatMap((one) => inline(one, mark.addToSet(held)));
    const mark = markTypes[tree.type];
    if (mark) return within(schema.mark(mark));
    if (tree.type === 'link') return within(schema.mark('link', { href: tree.url ?? '' }));
    if (tree.type === 'text') return tree.value ? [schema.text(tree.value.replaceAll('\n', ' '), held)] : [];
    if (tree.type === 'inlineCode')
      return tree.value ? [schema.text(tree.value, marks.code.create().addToSet(held))] : [];
    if (tree.type === 'break') return [nodes.hard_break.create()];
    if (tree.type === 'mdxTextExpression') return [nodes.placeholder.create({ name: tree.value ?? '' }, null, held)];
    if (tree.type === 'mdxJsxTextElement' && tree.name === 'Source') return [sourceOf(tree, held)];
    return [nodes.inline_as_written.create({ source: written(tree) }, null, held)];
  }

  function sourceOf(tree: Tree, held: readonly Mark[]): Node {
    const id = tree.attributes?.find(({ name }) => name === 'id')?.value;
    return nodes.source.create({ id: String(id ?? ''), source: written(tree) }, null, held);
  }

  const inlines = (tree: Tree) => (tree.children ?? []).flatMap((one) => inline(one, []));

  const asWritten = (tree: Tree) => nodes.as_written.create(null, schema.text(written(tree)));

  function item(tree: Tree): Node {
    const blocks = (tree.children ?? []).map(block);
    return nodes.list_item.createChecked(null, blocks);
  }

  function element(tree: Tree): Node {
    const children = tree.children ?? [];
    const [first] = children;
    const source = written(tree);
    if (!first && isSpoken(tree.name, source)) {
      const open = source.replace(/\s*\/>$|\s*<\/\w+>$/, (end) => (end.includes('/>') ? '>' : ''));
      return nodes.wrapper.create({ name: tree.name, open }, nodes.paragraph.create());
    }
    if (!first) return nodes.component.create({ name: tree.name ?? '', source });
    const open = text.slice(startOf(tree), startOf(first)).trim();
    return nodes.wrapper.createChecked({ name: tree.name ?? '', open }, children.map(block));
  }

  const made: Readonly<Record<string, (tree: Tree) => Node>> = {
    paragraph: (tree) => nodes.paragraph.createChecked(null, inlines(tree)),
    heading: (tree) => nodes.heading.createChecked({ level: tree.depth ?? 3 }, inlines(tree)),
    list: (tree) =>
      (tree.ordered ? nodes.ordered_list : nodes.bullet_list).createChecked(null, (tree.children ?? []).map(item)),
    mdxJsxFlowElement: element,
  };

  function block(tree: Tree): Node {
    let node: Node;
    try {
      node = made[tree.type]?.(tree) ?? asWritten(tree);
    } catch {
      // Something within that the editor has no form for.
      node = asWritten(tree);
    }
    sources.set(node, written(tree));
    return node;
  }
  return { block, sources };
}

const parsed = (text: string): readonly Tree[] =>
  (fromMarkdown(text, { extensions: [mdx()], mdastExtensions: [mdxFromMarkdown()] }) as Tree).children ?? [];

/** A text that can't be read is a single block, as it is written. */
function unread(text: string): Read {
  const [, lead = '', own = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const node = own === '' ? nodes.paragraph.create() : nodes.as_written.create(null, schema.text(own));
  return { doc: nodes.doc.create(null, [node]), sources: new Map([[node, own]]), gaps: [lead, trail] };
}

/** Takes a lesson's text, without its head, apart. */
export function readText(text: string): Read {
  let trees: readonly Tree[] = [];
  try {
    trees = parsed(text);
  } catch {
    return unread(text);
  }
  const [first] = trees;
  const last = trees.at(-1);
  if (!first || !last) return unread(text);
  const { block, sources } = reader(text);
  const between = trees.slice(1).map((tree, nth) => text.slice(endOf(trees[nth] as Tree), startOf(tree)));
  const gaps = [text.slice(0, startOf(first)), ...between, text.slice(endOf(last))];
  return { doc: nodes.doc.createChecked(null, trees.map(block)), sources, gaps };
}
