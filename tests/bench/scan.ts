import { DuckDBInstance } from '@duckdb/node-api';

// Reads every cell of a CSV and counts them: the least that any report on the file has to do.
const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
const [path = ''] = process.argv.slice(2);
await connection.runAndReadAll('SELECT count(COLUMNS(*)) FROM read_csv($1, header = true, all_varchar = true)', [path]);
