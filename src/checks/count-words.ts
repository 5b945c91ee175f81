/** The words of a text: each part between spaces that has a letter or digit in it. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** A lesson's text without notes, tags and the addresses of links. */
export const plain = (body: string): string =>
  body
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
