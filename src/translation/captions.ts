/** A caption in a WebVTT file (W3C): when it begins, as the file writes it (with `-2` for a second one), its words, and where these stand. */
export type Caption = { readonly at: string; readonly text: string; readonly from: number; readonly to: number };

const timing = /^[ \t]*((?:\d+:)?\d\d:\d\d\.\d{3})[ \t]+-->[ \t]+(?:\d+:)?\d\d:\d\d\.\d{3}[^\r\n]*\r?\n/gm;

/** The captions of a WebVTT file, in their order; those without words are left out. */
export function captionsIn(vtt: string): Caption[] {
  const seen = new Map<string, number>();
  return [...vtt.matchAll(timing)].flatMap(({ 0: row, 1: begins = '', index }) => {
    const nth = (seen.get(begins) ?? 0) + 1;
    seen.set(begins, nth);
    const at = nth === 1 ? begins : `${begins}-${nth}`;
    const from = index + row.length;
    const [words = ''] = /^(?:[^\r\n]*\S[^\r\n]*(?:\r?\n|$))*/.exec(vtt.slice(from)) ?? [];
    const text = words.replace(/[\r\n]+$/, '');
    return text === '' ? [] : [{ at, text, from, to: from + text.length }];
  });
}

/** True where two files have their captions at the same times: one is a translation of the other. */
export const isInStep = (one: readonly Caption[], other: readonly Caption[]): boolean =>
  one.length === other.length && one.every(({ at }, nth) => at === other[nth]?.at);

/** A file with other words in its captions, by when these begin. */
export const withCaptions = (vtt: string, words: ReadonlyMap<string, string>): string =>
  captionsIn(vtt).reduceRight((whole, { at, text, from, to }) => {
    const next = words.get(at);
    const eol = whole.includes('\r\n') ? '\r\n' : '\n';
    if (next === undefined || next === text.replaceAll('\r\n', '\n')) return whole;
    // An empty line would end the caption, an arrow begin another.
    const safe = next.replaceAll(/\s*\n\s*/g, '\n').replaceAll('-->', '→');
    return whole.slice(0, from) + safe.replaceAll('\n', eol) + whole.slice(to);
  }, vtt);
