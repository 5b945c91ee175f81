/** A table of a report's database: what it holds, and its columns by name with their types. */
type Table = { readonly says: string; readonly columns: Readonly<Record<string, string>> };

/**
 * Every table that a report makes, in the order in which they are made. People, questions and replies go by the hash of
 * their id. `read/` makes the first three, and for each file a table `row_<n>` until its answers are gathered in the view
 * `answer`, and a table `worded_<n>` where it has dates in words; `figures/` makes the others of them.
 */
export const tables = {
  part: {
    says: 'What files say of people: a row for each state in which a file has a person’s registration in a course.',
    columns: {
      file: 'USMALLINT',
      known: 'UBIGINT',
      person: 'UBIGINT',
      registration: 'UBIGINT',
      in_course: 'VARCHAR',
      completed: 'UTINYINT',
      succeeded: 'UTINYINT',
      score: 'DOUBLE',
      seconds: 'DOUBLE',
      launches: 'INTEGER',
      version: 'VARCHAR',
      language: 'VARCHAR',
      in_group: 'VARCHAR',
      unknown_word: 'VARCHAR',
      vague: 'BOOLEAN',
      first: 'TIMESTAMP',
      last: 'TIMESTAMP',
      rows: 'BIGINT',
      problems: 'BIGINT',
    },
  },
  home: { says: 'The addresses of the systems whose accounts statements name.', columns: { url: 'VARCHAR' } },
  voided: { says: 'The xAPI statements that others take back.', columns: { id: 'VARCHAR' } },
  person: {
    says: 'People, one row each, with the best that any file says. 2 is completed or passed, 1 is not; null is not said.',
    columns: {
      person: 'UBIGINT',
      score: 'DOUBLE',
      seconds: 'DOUBLE',
      version: 'VARCHAR',
      language: 'VARCHAR',
      first: 'TIMESTAMP',
      last: 'TIMESTAMP',
      completed: 'UTINYINT',
      succeeded: 'UTINYINT',
      derived: 'BOOLEAN',
      unknown: 'BOOLEAN',
      vague: 'BOOLEAN',
      status: 'VARCHAR',
    },
  },
  given: {
    says: 'Each person’s first answer to each question, when (in seconds), and how often the pair is in the files.',
    columns: { person: 'UBIGINT', question: 'UBIGINT', first: 'UBIGINT', first_at: 'BIGINT', copies: 'INTEGER' },
  },
  grouped: {
    says: 'What else people are grouped by, where a column is asked for.',
    columns: { person: 'UBIGINT', name: 'VARCHAR' },
  },
  waiting: {
    says: 'People of whom the files have no more than a name.',
    columns: { person: 'UBIGINT', told: 'BOOLEAN' },
  },
  several: {
    says: 'Pairs of person and question that are there more than once, with how many different answers they come to.',
    columns: {
      person: 'UBIGINT',
      question: 'UBIGINT',
      first: 'UBIGINT',
      last: 'UBIGINT',
      first_at: 'BIGINT',
      times: 'INTEGER',
    },
  },
  again: {
    says: 'The last answer of each person who answered a question more than once.',
    columns: { person: 'UBIGINT', question: 'UBIGINT', last: 'UBIGINT' },
  },
  own_key: {
    says: 'The course’s own replies, with their key and their points.',
    columns: { question: 'UBIGINT', response: 'UBIGINT', key: 'VARCHAR', points: 'UTINYINT' },
  },
  replied: {
    says: 'How many people gave each reply at their first answer to a question.',
    columns: { question: 'UBIGINT', first: 'UBIGINT', people: 'BIGINT' },
  },
  skill: { says: 'The skills by number.', columns: { skill: 'UTINYINT', name: 'VARCHAR' } },
  asked: {
    says: 'The questions in the report, with their skill and whether they count for the score.',
    columns: { question: 'UBIGINT', skill: 'UTINYINT', scored: 'BOOLEAN' },
  },
  tally: {
    says: 'Each person’s points a skill, at the first answers to the questions that count.',
    columns: {
      person: 'UBIGINT',
      skill: 'UTINYINT',
      poor: 'USMALLINT',
      acceptable: 'USMALLINT',
      best: 'USMALLINT',
      points: 'USMALLINT',
      answers: 'USMALLINT',
    },
  },
  named: { says: 'The replies that have a name on the page.', columns: { question: 'UBIGINT', response: 'UBIGINT' } },
  retried: { says: 'People who took the final check more than once.', columns: { person: 'UBIGINT' } },
} as const satisfies Readonly<Record<string, Table>>;

