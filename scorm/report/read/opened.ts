import type { BuiltCourse } from '../../package/built-course.ts';
import type { Note } from '../facts.ts';
import type { Format } from '../format.ts';
import { clockOf, plainClock } from './clock.ts';
import type { Database } from './database.ts';
import { datedBy } from './dates.ts';
import type { Head } from './head.ts';
import type { Place } from './place.ts';
import type { Recognised } from './recognise.ts';
import { headingsOf, sampleOf } from './sample.ts';
import { sourceOf, type Source } from './source.ts';
import { refuseRounded } from './spoiled.ts';
import { survey } from './statements.ts';
import type { Dialect } from './typed.ts';

/** A recognised file that has not been read yet, and the course that it may be about. */
export type Known = {
  readonly nth: number;
  readonly head: Head;
  readonly found: Recognised;
  readonly course: BuiltCourse | null;
  /** What is to be said of it before it is read. */
  readonly notes: readonly Note[];
  /** True where the files together have accounts of several systems. */
  readonly homes?: boolean;
};

/** A file as a source of rows, and how it writes dates, times and scores. */
export type Opened = {
  readonly source: Source;
  readonly dialect: Dialect;
  readonly notes: readonly Note[];
  readonly scaleSaid: boolean;
  /** True where answers have a day and no time of it. */
  readonly daysOnly: boolean;
};

/** Whether a list has people's scores and nothing of how far they are, as gradebooks have. */
export const isScoresAlone = ({ kind }: Format, { has }: Source): boolean =>
  kind === 'people' && has('score') && !(['status', 'completion', 'success'] as const).some(has);

const hasZeros = async (database: Database, { people }: Source) =>
  (await database.rows(`select 1 from (${people}) where as_number("score") = 0 limit 1`)).length > 0;

const undated: Dialect['dated'] = { dates: [], order: 'day-first', worded: null, short: false };

/** Opens a file: decides on the order of day and month and on the meaning of its times. */
export async function opened(
  database: Database,
  { nth, head, found, course, notes: before, homes = false }: Known,
  place: Place,
): Promise<Opened> {
  const { format } = found;
  if (!('layout' in found)) {
    const source = sourceOf(found, place, await survey(database, place, found, course, homes));
    return {
      source,
      dialect: { format, dated: undated, clock: plainClock },
      notes: before,
      scaleSaid: false,
      daysOnly: false,
    };
  }
  const source = sourceOf(found, place, null);
  const { name } = head;
  const { layout } = found;
  const sample = sampleOf(head, layout);
  const heading = headingsOf(head, layout);
  if (!layout.byName) refuseRounded(name, sample('learner'));
  const { notes, ...dated } = await datedBy(database, nth, name, source, format, sample('at', 'started'));
  const { clock, notes: timed } = clockOf(name, sample('seconds'), heading('seconds'));
  const scaleSaid = format.id === 'preview' || source.has('top') || sample('score').some((cell) => /[%/]/.test(cell));
  const [completed, at] = [sample('completion'), sample('at')];
  const dialect = {
    format,
    dated,
    clock,
    completionDays: format.kind === 'people' && completed.length > 0 && completed.every((cell) => /\d{4}/.test(cell)),
    progress: /progress|voortgang|fortschritt|%/i.test(heading('status')),
    completionShares: /%|percent/i.test(heading('completion')),
  };
  const scoresAlone = isScoresAlone(format, source);
  const zeros: readonly Note[] =
    scoresAlone && (await hasZeros(database, source)) ? [{ kind: 'scores-none', file: name }] : [];
  const daysOnly =
    at.length > 0 && at.every((cell) => /\d/.test(cell) && !/\d[:.h]\d{2}(?:\D|$)|T\d|^\d{10,}|^\d{5}[.,]/.test(cell));
  return {
    source,
    dialect: { ...dialect, scoresAlone },
    notes: [...before, ...notes, ...timed, ...zeros],
    scaleSaid,
    daysOnly,
  };
}
