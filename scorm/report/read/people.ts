import type { Note, ToldBy, Unsure } from '../facts.ts';
import { rowsIn } from '../schema.ts';
import type { Database } from './database.ts';
import type { Reading } from './ingest.ts';
import { literal } from './sql.ts';

/** What was found out about the files as a whole, such as who is who in them, and what stays open. */
export type Conclusion = { readonly notes: readonly Note[]; readonly unsure: readonly Unsure[] };

const count = (value: unknown) => Number(value ?? 0);

/** Puts people under another number in a file, or in all of them. */
async function renumber(database: Database, files: readonly Reading[], to: string, where: string): Promise<void> {
  for (const { nth } of files) {
    await database.run(`update part set person = ${to} where file = ${nth} and (${where})`);
    await database.run(`update ${rowsIn(nth)} set person = ${to} where ${where}`);
  }
}

/** An id's number without the bit that marks leading zeros. */
const bare = (person = 'person') => `(${person} & 18446744073709551611::ubigint)`;

/**
 * Treats an id with leading zeros and the same id without them in another file as one person: spreadsheets remove the
 * zeros. Where one file has both, they are two people.
 */
async function joinZeros(database: Database, readings: readonly Reading[]): Promise<Note[]> {
  const [found] = await database.rows(`with seen as (
      select file, ${bare()} as id, bool_or(person & 4 > 0) as with_zeros, bool_or(person & 4 = 0) as without from part where person <> 0 group by 1, 2)
    select count(distinct id) as people, coalesce(bool_or(in_one), false) as apart from (
      select id, bool_or(with_zeros and without) as in_one from seen group by id having bool_or(with_zeros) and bool_or(without))`);
  const people = count(found?.['people']);
  if (people === 0 || found?.['apart'] === true) return [];
  await renumber(database, readings, bare(), 'person & 4 > 0');
  return [{ kind: 'zeros', people }];
}

const kinds: readonly ToldBy[] = ['id', 'email', 'name', 'id'];

type Kinds = ReadonlyMap<number, ToldBy>;

/** What most people of each file are identified by; and all that anyone is. */
async function toldBy(database: Database): Promise<{ by: ToldBy[]; each: Kinds }> {
  const rows = await database.rows(
    `select file, person & 3 as kind, count(distinct person) as people from part where person <> 0 group by all order by people desc`,
  );
  const each = new Map<number, ToldBy>();
  for (const row of rows) {
    const kind = kinds[count(row['kind'])] ?? 'id';
    if (!each.has(count(row['file']))) each.set(count(row['file']), kind);
  }
  return { by: [...new Set(rows.map((row) => kinds[count(row['kind'])] ?? 'id'))], each };
}

/** People's names in a file, regardless of the order of their words, by the person's number. */
async function nameTable(database: Database, { nth, source }: Reading, zeros: boolean): Promise<string> {
  const table = `name_${nth}`;
  const person = zeros ? bare('person_of("learner")') : 'person_of("learner")';
  await database.run(`create or replace temp table ${table} as
    select ${person} as person, min(hash(array_to_string(list_sort(regexp_extract_all(lower("name"), '[\\p{L}\\p{N}]+')), ' '))) as name
    from (${source.people}) where coalesce("name", '') <> '' and "name" <> "learner" and person_of("learner") <> 0 group by 1`);
  return table;
}

/** What two files have in common. */
type Common = {
  readonly shared: number;
  readonly smaller: number;
  /** Of those with a name in both: how many have the same one. */
  readonly named: number;
  readonly alike: number;
  /** Names that are in both files, with different ids. */
  readonly elsewhere: number;
  /** Answers of the same person to the same question within a minute. */
  readonly attempts: number;
};

async function commonOf(database: Database, a: Reading, b: Reading, zeros: boolean): Promise<Common> {
  const people = ({ nth }: Reading) => `(select distinct person from part where file = ${nth} and person <> 0)`;
  const [sizes] =
    await database.rows(`select (select count(*) from ${people(a)} semi join ${people(b)} using (person)) as shared,
    least((select count(*) from ${people(a)}), (select count(*) from ${people(b)})) as smaller`);
  const base = { shared: count(sizes?.['shared']), smaller: count(sizes?.['smaller']) };
  const [attempts] =
    await database.rows(`select count(*) as n from (select 1 from ${rowsIn(a.nth)} one semi join ${rowsIn(b.nth)} other
    on one.person = other.person and one.question = other.question and one.place // 60000 = other.place // 60000 limit 10)`);
  if (![a, b].every(({ source }) => source.has('name')))
    return { ...base, named: 0, alike: 0, elsewhere: 0, attempts: count(attempts?.['n']) };
  const [one, other] = [await nameTable(database, a, zeros), await nameTable(database, b, zeros)];
  const [names] = await database.rows(`select (select count(*) from ${one} a join ${other} b using (person)) as named,
    (select count(*) from ${one} a join ${other} b using (person) where a.name = b.name) as alike,
    (select count(distinct a.name) from ${one} a join ${other} b using (name) where a.person <> b.person) as elsewhere`);
  return {
    ...base,
    named: count(names?.['named']),
    alike: count(names?.['alike']),
    elsewhere: count(names?.['elsewhere']),
    attempts: count(attempts?.['n']),
  };
}

