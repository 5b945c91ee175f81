import type { Database } from './database.ts';
import type { Reading } from './ingest.ts';
import type { Conclusion } from './people.ts';

/** Fewer names than this share with several results are people who did it twice. */
const openFrom = 0.02;

/**
 * Whether names that people are told apart by have several results in one attempt: then they are several people, or one
 * person's attempts, and nobody can tell how many people there are.
 */
export async function findNamesakes(database: Database, readings: readonly Reading[]): Promise<Conclusion> {
  const found: Conclusion[] = [];
  for (const { nth, name } of readings) {
    const [row] = await database.rows(`select count(*) as names, count(*) filter (results > 1) as several from (
        select person, max(results) as results from (
          select person, count(distinct (completed, succeeded, score, seconds)) as results from part
          where file = ${nth} and person & 3 = 2 group by person, registration, in_course) group by person)`);
    const [names, several] = [Number(row?.['names'] ?? 0), Number(row?.['several'] ?? 0)];
    if (several > 0 && several >= openFrom * names)
      found.push({ notes: [{ kind: 'namesakes', file: name, names: several }], unsure: ['people'] });
  }
  return { notes: found.flatMap(({ notes }) => notes), unsure: found.flatMap(({ unsure }) => unsure) };
}
