import type { BuiltCourse } from '../../package/built-course.ts';
import type { Format } from '../format.ts';
import type { Head } from './head.ts';
import { columnsOf, layoutOf, moodleLayout, type Layout } from './layout.ts';
import { answersIn } from './by-content.ts';
import { gradebookOf } from './gradebook.ts';
import { sampleOf } from './sample.ts';
import { refuseSeveral } from './several-rows.ts';
import { headingsWithin, recordsOf } from './records.ts';
import { refuseOthers, unknownTable } from './unknown.ts';
import { wideFormat } from './wide.ts';
import { statementPlace, type Json } from './statement-place.ts';
import { statementColumns, wholeStatements, type StatementColumns, type Whole } from './statement-columns.ts';
import { errorSaying } from '../../../src/said/error.ts';
import { say } from '../../../src/said/say.ts';
import { formatName } from '../words/format-name.ts';

/** Statements as a table: one row a statement, a column for each part of it or one that has it whole. */
export type Flat = {
  readonly delimiter: string;
  readonly skip: number;
  readonly width: number;
  readonly columns: StatementColumns;
  readonly whole: Whole | null;
};

/** What a file was taken for. */
export type Recognised =
  | { readonly format: Format; readonly layout: Layout }
  | { readonly format: Format; readonly statements: Json }
  | { readonly format: Format; readonly flat: Flat };

const telling = (layout: Layout) => Object.keys(layout.at).length + layout.repeated.length;

/** Advice for a Moodle report in which the questions are missing. */
const tick = say`In Moodle, tick “Summary of question” and “Summary of responses” under the report before you download it (the first two boxes, in any language).`;

/** Moodle's reports, in every language that it has: by shape, since their headings are as many as languages. */
function byShape(head: Head, formats: readonly Format[]): Recognised | null {
  for (const { delimiter, records } of recordsOf(head))
    for (let nth = 0; nth < Math.min(3, records.length); nth += 1) {
      const found = moodleLayout(records, delimiter, nth);
      const format = found && formats.find(({ id }) => id === `moodle-${found.report}`);
      if (!found || !format) continue;
      if (found.lacking)
        throw errorSaying(
          say`${head.name} looks like ${formatName(format)}, but its columns don’t say which question was asked and what was answered. ${tick}`,
        );
      const { group } = columnsOf(format, records[nth] ?? []);
      const { layout } = found;
      return { format, layout: group === undefined ? layout : { ...layout, at: { ...layout.at, group } } };
    }
  return null;
}

/** The format that finds most of its columns. */
function byHeadings(head: Head, formats: readonly Format[], course: BuiltCourse | null): Recognised | null {
  const found = recordsOf(head).flatMap(({ delimiter, records }) =>
    records.slice(0, headingsWithin).flatMap((_, nth) =>
      formats
        .filter(({ kind }) => kind !== 'statements')
        .flatMap((format) => {
          const layout = layoutOf(format, records, delimiter, nth, course);
          return layout ? [{ format, layout }] : [];
        }),
    ),
  );
  // A list of any LMS has the headings of a known one too, and knows less of what they mean.
  const answers = ({ format }: { format: Format }) => (format.kind === 'people' ? 0 : format.id === 'answers' ? 1 : 2);
  return (
    found.toSorted(
      (a, b) => answers(b) - answers(a) || telling(b.layout) - telling(a.layout) || a.layout.skip - b.layout.skip,
    )[0] ?? null
  );
}

/** A table in which questions of the course have a column each. */
function byQuestions(head: Head, formats: readonly Format[], course: BuiltCourse | null): Recognised | null {
  const people = formats.find(({ id }) => id === 'completions');
  if (!people || !course) return null;
  for (const { delimiter, records } of recordsOf(head))
    for (const [nth, headings] of records.slice(0, headingsWithin).entries()) {
      const format = wideFormat(people, headings, course);
      const layout = format && layoutOf(format, records, delimiter, nth, course);
      if (layout) return { format, layout };
    }
  return null;
}

/** Statements as an LRS writes them to a table. */
function byColumns(head: Head, formats: readonly Format[]): Recognised | null {
  const format = formats.find(({ kind }) => kind === 'statements');
  for (const { delimiter, records } of recordsOf(head))
    for (const [nth, headings] of records.slice(0, headingsWithin).entries()) {
      const whole = wholeStatements(records.slice(nth + 1));
      const columns = whole ? {} : statementColumns(headings);
      if (format && columns)
        return { format, flat: { delimiter, skip: nth + 1, width: headings.length, columns, whole } };
    }
  return null;
}

/** Whether a list has people's scores, and nothing else of how far they are. */
const hasScoresAlone = (found: Recognised) =>
  'layout' in found && !states.some((one) => found.layout.at[one] !== undefined);

const judgements = /^(?:in)?correct$|^(?:wrong|neutral|right|goed|fout|juist|onjuist|richtig|falsch)$/i;

/** Whether what was taken for people's results says which answers are right: then it is a list of answers. */
function hasJudgements(head: Head, layout: Layout): boolean {
  const results = sampleOf(head, layout)('success', 'status');
  return results.length > 0 && results.filter((cell) => judgements.test(cell)).length > results.length / 2;
}

/**
 * A table of no LMS's own kind: a list of people by its headings, unless this course's answers stand in it; a gradebook.
 */
function byList(head: Head, formats: readonly Format[], course: BuiltCourse | null): Recognised | null {
  const found = byHeadings(head, formats, course);
  if (found && found.format.kind !== 'people') return found;
  const [answers, people] = ['answers', 'completions'].map((own) => formats.find(({ id }) => id === own));
  const told = found && answers && course && answersIn(head, answers, course);
  if (told) return told;
  const graded = people && (!found || hasScoresAlone(found)) ? gradebookOf(head, people, course) : null;
  if (!graded && found && 'layout' in found) {
    if (hasJudgements(head, found.layout)) return null;
    refuseSeveral(head, found.layout);
  }
  return graded ?? found;
}

const states = ['status', 'completion', 'success'] as const;

/** JSON of xAPI statements, each perhaps within a record of the store. */
function byJson(head: Head, formats: readonly Format[]): Recognised | null {
  const format = formats.find(({ kind }) => kind === 'statements');
  const statements = statementPlace(head);
  return format && statements ? { format, statements } : null;
}

/**
 * What a file is, by its content; a mapping goes before all formats, for the files that have its columns. Throws a sentence
 * that names what was expected where it is nothing known.
 */
export function recognise(
  head: Head,
  formats: readonly Format[],
  course: BuiltCourse | null = null,
  mapped: Format | null = null,
): Recognised {
  refuseOthers(head);
  const found =
    (mapped && byHeadings(head, [mapped], course)) ??
    byJson(head, formats) ??
    byShape(head, formats) ??
    byColumns(head, formats) ??
    byQuestions(head, formats, course) ??
    byList(head, formats, course);
  if (found) return found;
  throw unknownTable(head, formats, mapped);
}
