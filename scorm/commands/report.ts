import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { allAtOnce } from '../files/all-at-once.ts';
import { isOneOf } from '../files/is-one-of.ts';
import { readCommandLine } from '../command-line.ts';
import { courseAsked } from '../report/course/find-course.ts';
import type { MadeReport } from '../report/make-report.ts';
import type { ReportLanguage } from '../report/page/numbers.ts';
import { leastForShares } from '../report/privacy/least.ts';
import { en } from '../report/words/en.ts';
import { noteIn } from '../report/words/notes.ts';
import { readingSentence } from '../report/words/reading.ts';
import { run } from '../run.ts';

const usage =
  'Use: npm run report -- <files…> [--out report.html] [--lang nl|en] [--course <folder>] [--by <column>] [--map <mapping.yaml>] [--score-of <100>] [--people]';

function languageOf(text: string): ReportLanguage {
  if (text === 'nl' || text === 'en') return text;
  throw new Error(`--lang is "${text}". The report speaks Dutch (nl) and English (en). ${usage}`);
}

function scoreOfGiven(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text.replace(',', '.'));
  if (number > 0 && number <= 1000) return number;
  throw new Error(`--score-of is "${text}". Say what the scores are out of: 1, 10 or 100, for instance. ${usage}`);
}

/** The command line's options; throws a sentence where one is wrong. */
function asked(args: readonly string[]) {
  const { words, options, flags } = readCommandLine(args, {
    name: 'npm run report',
    options: ['out', 'lang', 'course', 'by', 'map', 'score-of'],
    flags: ['people'],
    usage,
  });
  if (words.length === 0) throw new Error(`Name the files that your LMS exported. ${usage}`);
  const { out = 'report.html', lang = 'nl', course, by, map } = options;
  return {
    paths: [...new Set(words)],
    out,
    language: languageOf(lang),
    course,
    by,
    map,
    scoreOf: scoreOfGiven(options['score-of']),
    withNames: flags.has('people'),
  };
}

/** Checks that the page can be written before minutes are spent on reading. */
function refuseOut(out: string, paths: readonly string[]): void {
  if (isOneOf(out, paths)) throw new Error(`--out names ${out}, which is one of the files to read. Name another.`);
  const folder = statSync(dirname(out), { throwIfNoEntry: false });
  if (!folder?.isDirectory())
    throw new Error(`There is no folder ${dirname(out)} to write the report in. Make it first.`);
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`--out names ${out}, which is a folder. Name a file in it: ${join(out, 'report.html')}`);
}

/** Writes the whole page or nothing. */
function write(out: string, page: string): void {
  try {
    allAtOnce(dirname(out), (folder) => writeFileSync(join(folder, basename(out)), page));
  } catch (error) {
    throw new Error(`${out} can't be written: ${(error as Error).message}.`, { cause: error });
  }
}

/** How many people a report that is there already has figures of; null where there is none. */
function peopleIn(path: string): number | null {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const found = /<header class="top" data-people="(\d+)">/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/** Reports on nearly the same people tell of the few in between: which they are, where the earlier page is known. */
function successive(before: number | null, people: number | null): string[] {
  if (people === null) return [];
  const apart = before === null ? 0 : Math.abs(people - before);
  if (apart > 0 && apart < leastForShares)
    return [
      `The report that was here is on ${before} people and this one on ${people}: whoever has both can work out figures of the few in between. Share one of them, or wait until ${leastForShares} people or more have joined.`,
    ];
  return [en.successive];
}

/** For a table of an unknown format, writes a first draft of a mapping and adds to the error where it is. */
async function withDraft(thrown: unknown): Promise<never> {
  const [{ Unknown }, { writeDraft }, { loadFormats }] = await Promise.all([
    import('../report/read/unknown.ts'),
    import('../report/map/draft.ts'),
    import('../report/read/load-formats.ts'),
  ]);
  if (!(thrown instanceof Unknown) || thrown.headings.length === 0) throw thrown;
  const draft = writeDraft(thrown.file, thrown.headings, await loadFormats());
  throw new Error(
    `${thrown.message}\nA first draft of what its columns are is in ${draft}: check it, fill it in, and run this again with --map ${draft}.`,
    { cause: thrown },
  );
}

/**
 * For tables with words for states that aren't known, and with too many of them to do without, writes a first draft of a
 * mapping; answers what to do with it.
 */
async function draftsFor({ facts }: MadeReport, paths: readonly string[]): Promise<string[]> {
  if (!facts.unsure.includes('status')) return [];
  const [{ headingsIn }, { headOf }, { writeDraft }, { loadFormats }] = await Promise.all([
    import('../report/read/unknown.ts'),
    import('../report/read/head.ts'),
    import('../report/map/draft.ts'),
    import('../report/read/load-formats.ts'),
  ]);
  const formats = await loadFormats();
  return facts.notes.flatMap((note) => {
    const path = paths.find((one) => note.kind === 'words-unknown' && basename(one) === note.file);
    const headings = path === undefined ? [] : headingsIn(headOf(path));
    if (path === undefined || headings.length === 0) return [];
    const draft = writeDraft(basename(path), headings, formats);
    return [
      `A first draft of a mapping for ${basename(path)} is in ${draft}: write those words under "words", check the rest, and run this again with --map ${draft}.`,
    ];
  });
}

async function report(args: readonly string[]): Promise<void> {
  const { paths, out, language, course, by, map, scoreOf, withNames } = asked(args);
  refuseOut(
    out,
    [...paths, course, map].filter((one) => one !== undefined),
  );
  const started = performance.now();
  // Compiled code is kept for the next report: loading is a large part of a small report's time.
  enableCompileCache();
  const { makeReport } = await import('../report/make-report.ts');
  const { readMapping } = await import('../report/map/read-mapping.ts');
  const made = await makeReport({
    paths,
    language,
    by,
    course: await courseAsked(course),
    map: map === undefined ? null : readMapping(map),
    scoreOf,
    withNames,
    made: new Date().toISOString().slice(0, 10),
  }).catch(withDraft);
  const before = peopleIn(out);
  write(out, made.page);
  for (const file of made.files) console.log(readingSentence('en', file));
  for (const note of made.facts.notes) console.log(noteIn('en', note));
  for (const warning of made.warnings) console.log(warning);
  if (map === undefined) for (const line of await draftsFor(made, paths)) console.log(line);
  for (const line of successive(before, made.people)) console.log(line);
  const kilobytes = Math.round(Buffer.byteLength(made.page) / 1000);
  console.log(`${out}: ${kilobytes} kB, in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (withNames) console.log('It has names in it: share it only with those who need it.');
}

run(report);
