import { errorSaying } from '../../src/said/error.ts';
import { say } from '../../src/said/say.ts';

/** A cell with more characters than this is no cell of a table: a spreadsheet holds 32,767. */
export const longestCell = 1_000_000;

/** More characters than this are not kept in memory, nor made of cells that are said to be repeated. */
const most = 200_000_000;

/** Counts what a workbook becomes beyond its own size, and throws where that is too much, as in files made to fill a disk. */
export function grown(): (characters: number) => void {
  let all = 0;
  return (characters) => {
    all += characters;
    if (all > most) throw errorSaying(say`it would grow too large`);
  };
}
