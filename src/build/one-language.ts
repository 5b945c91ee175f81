/**
 * The HTML of a text that is in one language anyway, without the words in the others that its components bring along:
 * of `<span data-lang="nl">…</span><span data-lang="en">…</span>`, the one asked for stays, as plain words where it has no class.
 */
export function oneLanguage(html: string, language: string): string {
  const worded = /<(span|p|li|cite)\b([^>]*\bdata-lang="([a-z]{2,3})"[^>]*)>([^<]*)<\/\1>\s*/g;
  return html.replaceAll(worded, (whole, _tag: string, attributes: string, own: string, words: string) => {
    if (own !== language) return '';
    return attributes.includes('class=') ? whole : words.trim();
  });
}
