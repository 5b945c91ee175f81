import { firstRecords } from './cells.ts';
import type { Head } from './head.ts';

const delimiters = [',', ';', '\t', '|'];
const rowsWithin = 60;

/** A table's headings are among so many first records. */
export const headingsWithin = 20;

/** The first records of a file, for each possible separator. */
export const recordsOf = (head: Head) =>
  delimiters.map((delimiter) => ({
    delimiter,
    records: firstRecords(head.text.replace(/^\ufeff/, ''), delimiter, headingsWithin + rowsWithin),
  }));
