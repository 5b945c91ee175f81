import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stateOf, unitsOf } from '../../src/translation/units.ts';
import type { State } from '../../src/translation/unit.ts';
import { writeTogether } from '../files/write-together.ts';
import { languagesOf, madeOfIn, openCourse, translatingOf } from './course.ts';
import type { Job } from './job.ts';
import { workbookOf } from './write-workbook.ts';
import { xliff1 } from './xliff1.ts';
import { xliff2 } from './xliff2.ts';

/** The formats of an export: how each is written, and how its files end. */
export const formats: Readonly<
  Record<string, { readonly end: string; readonly write: (job: Job) => string | Uint8Array }>
> = {
  xliff: { end: 'xlf', write: xliff2 },
  'xliff-1.2': { end: 'v12.xlf', write: xliff1 },
  xlsx: { end: 'xlsx', write: workbookOf },
};

/** A name that no file has: an export may be the only copy of a translator's work. */
function free(folder: string, name: string, end: string): string {
  for (let nth = 1; ; nth++) {
    const file = `${name}${nth === 1 ? '' : `-${nth}`}.${end}`;
    if (!existsSync(join(folder, file))) return file;
  }
}

export type Exported = { readonly path: string; readonly texts: number } & Readonly<Record<State, number>>;

/** Writes a course's texts for a translator into a folder. Throws a sentence where it can't be. */
export function exportTexts(
  course: string,
  into: string,
  { language, from, format }: { language: string; from?: string | undefined; format: string },
): Exported {
  const opened = openCourse(course);
  const { source, target } = languagesOf(opened, language, from);
  const madeOf = madeOfIn(course, target);
  const units = unitsOf(translatingOf(opened, source, target));
  const job: Job = { source, target, units, stateOf: (unit) => stateOf(unit, madeOf) };
  const { end, write } = formats[format] as (typeof formats)[string];
  const name = free(into, `${opened.id}-${opened.version}-${source}-${target}`, end);
  writeTogether(into, new Map([[name, write(job)]]));
  const count = (state: State) => units.filter((unit) => job.stateOf(unit) === state).length;
  return {
    path: join(into, name),
    texts: units.length,
    new: count('new'),
    changed: count('changed'),
    done: count('done'),
  };
}
