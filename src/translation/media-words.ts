import { mediaTags, mediaTagsIn, type MediaTagName } from '../schemas/media-tags.ts';

/** Words in a tag that shows a file: the attribute that has them, and where they stand between its quotes. */
export type MediaWords = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly quote: string;
};

/** The tag that shows a file, from its `<` to its `>`; places of words are counted from its start. */
export type OpenTag = {
  readonly name: MediaTagName;
  readonly at: number;
  readonly text: string;
  readonly words: readonly MediaWords[];
};

const open = /<(Picture|Video|Audio|File)((?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/y;
const attribute = /\s([\w-]+)(\s*=\s*)("[^"]*"|'[^']*')/g;

function wordsIn(name: MediaTagName, text: string): MediaWords[] {
  const wanted: readonly string[] = mediaTags[name].words;
  return [...text.matchAll(attribute)].flatMap(({ 0: whole, 1: own = '', 3: value = '', index }) => {
    const to = index + whole.length - 1;
    const from = to - (value.length - 2);
    return wanted.includes(own) && from < to ? [{ name: own, from, to, quote: value[0] ?? '"' }] : [];
  });
}

/** The tags of a lesson's text that show a file and can be read, in their order. */
export function openTagsIn(body: string): OpenTag[] {
  return mediaTagsIn(body).flatMap(({ name, at }) => {
    open.lastIndex = at;
    const text = open.exec(body)?.[0];
    return text === undefined ? [] : [{ name, at, text, words: wordsIn(name, text) }];
  });
}

/** Words as they stand between the quotes of an attribute. */
export function quoted(words: string, quote: string): string {
  const safe = words.replaceAll(/&(?=#?\w+;)/g, '&amp;');
  return safe.replaceAll(quote, quote === '"' ? '&quot;' : '&#39;');
}
