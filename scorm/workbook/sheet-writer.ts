import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** How many rows decide how wide a sheet is. */
const before = 100;

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A cell on one line, so that each line of the file is a row of the sheet. */
const oneLine = (cell: string | undefined) => (cell ?? '').replaceAll(/[\r\n]+/g, ' ');

/** Takes the rows of a sheet. */
export type SheetWriter = {
  /** A row at a line of the sheet, counted from 1; lines that were left out are empty. */
  readonly add: (cells: string[], at?: number, hidden?: boolean) => void;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A writer of a sheet as CSV: each row at its own line, all as wide as the widest of the first. */
export function sheetWriter(path: string): SheetWriter {
  const out = createWriteStream(path);
  let first: string[][] | null = [];
  let held: string[] = [];
  let width = 0;
  let line = 1;

  const lineOf = (cells: readonly string[]) => {
    const last = cells.findLastIndex((cell) => (cell ?? '') !== '') + 1;
    if (last === 0) return '\n';
    return `${Array.from({ length: Math.max(width, last) }, (_, at) => quoted(oneLine(cells[at]))).join(',')}\n`;
  };
  const fixWidth = () => {
    width = Math.max(0, ...(first ?? []).map((cells) => cells.findLastIndex((cell) => (cell ?? '') !== '') + 1));
    held.push(...(first ?? []).map(lineOf));
    first = null;
  };

  return {
    add: (cells, at = line) => {
      for (; line < at; line += 1) {
        if (first && first.push([]) >= before) fixWidth();
        else if (!first) held.push('\n');
      }
      line = at + 1;
      if (!first) return void held.push(lineOf(cells));
      if (first.push(cells) >= before) fixWidth();
    },
    flush: async () => {
      if (held.length < 1000) return;
      const whole = held.join('');
      held = [];
      if (!out.write(whole)) await once(out, 'drain');
    },
    close: async () => {
      if (first) fixWidth();
      out.end(held.join(''));
      await finished(out);
    },
  };
}
