import type { DeskReport, DeskUnknownTable } from '../../../src/schemas/desk.ts';
import type { BuiltCourse } from '../../package/built-course.ts';
import { courseAsked } from '../../report/course/find-course.ts';
import { formatFrom } from '../../report/map/read-mapping.ts';
import type { Mapping } from '../../report/map/mapping.ts';
import { makeReport, type MadeReport } from '../../report/make-report.ts';
import { Unknown } from '../../report/read/unknown.ts';
import { readingSentence } from '../../report/words/reading.ts';
import { noteIn } from '../../report/words/notes.ts';
import { tablesIn } from './tables.ts';
import { withUploads, type Upload } from './uploaded.ts';

export type Asked = {
  readonly language: 'en' | 'nl';
  /** What scores are out of, where the files do not say it. */
  readonly scoreOf?: number | undefined;
  /** The heading of a column to group people by. */
  readonly by?: string | undefined;
  /** What the columns of a file are that no format knows. */
  readonly map?: Mapping | undefined;
};

type Made = Omit<DeskReport, 'id'> & { readonly page: string };

/** The open course; null where it has faults. */
const courseIn = (folder: string): Promise<BuiltCourse | null> => courseAsked(folder).catch(() => null);

const filesIn = ({ files }: MadeReport, language: 'en' | 'nl') => files.map((file) => readingSentence(language, file));

/** The file whose words for how far someone is are not known, or some of them. */
function unsureIn({ facts }: MadeReport): string | undefined {
  const note = facts.notes.find(({ kind }) => kind === 'words-unknown');
  return note?.kind === 'words-unknown' ? note.file : undefined;
}

/** A table that is none of the formats, with its columns to say what they are; throws again what is no such table. */
async function unknownIn(error: unknown, paths: readonly string[]): Promise<DeskUnknownTable> {
  const table =
    error instanceof Unknown && error.headings.length > 0
      ? (await tablesIn(paths)).find(({ file }) => file === error.file)
      : undefined;
  if (!table) throw error;
  return { unknown: table };
}

/** The report on exports, and what was made of them in words; or the table that is of no known format. Throws a sentence where a file can't be read. */
export async function reportOf(
  uploads: readonly Upload[],
  folder: string,
  { language, scoreOf, by, map }: Asked,
): Promise<Made | DeskUnknownTable> {
  const course = await courseIn(folder);
  const asking = { language, course, scoreOf, by, map: map ? formatFrom(map) : null, withNames: false };
  const today = new Date().toISOString().slice(0, 10);
  return withUploads(uploads, async (paths) => {
    try {
      const made = await makeReport({ ...asking, paths, made: today, limits: { memory: '500MB' } });
      const tables = await tablesIn(paths);
      const unsure = unsureIn(made);
      return {
        page: made.page,
        files: filesIn(made, language),
        notes: made.facts.notes.map((note) => noteIn(language, note)),
        hasCourse: course !== null,
        headings: [...new Set(tables.flatMap(({ columns }) => columns.map(({ heading }) => heading)))],
        unsure: tables.find(({ file }) => file === unsure),
      };
    } catch (error) {
      return await unknownIn(error, paths);
    }
  });
}
