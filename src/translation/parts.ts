import { openTagsIn, type OpenTag } from './media-words.ts';

/** What a translator may not change: a placeholder, a tag, or the two ends of a mark around words. */
export type Code =
  | { readonly kind: 'alone'; readonly code: string }
  | { readonly kind: 'around'; readonly open: string; readonly close: string; readonly parts: readonly Part[] };

/** A piece of a text: words, or what is protected. */
export type Part = string | Code;

const alone = String.raw`\{[^{}]*\}`;
const marked = new RegExp(
  [
    `(?<alone>${alone}|<[A-Za-z/][^<>]*>|\\\\[^A-Za-z0-9\\s])`,
    String.raw`\[(?<words>[^\[\]]*)\](?<address>\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\))`,
    String.raw`\*\*(?=\S)(?<strong>.+?\S|\S)\*\*(?!\*)`,
    String.raw`(?<![\w*])\*(?=[^\s*])(?<soft>[^*]*?[^\s*]|[^\s*])\*(?![\w*])`,
  ].join('|'),
  'u',
);
const plain = new RegExp(`(?<alone>${alone})`, 'u');

function codeOf({ alone: code, words, address, strong, soft }: Readonly<Record<string, string | undefined>>): Code {
  const within = (text: string) => partsOf(text, true);
  if (code !== undefined) return { kind: 'alone', code };
  if (words !== undefined) return { kind: 'around', open: '[', close: `]${address}`, parts: within(words) };
  const sign = strong === undefined ? '*' : '**';
  return { kind: 'around', open: sign, close: sign, parts: within(strong ?? soft ?? '') };
}

/** A tag that shows a file: its words, and what is around them. */
function tagParts({ text, words }: OpenTag): Part[] {
  const ends = [0, ...words.flatMap(({ from, to }) => [from, to]), text.length];
  return ends.slice(1).map((end, nth): Part => {
    const piece = text.slice(ends[nth], end);
    return nth % 2 === 1 ? piece : { kind: 'alone', code: piece };
  });
}

/** A text in its pieces; `isMarked` for a lesson's text, in which Markdown and tags have a meaning. */
export function partsOf(text: string, isMarked: boolean): Part[] {
  const tag = isMarked ? openTagsIn(text).find(({ words }) => words.length > 0) : undefined;
  if (tag === undefined) return partsWithin(text, isMarked);
  const behind = partsOf(text.slice(tag.at + tag.text.length), true);
  return [...partsWithin(text.slice(0, tag.at), true), ...tagParts(tag), ...behind];
}

function partsWithin(text: string, isMarked: boolean): Part[] {
  const parts: Part[] = [];
  let rest = text;
  for (;;) {
    const found = (isMarked ? marked : plain).exec(rest);
    if (!found) return rest === '' ? parts : [...parts, rest];
    if (found.index > 0) parts.push(rest.slice(0, found.index));
    parts.push(codeOf(found.groups ?? {}));
    rest = rest.slice(found.index + found[0].length);
  }
}

/** The text that pieces make together. */
export const textOf = (parts: readonly Part[]): string =>
  parts
    .map((part) =>
      typeof part === 'string' ? part : part.kind === 'alone' ? part.code : part.open + textOf(part.parts) + part.close,
    )
    .join('');

/** Every code of a text, from its start to its end, those within others behind them. */
export const codesOf = (parts: readonly Part[]): Code[] =>
  parts.flatMap((part) =>
    typeof part === 'string' ? [] : [part, ...(part.kind === 'around' ? codesOf(part.parts) : [])],
  );

/** The words of a text, without what is protected. */
export const wordsOf = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.kind === 'around' ? wordsOf(part.parts) : ' ')).join('');
