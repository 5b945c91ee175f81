import type { Input } from './inputs.ts';
import { firstRecords } from './cells.ts';
import type { Head } from './head.ts';
import type { Layout } from './layout.ts';

type Table = { readonly head: Head; readonly layout: Layout };

const rowsOf = ({ head, layout }: Table) =>
  firstRecords(head.text.replace(/^\ufeff/, ''), layout.delimiter, Infinity).slice(layout.skip);

const headingsOf = ({ head, layout }: Table) =>
  firstRecords(head.text.replace(/^\ufeff/, ''), layout.delimiter, layout.skip).at(-1) ?? [];

/** What people are told apart by in a table, and their names. */
function peopleIn(table: Table): string[] {
  const columns = [...table.layout.learners, ...table.layout.nameParts, table.layout.at.name ?? -1];
  return rowsOf(table)
    .flatMap((row) => columns.map((at) => (row[at] ?? '').trim().toLowerCase()))
    .filter((cell) => cell !== '');
}

/** Whether a sheet lists others than people: under other headings, without ids or addresses, and nobody of the main one. */
function isAside(sheet: Table, main: Table): boolean {
  const own = peopleIn(sheet);
  const known = new Set(peopleIn(main));
  return (
    headingsOf(sheet).join('\0') !== headingsOf(main).join('\0') &&
    own.every((one) => !/[\d@]/.test(one) && !known.has(one)) &&
    [...known].some((one) => /[\d@]/.test(one))
  );
}

/** The sheets of a workbook that stand beside its largest and list departments, say, as if they were people. */
export function asideIn(inputs: readonly Input[]): Input[] {
  const tables = inputs.flatMap((input) =>
    'layout' in input.found ? [{ input, head: input.head, layout: input.found.layout }] : [],
  );
  const [main, ...others] = tables.toSorted((a, b) => b.head.bytes - a.head.bytes);
  return main ? others.filter((one) => isAside(one, main)).map(({ input }) => input) : [];
}
