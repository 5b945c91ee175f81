import { least } from '../privacy/least.ts';
import type { Database, Row } from '../read/database.ts';
import { literal } from '../read/sql.ts';
import { emptyTable } from '../schema.ts';
import type { Asked } from './questions.ts';
import type { ByPoints, ChoiceFigures, QuestionFigures, SkillFigures } from './types.ts';

const number = (value: unknown): number => Number(value ?? 0);
const orNull = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/**
 * Stores which questions count for the score, and each person's points in each skill (by number) at their first
 * answers.
 */
export async function createTally(database: Database, asked: ReadonlyMap<string, Asked>): Promise<void> {
  await database.run(emptyTable('skill'));
  await database.run(emptyTable('asked'));
  const skills = [...new Set(asked.values().map(({ skill }) => skill))];
  if (skills.length > 0)
    await database.run(
      `insert into skill values ${skills.map((name, nth) => `(${nth}, ${literal(name)})`).join(', ')}`,
    );
  const rows = [...asked].map(([hash, { skill, scored }]) => `(${hash}, ${skills.indexOf(skill)}, ${scored})`);
  if (rows.length > 0) await database.run(`insert into asked values ${rows.join(', ')}`);
  await database.run(`create table tally as
    select person, skill, count(*) filter (points = 0)::usmallint as poor, count(*) filter (points = 1)::usmallint as acceptable,
      count(*) filter (points = 2)::usmallint as best, sum(points)::usmallint as points, count(points)::usmallint as answers
    from (select person, skill, points_of(first) as points from given join asked using (question) where scored)
    group by person, skill`);
}

/**
 * The correlation of each question's points with the mean points of the person's other scored answers, of which there
 * have to be three. Rounded to twelve digits: the last ones depend on the order of addition, and would make
 * -0.0000000000000001 of 0.
 */
async function restCorrelations(database: Database): Promise<Map<string, Row>> {
  const rows = await database.rows(`with whole as (
      select person, sum(points)::integer as points, sum(answers)::integer as answers from tally group by person having sum(answers) > 3)
    select question::varchar as hash, count(*) as people, case when stddev_pop(own) > 0 and stddev_pop(rest) > 0 then round(corr(own, rest), 12) + 0 end as rest
    from (select question, points_of(first) as own, (points - own) / (answers - 1) as rest
      from given join asked using (question) join whole using (person) where scored) where own is not null group by question`);
  return new Map(rows.map((row) => [String(row['hash']), row]));
}

function choicesOf(asked: Asked, rows: readonly Row[]): ChoiceFigures[] {
  const found = new Map<string, ChoiceFigures>();
  for (const row of rows) {
    const response = asked.keys.get(String(row['response'])) ?? '';
    const known = asked.choices.get(response);
    const before = found.get(response);
    found.set(response, {
      response,
      text: known?.text ?? '',
      points: response === '' ? null : (known?.points ?? orNull(row['points'])),
      people: number(row['people']) + (before?.people ?? 0),
    });
  }
  for (const [response, { text, points }] of asked.choices)
    if (!found.has(response)) found.set(response, { response, text, points, people: 0 });
  return [...found.values()].toSorted(
    (a, b) => (b.points ?? -1) - (a.points ?? -1) || (a.response < b.response ? -1 : 1),
  );
}

function questionOf(asked: Asked, rows: readonly Row[], rest: Row | undefined): QuestionFigures {
  const at = (points: number) =>
    rows.filter((row) => row['points'] === points).reduce((sum, row) => sum + number(row['people']), 0);
  const points: ByPoints = [at(0), at(1), at(2)];
  const judged = points[0] + points[1] + points[2];
  return {
    id: asked.id,
    title: asked.title,
    question: asked.question,
    skill: asked.skill,
    scored: asked.scored,
    people: rows.reduce((sum, row) => sum + number(row['people']), 0),
    points,
    mean: judged === 0 ? null : (points[1] + 2 * points[2]) / judged,
    rest: orNull(rest?.['rest']),
    restPeople: number(rest?.['people']),
    besidesFinished: 0,
    choices: choicesOf(asked, rows),
  };
}

