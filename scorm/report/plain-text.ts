/** A cell's text as people wrote it: without the apostrophe that keeps a formula inert in a spreadsheet, on one line. */
export function plainText(cell: unknown): string {
  const text = typeof cell === 'string' ? cell : '';
  return text
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .replaceAll(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim();
}
