import type { BuiltCourse } from '../../package/built-course.ts';
import type { Note } from '../facts.ts';
import { clockOf } from './clock.ts';
import type { Database } from './database.ts';
import { datedBy } from './dates.ts';
import type { Head } from './head.ts';
import type { Place } from './place.ts';
import type { Recognised } from './recognise.ts';
import { sampleOf } from './sample.ts';
import { sourceOf, type Source } from './source.ts';
import { survey } from './statements.ts';
import type { Dialect } from './typed.ts';

/** A recognised file that has not been read yet, and the course that it may be about. */
export type Known = {
  readonly nth: number;
  readonly head: Head;
  readonly found: Recognised;
  readonly course: BuiltCourse | null;
  /** True where the files together have accounts of several systems. */
  readonly homes?: boolean;
};

/** A file as a source of rows, and how it writes dates, times and scores. */
export type Opened = {
  readonly source: Source;
  readonly dialect: Dialect;
  readonly notes: readonly Note[];
  readonly scaleSaid: boolean;
};

const undated: Dialect['dated'] = { dates: [], worded: null };

/** Opens a file: decides on the order of day and month and on the meaning of its times. */
export async function opened(
  database: Database,
  { nth, head, found, course, homes = false }: Known,
  place: Place,
): Promise<Opened> {
  const { format } = found;
  if (!('layout' in found)) {
    const source = sourceOf(found, place, await survey(database, place, found, course, homes));
    return { source, dialect: { format, dated: undated, clock: 'unclear' }, notes: [], scaleSaid: false };
  }
  const source = sourceOf(found, place, null);
  const { name } = head;
  const sample = sampleOf(head, found.layout);
  const { notes, ...dated } = await datedBy(database, nth, name, source, format, sample('at', 'started'));
  const { clock, notes: timed } = clockOf(name, sample('seconds'));
  const scaleSaid = format.id === 'preview' || source.has('top') || sample('score').some((cell) => /[%/]/.test(cell));
  return { source, dialect: { format, dated, clock }, notes: [...notes, ...timed], scaleSaid };
}
