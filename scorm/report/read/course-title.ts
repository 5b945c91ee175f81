import type { Database } from './database.ts';
import type { Reading } from './ingest.ts';
import { literal } from './sql.ts';

/** What statements call a course whose id is an address; null where it is none, or has no name. */
export async function titleIn(
  database: Database,
  readings: readonly Reading[],
  course: string,
): Promise<string | null> {
  if (!course.includes('://')) return null;
  for (const { source } of readings.filter(({ format }) => format.kind === 'statements')) {
    const [found] = await database.rows(
      `select mode("question") as name from (${source.people}) where "course" = ${literal(course)} and coalesce("id", '') = ''`,
    );
    if (typeof found?.['name'] === 'string') return found['name'];
  }
  return null;
}
