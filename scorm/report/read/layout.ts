import type { BuiltCourse } from '../../package/built-course.ts';
import type { Field, Format } from '../format.ts';
import { questionOf } from './wide.ts';
import { moodleShape } from './moodle/shape.ts';

/** The columns of a delimited file's fields. */
export type Layout = {
  readonly delimiter: string;
  /** How many records precede the first row: the headings, and what some LMSs write above them. */
  readonly skip: number;
  readonly width: number;
  /** True where cells have spaces about them, as some LMSs and databases write them. */
  readonly padded: boolean;
  readonly at: Partial<Record<Field, number>>;
  /** The columns that can identify the learner, the best first: where one is empty in a row, the next is used. */
  readonly learners: readonly number[];
  /** True where learners are identified by name, which several may share. */
  readonly byName: boolean;
  /** The columns of first and last names, where these are all that tells people apart. */
  readonly nameParts: readonly number[];
  /** Values that are the same in every row, as they are in the headings. */
  readonly fixed: Partial<Record<Field, string>>;
  /** For one row an attempt: the columns of each interaction. */
  readonly repeated: readonly Partial<Record<Field, number>>[];
  /** For a column a question: the question of each of them. */
  readonly questions?: readonly string[];
  /** A column that has a state on some rows and a score, such as 80/100, on others. */
  readonly stateOrScore: number | null;
};

const plain = (heading: string) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What some LMSs write before a heading (User - User ID), and after it where that is a unit or a way of writing. */
const before = /^(?:user|training|transcript|course|learner|learning|employee|person|enroll?ment|item)s? - /i;
const after =
  /\s*[([](?:%|percent\w*|points?|punten|date|datum|utc|gmt[^)\]]*|local(?: time)?|[dmyhs/:. -]+|min\w*|sec\w*|hours?|uur|uren)[)\]]\s*$/i;

const bare = (heading: string) => plain(heading.replace(before, '').replace(after, ''));

/** Where the headings of a field are, most telling first; with more or less about them where none is as it should be. */
function placesOf(names: readonly string[], headings: readonly string[]): number[] {
  const among = (known: readonly string[]) => names.map((name) => known.indexOf(plain(name))).filter((at) => at >= 0);
  const whole = among(headings.map(plain));
  return whole.length > 0 ? whole : among(headings.map(bare));
}

/** The column of each field that a format finds among the headings. */
export function columnsOf(format: Format, headings: readonly string[]): Partial<Record<Field, number>> {
  const found = Object.entries(format.columns).flatMap(([field, names]) => {
    const [at] = placesOf(names, headings);
    return at === undefined ? [] : [[field, at] as const];
  });
  const columns: Partial<Record<Field, number>> = Object.fromEntries(found);
  const next = Object.entries(format.next ?? {}).flatMap(([field, before]) => {
    const at = (columns[before] ?? headings.length) + 1;
    return at < headings.length ? [[field, at] as const] : [];
  });
  return { ...Object.fromEntries(next), ...columns };
}

/** The columns of each interaction of a row, where a format has them repeat. */
export function repeatedOf(format: Format, headings: readonly string[]): Partial<Record<Field, number>>[] {
  const groups = new Map<string, Partial<Record<Field, number>>>();
  for (const [at, heading] of headings.entries())
    for (const [field, pattern] of Object.entries(format.repeated ?? {})) {
      const number = pattern.exec(heading.trim())?.[1];
      if (number !== undefined) groups.set(number, { ...groups.get(number), [field]: at });
    }
  return [...groups].toSorted(([a], [b]) => Number(a) - Number(b)).map(([, columns]) => columns);
}

/** Several words, or one with a capital. */
const nameLike = /^(?:\p{L}[\p{L}\p{M}.'’-]*(?:,? [\p{L}\p{M}.'’(]+)+\)?|\p{Lu}\p{Ll}[\p{Ll}\p{M}]+)$/u;

const firstNames = ['First Name', 'Given Name', 'Forename', 'Voornaam', 'Prénom', 'Vorname', 'Roepnaam'];
const lastNames = [
  'Last Name',
  'Surname',
  'Family Name',
  'Achternaam',
  'Nom de famille',
  'Nom',
  'Nachname',
  'Familienname',
];

/** The columns of first and last names; none where a name is not in two of them. */
function namePartsIn(headings: readonly string[]): number[] {
  const found = [firstNames, lastNames].map((names) => placesOf(names, headings)[0]);
  return found.every((at) => at !== undefined) ? found : [];
}

