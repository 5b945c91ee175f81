const local = /^(localhost|127\.0\.0\.1)$/;

/**
 * The address of the course's folder on the content server, ending in `/`. Throws a sentence where it is no https
 * address of a folder.
 */
export function addressOf(text: string): URL {
  const example = 'Name the folder in which you put the course, such as https://content.example.org/sharewise/';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) throw new Error(`"${text}" is not a web address. ${example}`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local.test(url.hostname)))
    throw new Error(
      `"${text}" does not begin with https://, and browsers show no other page within an LMS. ${example}`,
    );
  if (url.search !== '' || url.hash !== '' || /\.html?$/.test(url.pathname))
    throw new Error(`"${text}" names more than a folder. ${example}`);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
