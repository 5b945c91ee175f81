/**
 * The HTML of a text in one language, without the other languages' words that its components contain: of `<span
 * data-lang="nl">…</span><span data-lang="en">…</span>` only the one asked for stays, as plain words where the span has
 * no class.
 */
export function oneLanguage(html: string, language: string): string {
  const worded = /<(span|p|li|cite)\b([^>]*\bdata-lang="([a-z]{2,3})"[^>]*)>([^<]*)<\/\1>\s*/g;
  return html.replaceAll(worded, (whole, _tag: string, attributes: string, own: string, words: string) => {
    if (own !== language) return '';
    return attributes.includes('class=') ? whole : words.trim();
  });
}
