import type { BuiltCourse } from '../../package/built-course.ts';
import { rowsIn } from '../schema.ts';
import type { Database } from './database.ts';
import type { Reading } from './ingest.ts';
import { titleIn } from './course-title.ts';
import { literal } from './sql.ts';

/** The course that the report is about, among those in the files. */
export type CourseChoice = {
  /** What the files call it; rows that name no course are taken for it. */
  readonly taken: readonly string[];
  /** What it is called where the files have no more than its address; else as they name it. Empty where they don't. */
  readonly title: string;
  /** False where nothing in the files belongs to the course, so the most frequent one was taken. */
  readonly sure: boolean;
  /** Rows of other courses, which are left out. */
  readonly others: { readonly names: readonly string[]; readonly rows: number };
};

/** True where a name in a file means this course: its id, its title, or an address that contains the id. */
export function namesCourse(course: BuiltCourse, name: string): boolean {
  const plain = name.trim().toLowerCase();
  const titles = Object.values(course.title).map((title) => title.toLowerCase());
  return [course.id, ...titles].includes(plain) || plain.split(/[/#?=&:]/).includes(course.id);
}

/** The names, in the files, of courses in which this course's questions were asked; '' where there is no name. */
async function asksOf(database: Database, course: BuiltCourse, readings: readonly Reading[]): Promise<Set<string>> {
  const ids = course.questions.map(({ id }) => `hash(${literal(id)})`).join(', ');
  const names = new Set<string>();
  if (ids === '') return names;
  for (const { nth } of readings) {
    const rows = await database.rows(
      `select distinct in_course as name from part where file = ${nth} and known in (select known from ${rowsIn(nth)} where question in (${ids}))`,
    );
    for (const row of rows) names.add(String(row['name']));
  }
  return names;
}

/**
 * Chooses among the courses in the files: the one asked for where the files name it or have its questions; otherwise
 * another, of which neither words nor pass mark are known.
 */
export async function chooseCourse(
  database: Database,
  asked: BuiltCourse | null,
  readings: readonly Reading[],
): Promise<CourseChoice & { readonly course: BuiltCourse | null }> {
  const found = await database.rows(
    `select in_course as name, sum(rows)::bigint as rows from part where person <> 0 group by 1 order by 2 desc, 1 limit 1000`,
  );
  const named = found
    .map((row) => ({ name: String(row['name']), rows: Number(row['rows']) }))
    .filter(({ name }) => name !== '');
  const own = asked ? named.filter(({ name }) => namesCourse(asked, name)) : [];
  const asking = asked && own.length === 0 ? await asksOf(database, asked, readings) : new Set<string>();
  const course = own.length > 0 || asking.size > 0 ? asked : null;
  const itself = own.length > 0 ? own : named.filter(({ name }) => asking.has(name));
  const taken = itself.length > 0 || asking.has('') ? itself : named.slice(0, 1);
  const title = taken.at(-1)?.name ?? '';
  const others = named.filter((one) => !taken.includes(one));
  return {
    course,
    taken: ['', ...taken.map(({ name }) => name)],
    title: (await titleIn(database, readings, title)) ?? title,
    sure: course !== null || (asked === null && named.length < 2),
    others: {
      names: others.slice(0, 10).map(({ name }) => name),
      rows: others.reduce((sum, { rows }) => sum + rows, 0),
    },
  };
}
