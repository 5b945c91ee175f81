import type { BuiltCourse } from '../../package/built-course.ts';
import { plainText } from '../plain-text.ts';
import { least } from '../privacy/least.ts';
import type { Database, Row } from '../read/database.ts';
import type { Read } from '../read/read.ts';
import { literal } from '../read/sql.ts';

/** A question's texts and properties. */
export type Asked = {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly skill: string;
  readonly scored: boolean;
  /** Texts and points by key. */
  readonly choices: ReadonlyMap<string, { readonly text: string; readonly points: number | null }>;
  /** The key of each answer, by the hash under which it is kept. */
  readonly keys: ReadonlyMap<string, string>;
};

const most = 200;
const choicesAtMost = 12;

const text = (row: Row, name: string) => plainText(row[name]);

/** All rows of all files, as text. */
const everything = ({ readings }: Read) => readings.map(({ source }) => source.answers).join(' union all by name ');

/** For questions in the files that the course does not have: what the files say about them. */
async function unknownQuestions(database: Database, read: Read, hashes: readonly string[]): Promise<Map<string, Row>> {
  if (hashes.length === 0) return new Map();
  const rows =
    await database.rows(`select hash("id")::varchar as hash, min(substr("id", 1, 255)) as id, min(substr("question", 1, 500)) as question, min(substr("skill", 1, 100)) as skill,
      min(lower("scored")) as scored, max(try_cast("weighting" as double)) as weighting
    from (${everything(read)}) where hash("id") in (${hashes.join(', ')}) group by 1`);
  return new Map(rows.map((row) => [String(row['hash']), row]));
}

/** For replies that the course has no key for: what the files say about them. */
async function unknownReplies(database: Database, read: Read, pairs: readonly [string, string][]): Promise<Row[]> {
  if (pairs.length === 0) return [];
  const wanted = pairs.map(([question, response]) => `(${question}::ubigint, ${response}::ubigint)`).join(', ');
  return database.rows(`select hash("id")::varchar as question, reply_as_kept(coalesce("response", ''))::varchar as response,
      min(substr(coalesce("response", ''), 1, 100)) as reply, min(substr("responseText", 1, 500)) as words
    from (${everything(read)}) where (hash("id"), reply_as_kept(coalesce("response", ''))) in (${wanted}) group by 1, 2`);
}

/**
 * Replies that are not in the course and are shown in the files' own words: only those that enough people gave, as a
 * rarer one may say something about its writer.
 */
async function repliesToName(database: Database, hashes: readonly string[]): Promise<[string, string][]> {
  if (hashes.length === 0) return [];
  const pairs = await database.rows(`select question::varchar as question, response::varchar as response from (
      select question, reply_of(first) as response, sum(people) as n from replied where question in (${hashes.join(', ')}) group by 1, 2)
    anti join own_key using (question, response) where n >= ${least}
    qualify row_number() over (partition by question order by n desc, response) <= ${choicesAtMost}`);
  return pairs.map((row) => [String(row['question']), String(row['response'])]);
}

const inLanguage = (texts: Readonly<Record<string, string>>, language: string) =>
  texts[language] ?? Object.values(texts)[0] ?? '';

function fromCourse(question: BuiltCourse['questions'][number], language: string): Omit<Asked, 'keys'> {
  return {
    id: question.id,
    title: inLanguage(question.title, language),
    question: inLanguage(question.question, language),
    skill: question.skill,
    scored: question.scored,
    choices: new Map(
      question.choices.map(({ key, score, text: words }) => [
        key,
        { text: inLanguage(words, language), points: score },
      ]),
    ),
  };
}

const keyOf = (reply: Row) => text(reply, 'reply').slice(0, 100);

function fromFiles(row: Row | undefined, hash: string): Omit<Asked, 'keys'> {
  const id = row ? text(row, 'id').slice(0, 255) : hash;
  const scored =
    row?.['scored'] === null || row?.['scored'] === undefined ? row?.['weighting'] !== 0 : row['scored'] === 'true';
  return {
    id,
    title: '',
    question: row ? text(row, 'question').slice(0, 500) : '',
    skill: row ? text(row, 'skill').slice(0, 100) : '',
    scored,
    choices: new Map(),
  };
}

/** The answered questions, most answered first, by their hash; and how many more there are. */
export async function askedQuestions(
  database: Database,
  read: Read,
  course: BuiltCourse | null,
  language: string,
): Promise<{ asked: Map<string, Asked>; leftOut: number }> {
  const counted = await database.rows(`select hash, count(*) over () as questions
    from (select question::varchar as hash, sum(people) as n from replied group by question) order by n desc, hash limit ${most}`);
  const hashes = counted.map((row) => String(row['hash']));
  const ids = course?.questions.map(({ id }) => `(${literal(id)})`) ?? [];
  const own =
    ids.length === 0
      ? []
      : await database.rows(`select id, hash(id)::varchar as hash from (values ${ids.join(', ')}) t(id)`);
  const idOf = new Map(own.map((row) => [String(row['hash']), String(row['id'])]));
  const unknown = await unknownQuestions(
    database,
    read,
    hashes.filter((hash) => !idOf.has(hash)),
  );
  const wanted = await repliesToName(database, hashes);
  const replies = await unknownReplies(database, read, wanted);
  const keyRows = await database.rows(
    'select question::varchar as question, response::varchar as response, key from own_key',
  );
  const asked = hashes.map((hash): [string, Asked] => {
    const question = course?.questions.find(({ id }) => id === idOf.get(hash));
    const own = replies.filter((reply) => reply['question'] === hash);
    const known = question ? fromCourse(question, language) : fromFiles(unknown.get(hash), hash);
    const keys = keyRows
      .filter((row) => row['question'] === hash)
      .map((row) => [String(row['response']), String(row['key'])] as const);
    const found = own.map((reply) => [String(reply['response']), keyOf(reply)] as const);
    const choices = own.map(
      (reply) => [keyOf(reply), { text: text(reply, 'words').slice(0, 500), points: null }] as const,
    );
    return [hash, { ...known, choices: new Map([...choices, ...known.choices]), keys: new Map([...found, ...keys]) }];
  });
  return { asked: new Map(asked), leftOut: Number(counted[0]?.['questions'] ?? 0) - asked.length };
}