/** Whether cells have spaces about them, no-break ones too. */
const arePadded = (rows: readonly (readonly string[])[]) =>
  rows.some((row) => row.some((cell) => cell !== cell.trim()));

/** Whether a column seems to hold people's names: words, without digits or addresses. */
function holdsNames(rows: readonly (readonly string[])[], at: number): boolean {
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter((cell) => nameLike.test(cell)).length >= cells.length * 0.8;
}

/** A column in which every cell is an address of its own person: it tells people apart better than names do. */
function addressesAt(rows: readonly (readonly string[])[], width: number): number | undefined {
  return Array.from({ length: width }, (_, at) => at).find((at) => {
    const full = rows.filter((row) => row.length === width);
    const cells = full.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length > 0 && cells.length >= full.length * 0.9 && cells.every((cell) => /^\S+@\S+\.\S+$/.test(cell));
  });
}

/** Where a format finds its columns under these headings, or null where one that it needs is missing. */
export function layoutOf(
  format: Format,
  records: readonly (readonly string[])[],
  delimiter: string,
  nth: number,
  course: BuiltCourse | null,
): Layout | null {
  const headings = records[nth] ?? [];
  const rows = records.slice(nth + 1);
  const columns = columnsOf(format, headings);
  const asked = (format.asked ?? []).map((heading) => ({ heading, at: headings.map(plain).indexOf(plain(heading)) }));
  if (asked.some(({ at }) => at < 0)) return null;
  const repeated: Partial<Record<Field, number>>[] =
    asked.length > 0 ? asked.map(({ at }) => ({ response: at })) : repeatedOf(format, headings);
  const parts = columns.learner === undefined ? namePartsIn(headings) : [];
  const own = parts[1] ?? columns.name;
  const byName = columns.learner === undefined && own !== undefined;
  const at = byName ? { ...columns, learner: own } : columns;
  const has = (field: Field) => at[field] !== undefined || repeated.some((one) => one[field] !== undefined);
  if (!format.needs.every(has)) return null;
  if (format.without?.some(has)) return null;
  if (format.needsOneOf && !format.needsOneOf.some(has)) return null;
  const found = placesOf(format.columns.learner ?? [], headings);
  // Names tell people apart where nothing else does.
  const named = found.length > 0 || at.learner === undefined ? found : [at.learner];
  const told = named.filter((column) => !byName && !holdsNames(rows, column));
  const address = told.length === 0 ? addressesAt(rows, headings.length) : undefined;
  const learners = told.length > 0 ? told : address === undefined ? named : [address];
  return {
    delimiter,
    skip: nth + 1,
    width: headings.length,
    padded: arePadded(rows),
    at: learners[0] === undefined ? at : { ...at, learner: learners[0] },
    learners,
    byName: told.length === 0 && address === undefined,
    nameParts: parts,
    fixed: {},
    repeated,
    ...(asked.length > 0 && {
      questions: asked.map(({ heading }) => (course && questionOf(course, heading)) ?? heading.trim()),
    }),
    stateOrScore: format.next?.status ? (at.status ?? null) : null,
  };
}

/** The layout of a report that Moodle made, in whatever language, by its shape; null where it is none. */
export function moodleLayout(
  records: readonly (readonly string[])[],
  delimiter: string,
  nth: number,
): { report: 'basic' | 'interactions' | 'objectives'; layout: Layout; lacking: boolean } | null {
  const shape = moodleShape(records.slice(nth));
  if (!shape) return null;
  const headings = records[nth] ?? [];
  const { attempt, title, identities, named, groups, report } = shape;
  const repeated = groups
    .filter(({ id, response, result }) => id !== undefined && (response !== undefined || result !== undefined))
    .map(({ id, response, result }) => ({
      ...(id !== undefined && { id }),
      ...(response !== undefined && { response }),
      ...(result !== undefined && { result }),
    }));
  return {
    report,
    lacking: report === 'interactions' && repeated.length === 0,
    layout: {
      delimiter,
      skip: nth + 1,
      width: headings.length,
      padded: arePadded(records.slice(nth + 1)),
      at: {
        learner: identities[0] ?? 0,
        name: 0,
        attempt,
        started: attempt + 1,
        score: attempt + 3,
        ...(title !== null && { status: title }),
      },
      learners: identities,
      byName: named,
      nameParts: [],
      fixed: title === null ? {} : { course: (headings[title] ?? '').trim() },
      repeated,
      stateOrScore: title,
    },
  };
}
