import { isCollection, isMap, isScalar, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';

/** A YAML source with what was read of it; `eol` is its line end. */
export type Reading = { readonly source: string; readonly document: Document.Parsed; readonly eol: string };

/** A field of a map or a member of a list, by places in the source. */
export type Member = {
  /** Where its name or its hyphen stands; between brackets, its value. */
  readonly head: number;
  /** Where it begins with the comments above it, at the start of a line; `head` where it shares a line with what is before. */
  readonly start: number;
  /** Behind its last line, or behind its value between brackets. */
  readonly end: number;
  /** Behind the colon or the hyphen; between brackets in a list, where the value begins. */
  readonly mark: number;
  readonly value: Node | null;
  readonly isOwnLine: boolean;
  /** The spaces before `head` in its line, as many as that column. */
  readonly indent: string;
};

type Token = { readonly type: string; readonly offset: number };
type ItemToken = { readonly start?: readonly Token[]; readonly sep?: readonly Token[] | null; readonly key?: unknown };

const lineStart = (source: string, at: number) => source.lastIndexOf('\n', at - 1) + 1;

const lineEnd = (source: string, at: number) => {
  const newline = source.indexOf('\n', at);
  return newline < 0 ? source.length : newline + 1;
};

/** Where what a node says ends: behind its last member's value, before any comment. */
function contentEnd(node: Node | null, otherwise: number): number {
  if (node === null || !node.range) return otherwise;
  if (isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (last === undefined) return Math.max(otherwise, node.range[1]);
    if (isMap(node)) {
      const { key, value } = last as { key: Node | null; value: Node | null };
      const colon = colonOf((last as { srcToken?: ItemToken }).srcToken);
      return contentEnd(value, colon ?? key?.range?.[1] ?? otherwise);
    }
    return contentEnd(last as Node, hyphenOf(node as YAMLSeq, node.items.length - 1) ?? otherwise);
  }
  const isNothing = isScalar(node) && node.range[0] === node.range[1];
  return isNothing ? otherwise : Math.max(otherwise, node.range[1]);
}

const colonOf = (token: ItemToken | undefined) => {
  const colon = token?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + 1;
};

const hyphenOf = (list: YAMLSeq, at: number) => {
  const token = (list.srcToken as { items?: readonly ItemToken[] } | undefined)?.items?.[at];
  const hyphen = token?.start?.find(({ type }) => type === 'seq-item-ind');
  return hyphen && hyphen.offset + 1;
};

/** Behind the line on which a node ends, and the comments below that stand further in than `column`. */
function endOf(source: string, end: number, column: number): number {
  let at = end > 0 && source[end - 1] === '\n' ? end : lineEnd(source, end);
  for (let next = at; next < source.length;) {
    const after = lineEnd(source, next);
    const line = source.slice(next, after);
    const comment = /^( *)#/.exec(line);
    if (comment && (comment[1] ?? '').length > column) at = after;
    else if (line.trim() !== '') break;
    next = after;
  }
  return at;
}

/** The start of the comments that stand directly above a line, as far in as it. */
function startOf(source: string, line: number, column: number): number {
  let at = line;
  while (at > 0) {
    const above = lineStart(source, at - 1);
    const comment = /^( *)#/.exec(source.slice(above, at));
    if (!comment || (comment[1] ?? '').length !== column) break;
    at = above;
  }
  return at;
}

function blockMember(source: string, head: number, mark: number, value: Node | null, isFirst: boolean): Member {
  const line = lineStart(source, head);
  const isOwnLine = source.slice(line, head).trim() === '';
  const column = head - line;
  // A comment above the first member is about all of them.
  const start = !isOwnLine ? head : isFirst ? line : startOf(source, line, column);
  const end = endOf(source, contentEnd(value, mark), column);
  return { head, start, end, mark, value, isOwnLine, indent: ' '.repeat(column) };
}

function flowMember(head: number, mark: number, value: Node | null): Member {
  return { head, start: head, end: contentEnd(value, mark), mark, value, isOwnLine: false, indent: '' };
}

/** The fields of a map in their order; undefined where one is written in a way that is not known here. */
export function fieldsOf({ source }: Reading, map: YAMLMap): Member[] | undefined {
  const members = map.items.map((pair, at) => {
    const [key, value] = [pair.key as Node | null, pair.value as Node | null];
    const token = (pair as { srcToken?: ItemToken }).srcToken;
    const isPlain = isScalar(key) && key.range && !token?.start?.some(({ type }) => type === 'explicit-key-ind');
    if (!isPlain || !key.range || key.anchor || key.tag) return undefined;
    const mark = colonOf(token) ?? key.range[1];
    if (map.flow) return flowMember(key.range[0], mark, value);
    return blockMember(source, key.range[0], mark, value, at === 0);
  });
  return members.every((one) => one !== undefined) ? members : undefined;
}

/** The members of a list in their order; undefined where one is written in a way that is not known here. */
export function membersOf({ source }: Reading, list: YAMLSeq): Member[] | undefined {
  const members = list.items.map((item, at) => {
    const value = item as Node | null;
    if (list.flow) return value?.range ? flowMember(value.range[0], value.range[0], value) : undefined;
    const mark = hyphenOf(list, at);
    return mark === undefined ? undefined : blockMember(source, mark - 1, mark, value, at === 0);
  });
  return members.every((one) => one !== undefined) ? members : undefined;
}