/** Stores the replies that are listed by themselves; a question's other replies are counted together. */
async function createNamed(database: Database, asked: ReadonlyMap<string, Asked>): Promise<void> {
  await database.run(emptyTable('named'));
  const rows = [...asked].flatMap(([hash, { keys }]) => [...keys.keys()].map((response) => `(${hash}, ${response})`));
  if (rows.length > 0) await database.run(`insert into named values ${rows.join(', ')}`);
}

/**
 * Questions answered by everyone who finished and a few others, or by all but a few of those and by nobody else:
 * together with completion, such a number would tell about those few.
 */
async function besidesFinished(database: Database): Promise<Map<string, number>> {
  const [whole] = await database.rows(`select count(*) filter (status <> 'open') as finished from person`);
  const finished = number(whole?.['finished']);
  const near =
    await database.rows(`select question::varchar as hash from (select question, sum(people) as people from replied group by question)
    where people <> ${finished} and abs(people - ${finished}) < ${least}`);
  if (near.length === 0) return new Map();
  const rows =
    await database.rows(`select question::varchar as hash, count(*) as people, count(*) filter (status <> 'open') as both
    from given join person using (person) where question in (${near.map((row) => row['hash']).join(', ')}) group by question`);
  const within = rows.filter((row) => [finished, number(row['people'])].includes(number(row['both'])));
  return new Map(within.map((row) => [String(row['hash']), Math.abs(number(row['people']) - finished)]));
}

/** Each question's figures, in the order given. */
export async function questionFigures(
  database: Database,
  asked: ReadonlyMap<string, Asked>,
): Promise<QuestionFigures[]> {
  await createNamed(database, asked);
  const counted =
    await database.rows(`select question::varchar as hash, named.response::varchar as response, points, sum(people)::bigint as people
    from (select question, reply_of(first) as response, points_of(first) as points, people from replied semi join asked using (question)) each
    left join named using (question, response) group by all order by people desc, response, points`);
  const rests = await restCorrelations(database);
  const byQuestion = Map.groupBy(counted, (row) => String(row['hash']));
  const beside = await besidesFinished(database);
  return [...asked].map(([hash, one]) => ({
    ...questionOf(one, byQuestion.get(hash) ?? [], rests.get(hash)),
    besidesFinished: beside.get(hash) ?? 0,
  }));
}

/**
 * Each skill's figures over the scored questions, at first answers. The standard error is that of a ratio with people
 * as clusters, as the answers of one person are not independent.
 */
export async function skillFigures(database: Database): Promise<SkillFigures[]> {
  const rows = await database.rows(`with own as (
      select person, skill, best::double as best, answers::double as answers, sum(best) over each as every, sum(answers) over each as many
      from tally where answers > 0 window each as (partition by person)),
    compared as (select *, case when many > answers then best / answers - (every - best) / (many - answers) end as apart from own)
    select name as skill, count(*) as people, sum(answers) as answers, sum(best) as best,
      sum(best * best) as bb, sum(best * answers) as bn, sum(answers * answers) as nn,
      count(apart) as compared, avg(apart) as mean, stddev_samp(apart) as deviation
    from compared join skill using (skill) where name <> '' group by name order by name`);
  return rows.map((row) => {
    const [answers, best] = [number(row['answers']), number(row['best'])];
    const share = best / answers;
    const squares = number(row['bb']) - 2 * share * number(row['bn']) + share * share * number(row['nn']);
    return {
      skill: String(row['skill']),
      people: number(row['people']),
      answers,
      best,
      error: Math.sqrt(Math.max(0, squares)) / answers,
      against: { people: number(row['compared']), mean: number(row['mean']), deviation: number(row['deviation']) },
    };
  });
}
