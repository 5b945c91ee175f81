import type { BuiltCourse } from '../package/built-course.ts';
import { figuresOf } from './figures/figures.ts';
import { namesOf } from './figures/names.ts';
import { findingsOf } from './findings/findings.ts';
import { numbersIn, type ReportLanguage } from './page/numbers.ts';
import type { ReportFrame } from './page/report.ts';
import type { FileRead } from './page/about.ts';
import type { Facts } from './facts.ts';
import type { Format } from './format.ts';
import { shownOf } from './privacy/shown.ts';
import { openDatabase, type Limits } from './read/database.ts';
import { readAll } from './read/read.ts';
import { words } from './words/words.ts';

/** What a report is asked for. */
export type Asking = {
  readonly paths: readonly string[];
  readonly language: ReportLanguage;
  /** The course whose words are used, or null where it isn't known. */
  readonly course: BuiltCourse | null;
  /** What scores are out of, where the files don't say: 1, 10 or 100. */
  readonly scoreOf?: number | undefined;
  /** The heading of a column of the files to group people by. */
  readonly by?: string | undefined;
  /** What the columns of files are that no format knows, from a mapping. */
  readonly map?: Format | null;
  /** Whether people who haven't passed are named. */
  readonly withNames: boolean;
  /** The day it is made, as YYYY-MM-DD. */
  readonly made: string;
  readonly limits?: Limits;
  readonly around?: ReportFrame;
};

/** The page, and what each file was taken for. */
export type MadeReport = {
  readonly page: string;
  readonly files: readonly FileRead[];
  readonly facts: Facts;
  /** What else to know of the courses and the people, in English, as the terminal says it. */
  readonly warnings: readonly string[];
  /** How many people the page has figures of; null where it has none. */
  readonly people: number | null;
};

/** Reads files into a report's page. Throws a sentence where a file can't be read. */
export async function makeReport({
  paths,
  language,
  course: asked,
  scoreOf,
  by,
  map = null,
  withNames,
  made,
  limits,
  around,
}: Asking): Promise<MadeReport> {
  // The charting library is loaded while the database reads.
  const page = import('./page/report.ts');
  const database = await openDatabase(limits);
  try {
    const read = await readAll(database, paths, asked, { scoreOf, by, map });
    const { course } = read;
    const figures = await figuresOf(database, read, course, language, by);
    const names = withNames ? await namesOf(database, read, course?.finalCheck ?? true) : null;
    const { readings: files, courses, facts } = read;
    const shown = shownOf(figures, facts, course?.passMark);
    const context = { shown, facts, course, language, words: words[language], numbers: numbersIn(language) };
    const [{ renderReport }, { peopleWarnings }, { courseWarnings }] = await Promise.all([
      page,
      import('./page/people-warnings.ts'),
      import('./page/about.ts'),
    ]);
    const report = { context, findings: findingsOf(context), files, courses, names, made, around };
    const english = { ...context, words: words.en, numbers: numbersIn('en') };
    const warnings = [...courseWarnings(english, courses), ...peopleWarnings(english)];
    return { page: await renderReport(report), files, facts, warnings, people: shown.people };
  } finally {
    database.close();
  }
}
