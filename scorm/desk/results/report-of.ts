import type { DeskReport } from '../../../src/schemas/desk.ts';
import type { BuiltCourse } from '../../package/built-course.ts';
import { courseAsked } from '../../report/course/find-course.ts';
import { makeReport, type MadeReport } from '../../report/make-report.ts';
import { readingSentence } from '../../report/words/reading.ts';
import { noteIn } from '../../report/words/notes.ts';
import { withUploads, type Upload } from './uploaded.ts';

type Asked = {
  /** The folder of the open course. */
  readonly course: string;
  readonly language: 'en' | 'nl';
  /** What scores are out of, where the files do not say it. */
  readonly scoreOf: number | undefined;
};

/** The open course; null where it has faults. */
const courseIn = (folder: string): Promise<BuiltCourse | null> => courseAsked(folder).catch(() => null);

const filesIn = ({ files }: MadeReport, language: 'en' | 'nl') => files.map((file) => readingSentence(language, file));

/** The report on exports, and what was made of them in words. Throws a sentence where one can't be read. */
export async function reportOf(
  uploads: readonly Upload[],
  { course: folder, language, scoreOf }: Asked,
): Promise<Omit<DeskReport, 'id'> & { readonly page: string }> {
  const course = await courseIn(folder);
  const asking = { language, course, scoreOf, withNames: false, made: new Date().toISOString().slice(0, 10) };
  const made = await withUploads(uploads, (paths) => makeReport({ ...asking, paths, limits: { memory: '500MB' } }));
  return {
    page: made.page,
    files: filesIn(made, language),
    notes: made.facts.notes.map((note) => noteIn(language, note)),
    hasCourse: course !== null,
  };
}
