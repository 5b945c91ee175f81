import { splitHead } from '../schemas/lesson.ts';
import { openTagsIn, type OpenTag } from './media-words.ts';

/**
 * A piece of a lesson's body: what stays as it is, words to translate with the sign before them, or a tag that shows a file,
 * in which words stand.
 */
export type Piece =
  | { readonly kind: 'frame'; readonly text: string }
  | { readonly kind: 'words'; readonly before: string; readonly text: string; readonly isCell?: true }
  | ({ readonly kind: 'media' } & OpenTag);

/** Lines that hold tags or notes alone, with no word to translate. */
const isFrame = (line: string) =>
  /^\s*((<[^<>]*>|\{\/\*.*?\*\/\})\s*)*$/.test(line) || /^\s*(-{3,}|\*{3,})\s*$/.test(line);

const sign = /^\s*(?:#{1,6}\s+|(?:[-*+]|\d+[.)])\s+|>\s*)/;

/** The row of dashes below the head of a table. */
const isRule = (line: string) => /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line);

/** A row of a table: the words of each cell, and what is between them. */
const cellsOf = (line: string): Piece[] =>
  line.split(/(\s*(?<!\\)\|\s*)/).flatMap((text, nth): Piece[] => {
    if (text === '') return [];
    return [
      nth % 2 === 1 || text.trim() === '' ? { kind: 'frame', text } : { kind: 'words', before: '', text, isCell: true },
    ];
  });

/** Lines to keep and texts to translate: a paragraph, a heading or an item of a list each. */
function linesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let [isNote, isOpen] = [false, false];
  for (const line of body.split(/(?<=\n)/)) {
    const [, words = '', end = ''] = /^([^\r\n]*?)(\s*)$/.exec(line) ?? [];
    const wasNote = isNote;
    if (/\{\/\*/.test(words)) isNote = true;
    if (/\*\/\}/.test(words)) isNote = false;
    if (wasNote || isNote || isFrame(words)) {
      pieces.push({ kind: 'frame', text: line });
      isOpen = false;
      continue;
    }
    if (/^\s*\|.*\|$/.test(words)) {
      pieces.push(...(isRule(words) ? [] : cellsOf(words)), { kind: 'frame', text: isRule(words) ? line : end });
      isOpen = false;
      continue;
    }
    const before = sign.exec(words)?.[0] ?? '';
    const last = pieces.at(-2);
    // A paragraph may go on in the next line.
    if (isOpen && before === '' && last?.kind === 'words') {
      const between = pieces.at(-1)?.text ?? '';
      pieces.splice(-2, 2, { ...last, text: last.text + between + words }, { kind: 'frame', text: end });
    } else pieces.push({ kind: 'words', before, text: words.slice(before.length) }, { kind: 'frame', text: end });
    isOpen = true;
  }
  return pieces;
}

/** A body in its pieces, which together are the body. */
export function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const tag of openTagsIn(body)) {
    pieces.push(...linesOf(body.slice(at, tag.at)), { kind: 'media', ...tag });
    at = tag.at + tag.text.length;
  }
  return [...pieces, ...linesOf(body.slice(at))].filter((one) => one.kind !== 'frame' || one.text !== '');
}

export const bodyOf = (pieces: readonly Piece[]): string =>
  pieces.map((one) => (one.kind === 'words' ? one.before + one.text : one.text)).join('');

function shapeOf(piece: Piece): string {
  // A language may show a file of its own, and word it as it needs.
  if (piece.kind === 'media') return `<${piece.name}>`;
  if (piece.kind === 'frame') return /<[^<>]*>/.exec(piece.text)?.[0] ?? '';
  return piece.before.trim().replace(/\d+/, '1') || '¶';
}

/** What two texts must share to be translations of each other piece by piece: tags, headings and lists in one order. */
export const shapeOfBody = (pieces: readonly Piece[]): string => pieces.map(shapeOf).filter(Boolean).join('|');

/** A lesson's file in its head with the hyphens around it, and its body. */
export function halvesOf(text: string): { readonly head: string; readonly body: string } {
  const { body } = splitHead(text);
  return { head: text.slice(0, text.length - body.length), body };
}
