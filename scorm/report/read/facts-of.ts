import type { Facts, Note, Says } from '../facts.ts';
import type { CourseChoice } from './courses.ts';
import type { Database } from './database.ts';
import type { Reading } from './ingest.ts';
import type { Conclusion } from './people.ts';
import { isScoresAlone } from './opened.ts';
import { leavesRowOut, type ProblemKind } from './problem.ts';
import { literal } from './sql.ts';
import { plainText } from '../plain-text.ts';
import { rowsIn } from '../schema.ts';

/** What at least one row of the course says. */
async function saysOf(database: Database, { taken }: CourseChoice): Promise<Says> {
  const [row] =
    await database.rows(`select count(completed) > 0 as completion, count(succeeded) > 0 as success, count(score) > 0 as score,
      count(seconds) > 0 as seconds, count(first) > 0 as began, count(last) > 0 as ended, exists (select 1 from answer) as answers
    from part where person <> 0 and in_course in (${taken.map(literal).join(', ')})`);
  const says = (name: string) => row?.[name] === true;
  return {
    completion: says('completion'),
    success: says('success'),
    score: says('score'),
    seconds: says('seconds'),
    dates: says('began') ? 'began' : says('ended') ? 'ended' : null,
    answers: says('answers'),
  };
}

/** Files without answers, to be noted where one would expect some. */
function withoutAnswers(
  { name, format, source }: Pick<Reading, 'name' | 'format' | 'source'>,
  answered: boolean,
): Note[] {
  if (format.kind === 'people')
    return [{ kind: 'no-answers', file: name, why: isScoresAlone(format, source) ? 'scores-only' : 'completion-only' }];
  return format.kind === 'attempts' && source.each > 0 && !answered
    ? [{ kind: 'no-answers', file: name, why: 'responses-empty' }]
    : [];
}

/** Whether someone gave different replies to a question of which nothing says which came first: on one day, it may say no more. */
async function orderOpen(database: Database, readings: readonly Reading[]): Promise<boolean> {
  const places = [
    'answer where place < 0',
    ...readings.filter(({ daysOnly }) => daysOnly).map(({ nth }) => `${rowsIn(nth)} where place >= 0`),
  ];
  for (const from of places) {
    const [found] = await database.rows(
      `select 1 from ${from} and person <> 0 and question is not null group by person, question, place having count(distinct reply_of(given)) > 1 limit 1`,
    );
    if (found) return true;
  }
  return false;
}

const wordsNamed = 5;
/** At most so many people are a few, of whom no number is said. */
const few = 4;

/** Words for how far people are that nobody knows, by file; and whether they are those of too many people to do without. */
async function unknownWords(
  database: Database,
  readings: readonly Reading[],
): Promise<{ notes: Note[]; many: boolean }> {
  const rows = await database.rows(`with unknown as (
      select file, person, unknown_word as word from part where person <> 0 and unknown_word is not null)
    select file, word, count(distinct person) as people, (select count(distinct person) from unknown u where u.file = o.file) as own,
      (select count(distinct person) from unknown) as all_, (select count(distinct person) from part where person <> 0) as everyone
    from unknown o group by file, word order by people desc, word`);
  const many = Number(rows[0]?.['all_'] ?? 0) > unknownAtMost * Number(rows[0]?.['everyone'] ?? 0);
  // Of few, their number would tell how many of the others haven't finished.
  const said = (people: number) => (many ? people : Math.min(people, few));
  const notes = readings.flatMap(({ nth, name }): Note[] => {
    const own = rows.filter((row) => Number(row['file']) === nth);
    const words = own.slice(0, wordsNamed).map((row) => plainText(row['word']));
    return own.length > 0 ? [{ kind: 'words-unknown', file: name, words, people: said(Number(own[0]?.['own'])) }] : [];
  });
  return { notes, many };
}

/** Where it isn't known of more than this share of people how far they are, nothing is said of it. */
const unknownAtMost = 0.05;

function leftOut({ name, problems }: Reading): Note[] {
  const rows = Object.entries(problems.counts)
    .filter(([kind]) => leavesRowOut(kind as ProblemKind))
    .reduce((sum, [, count]) => sum + count, 0);
  return rows > 0 ? [{ kind: 'left-out', file: name, rows }] : [];
}

/** What is known of the files besides their rows. Asked once all are read, before the figures are made. */
export async function factsOf(
  database: Database,
  readings: readonly Reading[],
  courses: CourseChoice,
  conclusions: readonly Conclusion[],
): Promise<Facts> {
  const says = await saysOf(database, courses);
  const open = await orderOpen(database, readings);
  const words = await unknownWords(database, readings);
  const months = readings.some(({ notes }) =>
    notes.some(({ kind }) => ['months-unclear', 'years-unclear', 'dates-turned'].includes(kind)),
  );
  return {
    says,
    unsure: [
      ...new Set([
        ...conclusions.flatMap(({ unsure }) => unsure),
        ...(open ? (['first-answers'] as const) : []),
        ...(months ? (['months'] as const) : []),
        ...(words.many ? (['status'] as const) : []),
      ]),
    ],
    notes: [
      ...conclusions.flatMap(({ notes }) => notes),
      ...words.notes,
      ...readings.flatMap((one) => [...one.notes, ...withoutAnswers(one, says.answers), ...leftOut(one)]),
      ...(open ? [{ kind: 'no-order', files: readings.map(({ name }) => name) } as const] : []),
    ],
  };
}
