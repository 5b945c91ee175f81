import type { Field } from '../format.ts';
import { firstRecords } from './cells.ts';
import type { Head } from './head.ts';
import type { Layout } from './layout.ts';

const rows = 200;

/** What the first rows of a file have in the columns of a field, without those that are empty. */
export function sampleOf(head: Head, layout: Layout) {
  const records = firstRecords(head.text.replace(/^\ufeff/, ''), layout.delimiter, layout.skip + rows).slice(
    layout.skip,
  );
  return (...asked: readonly Field[]): string[] =>
    asked
      .flatMap((field) => {
        const columns = [layout.at[field], field === 'score' ? layout.stateOrScore : null];
        return columns.flatMap((at) =>
          typeof at === 'number' ? records.map((record) => (record[at] ?? '').trim()) : [],
        );
      })
      .filter((cell) => cell !== '' && cell !== '-');
}

/** The heading of a field's column; empty where there is none. */
export function headingsOf(head: Head, layout: Layout) {
  const headings = firstRecords(head.text.replace(/^\ufeff/, ''), layout.delimiter, layout.skip).at(-1) ?? [];
  return (field: Field): string => headings[layout.at[field] ?? -1] ?? '';
}
