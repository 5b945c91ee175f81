import { columnWords, identityWords } from './words.ts';

/** The columns of one interaction. */
export type Group = {
  readonly id?: number;
  readonly response?: number;
  readonly right?: number;
  readonly result?: number;
};

/** The columns of a Moodle report on SCORM attempts, in whatever language its headings are. */
export type MoodleShape = {
  /** Basic has attempts alone; the others have columns for what their name says. */
  readonly report: 'basic' | 'interactions' | 'objectives';
  /** The columns that identify people, the best first; the name where there is nothing else. */
  readonly identities: readonly number[];
  readonly named: boolean;
  readonly attempt: number;
  /** Two dates, the score and the title of the course follow the attempt. */
  readonly title: number | null;
  readonly groups: readonly Group[];
};

const plain = (heading: string) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
const empty = (cell: string | undefined) => cell === undefined || cell.trim() === '' || cell.trim() === '-';

const isCount = (cell: string | undefined) => /^\d{1,3}$/.test(cell?.trim() ?? '');
const isScore = (cell: string | undefined) => empty(cell) || /^\d+([.,]\d+)?%?$/.test(cell?.trim() ?? '');
/** A day with its year, in words or in figures. */
const isDay = (cell: string | undefined) => /\d{4}/.test(cell ?? '') && /\d{1,2}[:.h]\d{2}/.test(cell ?? '');

/** The column of attempts: in every row that has them, a count, two dates and a score follow each other. */
function attemptAt(rows: readonly (readonly string[])[], width: number): number | null {
  for (let at = 1; at + 3 < width; at += 1) {
    const begun = rows.filter(
      (row) => isCount(row[at]) && isDay(row[at + 1]) && isDay(row[at + 2]) && isScore(row[at + 3]),
    );
    const never = rows.filter((row) => [0, 1, 2, 3].every((after) => empty(row[at + after])));
    if (begun.length > 0 && begun.length + never.length === rows.length) return at;
  }
  return null;
}

/** A heading's words and its number: "Question 0", "问题0". */
const numbered = (heading: string) => /^(.*?)[\s:]*(\d+)$/u.exec(heading.trim());

/** The columns from `from` on, by the number in their headings; null where they have none, or not each the same ones. */
function groupsFrom(headings: readonly string[], from: number): { words: string[]; columns: number[] }[] | null {
  const groups = new Map<string, { words: string[]; columns: number[] }>();
  for (let at = from; at < headings.length; at += 1) {
    const [, words, number] = numbered(headings[at] ?? '') ?? [];
    if (number === undefined) return null;
    const group = groups.get(number) ?? { words: [], columns: [] };
    group.words.push(
      (words ?? '')
        .toLowerCase()
        .replaceAll(/[\s:]+/g, ' ')
        .trim(),
    );
    group.columns.push(at);
    groups.set(number, group);
  }
  const all = [...groups.values()];
  const [first] = all;
  const same = all.every(({ words }) => words.join('|') === first?.words.join('|'));
  return first && same && first.words.length <= 4 ? all : null;
}

type Role = keyof Group;
const roles: readonly Role[] = ['id', 'response', 'right', 'result'];
const results = /^(correct|incorrect|wrong|neutral|unanticipated|-?\d+([.,]\d+)?)$/i;

const valuesOf = (rows: readonly (readonly string[])[], columns: readonly (number | undefined)[]) =>
  rows
    .flatMap((row) => columns.map((at) => (at === undefined ? '' : (row[at] ?? '')).trim()))
    .filter((cell) => !empty(cell));

/** What SCORM says of an objective: it is how the report on objectives differs from the one on interactions. */
const lessonStates = ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted', 'unknown'];

/** What each column of a group is: by its words where a language pack's are known, else by its place and by what is in it. */
function rolesOf(
  groups: readonly { words: string[]; columns: number[] }[],
  rows: readonly (readonly string[])[],
): (Role | null)[] {
  const words = groups[0]?.words ?? [];
  const known = words.map((one) => roles.find((role) => columnWords[role].includes(one)) ?? null);
  if (known.every((one) => one !== null) && new Set(known).size === known.length) return known;
  if (words.length === 4) return [...roles];
  const last = valuesOf(
    rows,
    groups.map(({ columns }) => columns.at(-1)),
  );
  const ends =
    last.length > 0 &&
    last.every((cell) => results.test(cell)) &&
    new Set(last.map((one) => one.toLowerCase())).size <= 4;
  if (words.length === 3) return ends ? ['id', 'response', 'result'] : ['id', 'response', 'right'];
  return words.length === 2 && !ends ? ['id', 'response'] : words.map(() => null);
}

/** Whether a column identifies people: no value of it occurs with two names. */
function tells(rows: readonly (readonly string[])[], at: number): boolean {
  const names = new Map<string, Set<string>>();
  for (const row of rows)
    if (!empty(row[at])) names.set(row[at] ?? '', (names.get(row[at] ?? '') ?? new Set()).add(row[0] ?? ''));
  const people = new Set(rows.map((row) => row[0])).size;
  return names.size > 0 && names.size >= people * 0.9 && [...names.values()].every((own) => own.size === 1);
}

function identitiesOf(headings: readonly string[], rows: readonly (readonly string[])[], attempt: number): number[] {
  const between = Array.from({ length: attempt - 1 }, (_, nth) => nth + 1);
  const rank = (at: number) => {
    const known = identityWords.indexOf(plain(headings[at] ?? ''));
    if (known >= 0) return known;
    const addresses = valuesOf(rows, [at]);
    return addresses.length > 0 && addresses.every((cell) => cell.includes('@'))
      ? identityWords.length
      : identityWords.length + 1;
  };
  return between
    .filter((at) => rank(at) <= identityWords.length || (rows.length > 1 && tells(rows, at)))
    .toSorted((a, b) => rank(a) - rank(b) || a - b);
}

/**
 * Recognises Moodle's reports on SCORM attempts by position and form: name, identifying columns, attempt, two dates,
 * score, the course's title with a score or state, then the report's own columns.
 */
export function moodleShape(records: readonly (readonly string[])[]): MoodleShape | null {
  const [headings = [], ...rest] = records;
  const rows = rest.filter(({ length }) => length === headings.length);
  const attempt = rows.length > 0 ? attemptAt(rows, headings.length) : null;
  if (attempt === null) return null;
  // Questions may follow at once, where a course has no title.
  const atOnce = groupsFrom(headings, attempt + 4);
  const untitled = atOnce && atOnce.length > 1 ? atOnce : null;
  const title = untitled || attempt + 4 >= headings.length ? null : attempt + 4;
  const groups = untitled ?? groupsFrom(headings, attempt + 5);
  const known = groups ? rolesOf(groups, rows) : [];
  const found = identitiesOf(headings, rows, attempt);
  const own = untitled !== null || headings.length > attempt + 5;
  const first = valuesOf(rows, groups?.map(({ columns }) => columns[0]) ?? []);
  const states = first.length > 0 && first.every((cell) => lessonStates.includes(cell.toLowerCase()));
  return {
    report: !own ? 'basic' : groups && !states ? 'interactions' : 'objectives',
    identities: found.length > 0 ? found : [0],
    named: found.length === 0,
    attempt,
    title,
    groups: (groups ?? []).map(({ columns }) =>
      Object.fromEntries(known.flatMap((role, nth) => (role ? [[role, columns[nth]] as const] : []))),
    ),
  };
}
