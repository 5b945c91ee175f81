import { withoutMedia } from '../schemas/media-tags.ts';

/** The words of a text: each part between spaces that has a letter or digit in it. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** A lesson's text without notes, tags, the addresses of links, and transcripts, which are folded. */
export const plain = (body: string): string =>
  withoutMedia(body)
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