/** The statement that makes an empty table of these. */
export const emptyTable = (name: keyof typeof tables): string =>
  `create table ${name} (${Object.entries(tables[name].columns)
    .map(([column, type]) => `"${column}" ${type}`)
    .join(', ')})`;

/** The table of a file's rows, until they are gathered. */
export const rowsIn = (file: number): string => `row_${file}`;

/** The table of a file's dates in words. */
export const wordedIn = (file: number): string => `worded_${file}`;

/** What stands before a name that is taken for an id. */
export const nameMark = '\u0001';

/**
 * What stands where a learner would, and is none: an empty field of a database or spreadsheet, and a row of totals. One
 * pattern for all is faster than comparing each id with each word.
 */
const nobody =
  String.raw`\s*(?:mailto:)?\x01?(?i:null|\(null\)|nan|undefined|n/a|#n/?[abv]|#(?:ref|value|waarde|wert)!|#(?:name|naam)\?|[-–—]|` +
  String.raw`(?:(?:grand |sub)?totals?|(?:sub|eind)?totaal|gesamt|summe|average|mean|gemiddelde|durchschnitt)(?:[\s:(].*)?|anonymous|anoniem|deleted user|` +
  String.raw`(?:number of|aantal|anzahl|exported|generated|created by|gegenereerd|geëxporteerd|erstellt|©|\(c\) |copyright)(?:[\s:].*)?)?\s*:?\s*`;

/**
 * A person is a number: a hash of the id, with its last three bits replaced by what kind of id it is: 0 an id, 1 an
 * e-mail address, 2 a name, as words without digits are; plus 4 where a number had leading zeros, which spreadsheets
 * remove. 0 is nobody. `nameMark` precedes a name that is used as an id.
 */
export const personMacros = [
  `create macro nobody(x) as regexp_full_match(x, '${nobody}')`,
  `create macro told_by(x) as case when contains(x, '@') then 1 when starts_with(x, chr(1)) or (contains(x, ' ') and regexp_full_match(x, '[\\p{L}\\p{M} .,''’-]+')) then 2
     when starts_with(x, '0') and try_cast(x as hugeint) is not null then 4 else 0 end`,
  `create macro id_as_kept(x) as case when starts_with(x, '0') and try_cast(x as hugeint) is not null then ltrim(x, '0') else who(x) end`,
  `create macro person_of(x) as case when x is null or nobody(x) then 0::ubigint
     else (hash(id_as_kept(x)) & 18446744073709551608::ubigint) | told_by(x)::ubigint end`,
] as const;

/**
 * An answer is a number: a hash of the reply, with its last three bits replaced by its worth: 0, 1 and 2 are points in
 * SCORM's words; 4, 5 and 6 the same from a source that cannot express "acceptable"; 3 is unknown.
 */
export const answerMacros = [
  'create macro answer_of(reply, judged) as (hash(reply) & 18446744073709551608::ubigint) | (judged)::ubigint',
  'create macro reply_of(answer) as answer >> 3',
  'create macro reply_as_kept(reply) as hash(reply) >> 3',
  'create macro judged_of(answer) as answer & 7',
  'create macro rejudged(answer, judged) as (answer >> 3 << 3) | (judged)::ubigint',
  'create macro points_of(answer) as case when (answer & 7) < 3 then (answer & 7)::tinyint end',
] as const;
