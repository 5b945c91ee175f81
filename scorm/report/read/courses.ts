import type { BuiltCourse } from '../../package/built-course.ts';
import type { Database } from './database.ts';

/** Which of the courses in the files the report is on. */
export type CourseChoice = {
  /** What the files call it; rows that name no course are taken for it. */
  readonly taken: readonly string[];
  /** False where no name in the files is the course's, so that the most frequent was taken. */
  readonly sure: boolean;
  /** Rows of other courses, which are left out. */
  readonly others: { readonly names: readonly string[]; readonly rows: number };
};

/** True where a file's word for a course is this course: its id, its title, or an address with the id in it. */
export function namesCourse(course: BuiltCourse, name: string): boolean {
  const plain = name.trim().toLowerCase();
  const titles = Object.values(course.title).map((title) => title.toLowerCase());
  return [course.id, ...titles].includes(plain) || plain.split(/[/#?=&:]/).includes(course.id);
}

/** Chooses among the courses that the files name. */
export async function chooseCourse(database: Database, course: BuiltCourse | null): Promise<CourseChoice> {
  const found = await database.rows(
    `select in_course as name, sum(rows)::bigint as rows from part where person <> 0 group by 1 order by 2 desc, 1 limit 1000`,
  );
  const named = found
    .map((row) => ({ name: String(row['name']), rows: Number(row['rows']) }))
    .filter(({ name }) => name !== '');
  const own = course ? named.filter(({ name }) => namesCourse(course, name)) : [];
  const taken = own.length > 0 ? own : named.slice(0, 1);
  const others = named.filter((one) => !taken.includes(one));
  return {
    taken: ['', ...taken.map(({ name }) => name)],
    sure: own.length > 0 || named.length === 0 || (course === null && named.length === 1),
    others: {
      names: others.slice(0, 10).map(({ name }) => name),
      rows: others.reduce((sum, { rows }) => sum + rows, 0),
    },
  };
}
