import { createScanner } from './scanner.ts';

/** A quoted cell that begins at `at`: its text, and where the next cell begins. */
function quotedCell(record: string, at: number, delimiter: string): [string, number] {
  let close = at + 1;
  while (close < record.length && (record[close] !== '"' || record[close + 1] === '"'))
    close += record[close] === '"' ? 2 : 1;
  const end = record.indexOf(delimiter, close);
  return [record.slice(at + 1, close).replaceAll('""', '"'), end < 0 ? record.length + 1 : end + 1];
}

/** The cells of one record, unquoted. */
export function cellsOf(record: string, delimiter: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= record.length;) {
    const end = record.indexOf(delimiter, at);
    const [cell, next] =
      record[at] === '"'
        ? quotedCell(record, at, delimiter)
        : ([record.slice(at, end < 0 ? undefined : end), end < 0 ? record.length + 1 : end + 1] as const);
    cells.push(cell);
    at = next;
  }
  return cells;
}

/** The first records of a text, as cells. A record that can't be read has none. */
export function firstRecords(text: string, delimiter: string, count: number): string[][] {
  const records: string[][] = [];
  const scanner = createScanner(delimiter.charCodeAt(0), ({ bytes, problem }) => {
    if (records.length < count) records.push(problem ? [] : cellsOf(bytes.toString('utf8'), delimiter));
  });
  scanner.push(Buffer.from(text));
  if (records.length < count) scanner.end();
  return records;
}
