import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkCourse } from '../../src/build/check-course.ts';
import { ownWords } from '../../src/build/own-words.ts';
import { syntaxFaults } from '../../src/build/mdx-syntax.ts';
import { setList } from '../../src/editing/set-list.ts';
import { applied } from '../../src/translation/apply.ts';
import { shortHash } from '../../src/translation/made-of.ts';
import { nameOf } from '../../src/translation/unit.ts';
import { unitsOf } from '../../src/translation/units.ts';
import { faultText, type Fault } from '../../src/yaml/fault.ts';
import { writeTogether } from '../files/write-together.ts';
import { languagesOf, madeOfFile, madeOfIn, openCourse, translatingOf, type Course } from './course.ts';
import type { Delivery } from './job.ts';
import { readWorkbook } from './read-workbook.ts';
import { readXliff } from './read-xliff.ts';
import { weigh, type Told, type Weighed } from './weigh.ts';
import { xmlText } from './xml-tree.ts';

/** What an import came to: what is told of its texts, and the files that were written, none where a fault stopped it. */
export type Imported = {
  readonly language: string;
  readonly told: readonly Told[];
  readonly untranslated: number;
  readonly taken: number;
  readonly written: readonly string[];
  readonly isStopped: boolean;
};

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Reads a file that came back, whatever it is; what it is not is told with the file's name. */
async function deliveryOf(
  path: string,
  unitsFor: (target: string, source: string | undefined) => ReturnType<typeof unitsOf>,
): Promise<Delivery> {
  try {
    const bytes = readFileSync(path);
    if (isZip(bytes)) return await readWorkbook(path);
    const xml = xmlText(bytes);
    const first = readXliff(xml, []);
    return readXliff(xml, unitsFor(first.target, first.source));
  } catch (error) {
    throw new Error(`${basename(path)} can't be taken back. ${(error as Error).message}`, { cause: error });
  }
}

/** The language without its country: "de-DE" is "de". */
const bareLanguage = (code: string | undefined) => code?.toLowerCase().split(/[-_]/)[0];

/** `course.yaml` with a language that is new among those under way. */
function withDraft(course: Course, language: string, changed: ReadonlyMap<string, string>): string | undefined {
  const { languages, draft } = course;
  if ([...languages, ...draft].includes(language)) return undefined;
  return setList(
    changed.get('course.yaml') ?? course.files.get('course.yaml') ?? '',
    'draft',
    [...draft, language],
    'languages',
  );
}

/** What is wrong with the course once the texts are in it, and was not before. */
function newFaults(course: Course, changed: ReadonlyMap<string, string>): Fault[] {
  const faultsOf = (files: ReadonlyMap<string, string>) =>
    [...checkCourse(files, ownWords()).faults, ...syntaxFaults(files)].filter(({ severity }) => severity === 'error');
  const before = new Set(
    faultsOf(course.files).map(({ file, field, problem }) => [file, field, problem.en].join('\0')),
  );
  return faultsOf(new Map([...course.files, ...changed])).filter(
    ({ file, field, problem }) => !before.has([file, field, problem.en].join('\0')),
  );
}

/** The files that change, with the record of what the translations were made of. */
function filesOf(course: Course, { taken, done }: Weighed, source: string, target: string): Map<string, string> {
  const targets = new Map<string, Map<string, string>>();
  for (const { unit, text } of taken) targets.set(unit.file, (targets.get(unit.file) ?? new Map()).set(unit.id, text));
  const changed = applied(translatingOf(course, source, target), targets);
  const drafted = taken.length > 0 ? withDraft(course, target, changed) : undefined;
  if (drafted !== undefined) changed.set('course.yaml', drafted);
  const madeOf = madeOfIn(course.folder, target);
  const now = { ...madeOf, ...Object.fromEntries(done.map((unit) => [nameOf(unit), shortHash(unit.source)])) };
  const isRecorded = Object.entries(now).every(([name, hash]) => madeOf[name] === hash);
  // A round trip that brings nothing new leaves no trace.
  if (isRecorded || (changed.size === 0 && Object.keys(madeOf).length === 0)) return changed;
  const [path, text] = madeOfFile(target, now);
  return changed.set(path, text);
}

/**
 * Takes a translator's file back into a course. Where a text has a fault, nothing is written, or with `skipFaults` all but
 * those texts; what is written is written together. Throws a sentence where the file is none of an export.
 */
export async function importTexts(path: string, folder: string, skipFaults: boolean): Promise<Imported> {
  const course = openCourse(folder);
  const languages = (target: string, source?: string) =>
    languagesOf(course, bareLanguage(target) ?? '', bareLanguage(source));
  const unitsFor = (to: string, from?: string) => {
    const { source, target } = languages(to, from);
    return unitsOf(translatingOf(course, source, target));
  };
  const delivery = await deliveryOf(path, unitsFor);
  const { source, target } = languages(delivery.target, delivery.source);
  const weighed = weigh(unitsFor(target, source), delivery, course.terms);
  const { told, untranslated, taken } = weighed;
  const isStopped = !skipFaults && told.some(({ severity }) => severity === 'fault');
  const changed = isStopped ? new Map<string, string>() : filesOf(course, weighed, source, target);
  const faults = newFaults(course, changed);
  if (faults.length > 0)
    throw new Error(
      `The course would no longer be whole, so nothing was written:\n${faults.map((one) => `  ${faultText(one)}`).join('\n')}`,
    );
  writeTogether(folder, changed);
  return {
    language: target,
    told,
    untranslated,
    taken: isStopped ? 0 : taken.length,
    written: [...changed.keys()],
    isStopped,
  };
}
