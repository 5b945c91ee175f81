import type { CourseChoice } from './courses.ts';
import type { Database } from './database.ts';
import type { Reading } from './ingest.ts';
import type { Conclusion } from './people.ts';
import { literal } from './sql.ts';

/** Possible maximum scores, the most usual first. */
const tops = [100, 10, 1, 20, 5];
/** With fewer people than this the scale is not looked for, as nothing would be shown of them. */
const enough = 5;

type Scores = { readonly people: number; readonly top: number; readonly fractions: boolean };

async function scoresIn(database: Database, nth: number, own: string): Promise<Scores> {
  const [row] =
    await database.rows(`select count(distinct person) as people, max(score) as top, coalesce(bool_or(score > 0 and score < 1), false) as fractions
    from part where file = ${nth} and person <> 0 and score is not null and ${own}`);
  return {
    people: Number(row?.['people'] ?? 0),
    top: Number(row?.['top'] ?? 0),
    fractions: row?.['fractions'] === true,
  };
}

/** The maximum score, by who passed: the only one at which passes and the pass mark agree; null where it stays open. */
async function byPasses(
  database: Database,
  nth: number,
  own: string,
  passMark: number,
  { top }: Scores,
): Promise<number | null> {
  const fits = tops.filter((one) => top <= one * 1.005);
  const sums = fits.map(
    (one) => `count(*) filter ((score * ${100 / one} >= ${passMark}) = (succeeded = 2)) as s${one}`,
  );
  const [row] =
    await database.rows(`select count(*) as judged, count(*) filter (succeeded = 2) as passed, ${sums.join(', ')}
    from part where file = ${nth} and person <> 0 and score is not null and succeeded is not null and ${own}`);
  const judged = Number(row?.['judged'] ?? 0);
  if (judged < enough || Number(row?.['passed']) === 0) return null;
  const agreeing = fits.filter((one) => Number(row?.[`s${one}`]) >= 0.95 * judged);
  return agreeing.length === 1 || agreeing.includes(100) ? (agreeing[0] ?? null) : null;
}

async function scaleOf(
  database: Database,
  nth: number,
  own: string,
  passMark: number | null,
  scores: Scores,
): Promise<number | null> {
  if (scores.top <= 1 && scores.fractions) return 1;
  const judged = passMark === null ? null : await byPasses(database, nth, own, passMark, scores);
  if (judged !== null) return judged;
  return scores.top > 20 ? 100 : null;
}

/**
 * Turns each file's scores into percentages, where the maximum is known: from the file, the command line, or the
 * passes. Otherwise they are left out, as a guess could be wrong.
 */
export async function makePercentages(
  database: Database,
  readings: readonly Reading[],
  { taken }: CourseChoice,
  passMark: number | null,
  told: number | undefined,
): Promise<Conclusion> {
  const own = `in_course in (${taken.map(literal).join(', ')})`;
  const notes: Conclusion['notes'][number][] = [];
  for (const { nth, name, scaleSaid, format } of readings) {
    if (scaleSaid) continue;
    const said = format.scoreOf ?? told;
    const scores = await scoresIn(database, nth, own);
    if (scores.people === 0 || (said === undefined && scores.people < enough)) continue;
    const top = said ?? (await scaleOf(database, nth, own, passMark, scores));
    if (top === null) {
      await database.run(`update part set score = null where file = ${nth}`);
      notes.push({ kind: 'scale-unclear', file: name, top: scores.top });
    } else if (top !== 100) {
      await database.run(
        `update part set score = case when score <= ${top * 1.005} then score * ${100 / top} end where file = ${nth}`,
      );
      notes.push({ kind: 'scale', file: name, top });
    }
  }
  return { notes, unsure: [] };
}