/** With more rows than this, joining answers by minute would take too long: the question then stays open. */
const rowsToMatch = 3_000_000;

/**
 * Finds people who are in two files under different ids, by their answers: the same replies to the same questions in the
 * same minutes, for at least three of them and nearly all that one of the files has. Puts them under the first file's.
 */
async function matchByAnswers(database: Database, a: Reading, b: Reading): Promise<number> {
  if (a.rows + b.rows > rowsToMatch) return 0;
  const timed = ({ nth }: Reading) =>
    `(select distinct person, question, place // 60000 as minute, reply_of(given) as reply from ${rowsIn(nth)} where place >= 0 and person <> 0 and question is not null)`;
  await database.run(`create or replace temp table same as
    with one as (from ${timed(a)}), other as (from ${timed(b)}),
      pairs as (select one.person as a, other.person as b, count(*) as n from one join other using (question, minute, reply) where one.person <> other.person group by all),
      sizes as (select person as b, count(*) as all_ from other group by person)
    select a, b from pairs join sizes using (b) where n >= 3 and n >= 0.8 * all_
    qualify count(*) over (partition by b) = 1 and count(*) over (partition by a) = 1`);
  const [found] = await database.rows('select count(*) as n from same');
  if (count(found?.['n']) > 0)
    await renumber(database, [b], '(select a from same where b = person)', 'person in (select b from same)');
  return count(found?.['n']);
}

/** Whether all ids of a file are short numbers: every system gives out the same ones. */
async function countsOut(database: Database, { source }: Reading): Promise<boolean> {
  const [found] = await database.rows(
    `select coalesce(bool_and(regexp_full_match(trim("learner"), '\\d{1,6}')), false) as short from (${source.people}) where coalesce("learner", '') <> ''`,
  );
  return found?.['short'] === true;
}

/** Finds the same people in two files where it can; `zeros` where ids were joined that differ by leading zeros. */
async function matchPair(
  database: Database,
  a: Reading,
  b: Reading,
  { each, zeros }: { readonly each: Kinds; readonly zeros: boolean },
): Promise<Conclusion> {
  const common = await commonOf(database, a, b, zeros);
  const files = [a.name, b.name];
  const open = (kind: 'ids-apart' | 'ids-mixed'): Conclusion => ({ notes: [{ kind, files }], unsure: ['people'] });
  // An address is one person's everywhere.
  const addresses = each.get(a.nth) === 'email' && each.get(b.nth) === 'email';
  if (
    !addresses &&
    common.shared > 0 &&
    common.named >= 3 &&
    common.alike < common.named / 2 &&
    common.attempts === 0
  ) {
    // The same ids with other names: the second file's people get numbers of their own.
    await renumber(
      database,
      [b],
      `(hash(person, ${literal(b.format.id)}) & 18446744073709551608::ubigint) | (person & 7)`,
      'person <> 0',
    );
    return { notes: [{ kind: 'ids-split', files }], unsure: [] };
  }
  if (common.shared > 0) {
    const sure = common.attempts > 0 || common.named > 0 || a.format.id === b.format.id || each.get(a.nth) !== 'id';
    return sure || !(await countsOut(database, b)) ? { notes: [], unsure: [] } : open('ids-mixed');
  }
  const matched = await matchByAnswers(database, a, b);
  if (matched > 0) return { notes: [{ kind: 'ids-joined', files, people: matched }], unsure: [] };
  const differ = each.get(a.nth) !== each.get(b.nth) || common.elsewhere > common.smaller / 2;
  return differ && common.smaller > 0 ? open('ids-apart') : { notes: [], unsure: [] };
}

/** Finds the same people in all files, as far as the files tell, and notes how people are told apart. */
export async function matchPeople(database: Database, readings: readonly Reading[]): Promise<Conclusion> {
  const notes = await joinZeros(database, readings);
  const { by, each } = await toldBy(database);
  const pairs = readings.flatMap((b, nth) => readings.slice(0, nth).map((a) => [a, b] as const));
  const conclusions: Conclusion[] = [];
  // With more files than this, they are taken to be parts of one export.
  if (pairs.length <= 66)
    for (const [a, b] of pairs) conclusions.push(await matchPair(database, a, b, { each, zeros: notes.length > 0 }));
  return {
    notes: [
      ...(by.length > 0 ? [{ kind: 'told-by', by } as const] : []),
      ...notes,
      ...conclusions.flatMap((one) => one.notes),
    ],
    unsure: conclusions.flatMap((one) => one.unsure),
  };
}
