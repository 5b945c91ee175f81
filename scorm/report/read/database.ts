import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { answerMacros, personMacros } from '../schema.ts';
import { macros } from './sql.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A DuckDB of one report, with a folder of its own for what doesn't fit in memory. */
export type Database = {
  readonly folder: string;
  readonly rows: (sql: string) => Promise<Row[]>;
  readonly run: (sql: string) => Promise<void>;
  /** Ends it and removes the folder. */
  readonly close: () => void;
};

/** What a report may use; the defaults suit a laptop. */
export type Limits = { readonly memory?: string; readonly threads?: number };

/** The files need more memory than a report may use: reading them in another way would need as much. */
export class OutOfMemory extends Error {
  constructor(memory: string, cause: unknown) {
    super(`These files need more memory than the ${memory} that a report takes. Report on fewer at a time.`, { cause });
  }
}

/** A file breaks the rules of its format: the careful reader may still be able to read it. */
export class Unreadable extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}

/** The kinds of error by which the engine says that the file is at fault, and not the query or the machine. */
const readerError = ({ message }: Error) => /^(?:Invalid Input|Conversion|Invalid) Error/.test(message);

/** Opens a database in memory that spills to a temporary folder. It fetches no extensions. */
export async function openDatabase({
  memory = '1GB',
  threads = Math.min(4, availableParallelism()),
}: Limits = {}): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'sharewise-report-'));
  const tell = (error: Error): never => {
    const memoryError =
      error.message.startsWith('Out of Memory') || /could not allocate|failed to allocate/i.test(error.message);
    if (memoryError) throw new OutOfMemory(memory, error);
    throw readerError(error) ? new Unreadable(error) : error;
  };
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    threads: String(threads),
    temp_directory: join(folder, 'spill'),
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const run = async (sql: string) => {
    await connection.run(sql).catch(tell);
  };
  for (const macro of [...macros, ...personMacros, ...answerMacros]) await run(macro);
  return {
    folder,
    run,
    rows: async (sql) => (await connection.runAndReadAll(sql).catch(tell)).getRowObjectsJS(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
