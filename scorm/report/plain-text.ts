/** Characters that change the text direction: in other people's texts they would affect the rest of the page. */
const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A cell's text as people wrote it: without the apostrophe that keeps a formula inert in a spreadsheet, on one line, and
 * without marks that turn its direction.
 */
export function plainText(cell: unknown): string {
  const text = typeof cell === 'string' ? cell : '';
  return text
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .replaceAll(turns, '')
    .replaceAll(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim();
}
