import { splitHead } from '../schemas/lesson.ts';

/** A piece of a lesson's body: what stays as it is, or words to translate with the sign before them. */
export type Piece =
  | { readonly kind: 'frame'; readonly text: string }
  | { readonly kind: 'words'; readonly before: string; readonly text: string };

/** Lines that hold tags or notes alone, with no word to translate. */
const isFrame = (line: string) =>
  /^\s*((<[^<>]*>|\{\/\*.*?\*\/\})\s*)*$/.test(line) || /^\s*(-{3,}|\*{3,})\s*$/.test(line);

const sign = /^\s*(?:#{1,6}\s+|(?:[-*+]|\d+[.)])\s+|>\s*)/;

/** A body as lines to keep and texts to translate: a paragraph, a heading or an item of a list each. Together they are the body. */
export function piecesOf(body: string): Piece[] {
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

export const bodyOf = (pieces: readonly Piece[]): string =>
  pieces.map((one) => (one.kind === 'frame' ? one.text : one.before + one.text)).join('');

/** What two texts must share to be translations of each other piece by piece: tags, headings and lists in one order. */
export const shapeOfBody = (pieces: readonly Piece[]): string =>
  pieces
    .map((one) =>
      one.kind === 'frame' ? (/<[^<>]*>/.exec(one.text)?.[0] ?? '') : one.before.trim().replace(/\d+/, '1') || '¶',
    )
    .filter(Boolean)
    .join('|');

/** A lesson's file in its head with the hyphens around it, and its body. */
export function halvesOf(text: string): { readonly head: string; readonly body: string } {
  const { body } = splitHead(text);
  return { head: text.slice(0, text.length - body.length), body };
}
