import type { Database } from './database.ts';
import type { Reading } from './ingest.ts';
import type { Conclusion } from './people.ts';

/** Rows without a person up to this share are left out: an average below the table, say. */
const fewOf = 0.05;
/** And up to this number. */
const few = 4;

const filled = ['status', 'completion', 'success', 'score', 'response']
  .map((field) => `coalesce(trim("${field}"), '') <> ''`)
  .join(' or ');

/**
 * Files in which many rows have results and no person, as merged cells leave them, or a row that belongs to the name above
 * it: whose they are isn't known, and so neither is what anyone reached.
 */
export async function findUnnamed(database: Database, readings: readonly Reading[]): Promise<Conclusion> {
  const notes: Conclusion['notes'][number][] = [];
  for (const { name, source, format, rows, problems } of readings) {
    if (format.kind === 'statements' || (problems.counts.learner ?? 0) <= few) continue;
    const [found] = await database.rows(
      `select count(*) as n from (${source.people}) where coalesce(trim("learner"), '') = '' and (${filled})`,
    );
    const unnamed = Number(found?.['n']);
    if (unnamed > few && unnamed > fewOf * rows) notes.push({ kind: 'rows-unnamed', file: name, rows: unnamed });
  }
  return { notes, unsure: notes.length > 0 ? ['people'] : [] };
}
