import type { BuiltCourse } from '../../package/built-course.ts';
import type { Format } from '../format.ts';
import type { Head } from './head.ts';
import { layoutOf, type Layout } from './layout.ts';
import { headingsWithin, recordsOf } from './records.ts';
import { questionOf } from './wide.ts';

/** Of the cells of a column, at least so many are what it is taken for. */
const mostOf = 0.8;
const least = 3;

type Rows = readonly (readonly string[])[];

/** The column in which most full cells are something; undefined where there is none. */
function columnOf(
  rows: Rows,
  width: number,
  is: (cell: string, row: readonly string[]) => boolean,
): number | undefined {
  return Array.from({ length: width }, (_, at) => at).find((at) => {
    const full = rows.filter((row) => (row[at] ?? '').trim() !== '');
    return full.length >= least && full.filter((row) => is((row[at] ?? '').trim(), row)).length >= mostOf * full.length;
  });
}

/** The columns that have a course's questions and the replies to them, by what stands in them. */
function askedIn(rows: Rows, width: number, course: BuiltCourse): { question: number; reply: number } | null {
  const question = columnOf(rows, width, (cell) => questionOf(course, cell) !== null);
  if (question === undefined) return null;
  const replies = new Map(
    course.questions.map(({ id, choices }) => [id, choices.flatMap(({ key, text }) => [key, ...Object.values(text)])]),
  );
  const reply = columnOf(rows, width, (cell, row) => {
    const own = questionOf(course, (row[question] ?? '').trim());
    return own !== null && replies.get(own)?.includes(cell) === true;
  });
  return reply === undefined ? null : { question, reply };
}

/** A list of this course's answers, whatever its columns are called: what stands in them is the course's questions and replies. */
export function answersIn(
  head: Head,
  answers: Format,
  course: BuiltCourse,
): { readonly format: Format; readonly layout: Layout } | null {
  for (const { delimiter, records } of recordsOf(head))
    for (const [nth, headings] of records.slice(0, headingsWithin).entries()) {
      const found = askedIn(
        records.slice(nth + 1).filter(({ length }) => length === headings.length),
        headings.length,
        course,
      );
      const [id, response] = [headings[found?.question ?? -1], headings[found?.reply ?? -1]];
      if (id === undefined || response === undefined) continue;
      const format = { ...answers, columns: { ...answers.columns, id: [id], response: [response] } };
      const layout = layoutOf(format, records, delimiter, nth, course);
      if (layout) return { format, layout };
    }
  return null;
}
