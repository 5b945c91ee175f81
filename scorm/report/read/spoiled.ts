import type { Database } from './database.ts';
import type { Source } from './source.ts';
import { errorSaying } from '../../../src/said/error.ts';
import { say } from '../../../src/said/say.ts';

const advice = say`Name the file that came from the LMS, without opening it in a spreadsheet. Where it must go through one, import it there (Data, From Text/CSV) with the column of ids as text.`;

/** Refuses a file in which a spreadsheet has made one of many ids: nothing in it tells who is who. */
export async function refuseSpoiled(database: Database, name: string, { spoiled }: Source): Promise<void> {
  const [found] = spoiled ? await database.rows(spoiled) : [];
  const rows = Number(found?.['n'] ?? 0);
  if (rows === 0) return;
  const such = String(found?.['one']);
  throw errorSaying(
    say`In ${name}, a spreadsheet has turned the ids of ${rows} rows into numbers such as ${such}: their last digits are lost, so people can't be told apart. ${advice}`,
  );
}

/** Refuses ids of more than fifteen digits that all end in zeros from there: a spreadsheet keeps no more. */
export function refuseRounded(name: string, ids: readonly string[]): void {
  const long = ids.filter((id) => /^\d{16,}$/.test(id));
  if (long.length < 2 || !long.every((id) => /^\d{15}0+$/.test(id))) return;
  throw errorSaying(
    say`In ${name}, a spreadsheet has made zeros of what ids such as ${long[0]} ended in, so people can't be told apart. ${advice}`,
  );
}
