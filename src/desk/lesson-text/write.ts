import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Mark, Node } from 'prosemirror-model';
import type { Read } from './read.ts';

type Tree = { type: string; children?: Tree[]; [name: string]: unknown };

const wrappings: Readonly<Record<string, (mark: Mark) => Omit<Tree, 'children'>>> = {
  strong: () => ({ type: 'strong' }),
  em: () => ({ type: 'emphasis' }),
  link: ({ attrs }) => ({ type: 'link', url: String(attrs['href']) }),
};

/** What stands in a line and has no marks on it. */
function leaf(node: Node): Tree {
  const { attrs, type, text } = node;
  if (type.name === 'hard_break') return { type: 'break' };
  if (type.name === 'placeholder') return { type: 'mdxTextExpression', value: String(attrs['name']) };
  if (!node.isText) return { type: 'html', value: String(attrs['source']) };
  const isCode = node.marks.some((mark) => mark.type.name === 'code');
  return isCode ? { type: 'inlineCode', value: text } : { type: 'text', value: text };
}

/** Nodes of a line, with what has the same mark put together. */
function inlines(nodes: readonly Node[], depth = 0): Tree[] {
  const made: Tree[] = [];
  for (let at = 0; at < nodes.length;) {
    const node = nodes[at] as Node;
    const mark = node.marks.filter((one) => one.type.name in wrappings)[depth];
    if (!mark) {
      made.push(leaf(node));
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < nodes.length && mark.isInSet(nodes[end]?.marks ?? [])) end += 1;
    made.push({ ...wrappings[mark.type.name]?.(mark), children: inlines(nodes.slice(at, end), depth + 1) } as Tree);
    at = end;
  }
  return made;
}

function treeOf(node: Node): Tree {
  const { type, children, attrs } = node;
  if (type.name === 'paragraph') return { type: 'paragraph', children: inlines(children) };
  if (type.name === 'heading') return { type: 'heading', depth: attrs['level'], children: inlines(children) };
  if (type.name === 'list_item') return { type: 'listItem', spread: false, children: children.map(treeOf) };
  return { type: 'list', ordered: type.name === 'ordered_list', spread: false, children: children.map(treeOf) };
}

/** Spaces at the ends of a marked text are put beside it: Markdown has no marks around them. */
const markdown = (node: Node) =>
  toMarkdown(treeOf(node) as never, {
    extensions: [mdxToMarkdown()],
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
    incrementListMarker: true,
  }).trimEnd();

/** Writes documents that were changed since they were read: what was not changed keeps its characters. */
export function writer({ doc, sources, gaps }: Read): (changed: Node) => string {
  const known = [...sources];
  const sourceOf = (node: Node) => sources.get(node) ?? known.find(([old]) => old.eq(node))?.[1];

  function block(node: Node): string {
    const source = sourceOf(node);
    if (source !== undefined) return source;
    const { type, attrs } = node;
    if (type.name === 'component') return String(attrs['source']);
    if (type.name === 'as_written') return node.textContent;
    if (type.name !== 'wrapper') return markdown(node);
    return [String(attrs['open']), ...node.children.map(block).filter(Boolean), `</${attrs['name']}>`].join('\n\n');
  }

  const nthOf = (node: Node) => {
    const nth = doc.children.indexOf(node);
    return nth < 0 ? doc.children.findIndex((old) => old.eq(node)) : nth;
  };

  return (changed) => {
    const own = changed.children.filter((node) => node.content.size > 0 || node.type.name === 'component');
    const eol = gaps.some((gap) => gap.includes('\r\n')) ? '\r\n' : '\n';
    const parts = own.map((node, nth) => {
      const next = own[nth + 1];
      const [here, there] = [nthOf(node), next ? nthOf(next) : -1];
      const gap = here >= 0 && there === here + 1 ? gaps[there] : undefined;
      const isKept = sourceOf(node) !== undefined;
      const text = isKept ? block(node) : block(node).replaceAll('\n', eol);
      return text + (next ? (gap ?? eol + eol) : '');
    });
    return (gaps[0] ?? '') + parts.join('') + (gaps.at(-1) || eol);
  };
}
