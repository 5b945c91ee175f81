import { z } from 'zod';
import { draftsFile, intentionsFile, reachFile, statementsFile, writingFile } from '../schemas/activity.ts';
import { checkTogether, type FilesRead } from './check-together.ts';
import { checkEncoding, undamaged } from './encoding.ts';
import { gatherLeftOut } from './left-out.ts';
import type { CourseContent, CourseFiles, LessonContent } from '../schemas/content.ts';
import type { MediaFiles } from '../schemas/media.ts';
import { courseFile, type CourseFile } from '../schemas/course.ts';
import { fieldName, type Fault } from '../yaml/fault.ts';
import { idInFolder, isBank, pathMeant } from './file-names.ts';
import { lessonHead, splitHead, type LessonHead } from '../schemas/lesson.ts';
import { fillPlaceholders } from './placeholders.ts';
import { readYaml, type Read } from '../yaml/read-yaml.ts';
import { minutesOf, readingTimes, type ReadingTimes } from './reading-time.ts';
import { withoutConsequences } from './consequences.ts';
import { remarkBlindChoices, remarkGuessing } from './guessing.ts';
import { playStrategies, type Strategies } from './strategies.ts';
import { published } from './published.ts';
import { renamedFolders } from './renamed.ts';
import { remarkTimes } from './remark-times.ts';
import { scenarioFile, type ScenarioFile } from '../schemas/scenario.ts';
import { standIn } from './stand-in.ts';
import { sourcesFile } from '../schemas/sources.ts';
import { say, type Said } from '../said/say.ts';

type Reader = FilesRead & { readonly faults: Fault[]; readonly read: Read[]; readonly raw: Read[] };

function error(file: string, problem: Said, mend: Said, field?: string, line?: number): Fault {
  return { file, problem, mend, field, line, severity: 'error' };
}

/** Reads one YAML file; an absent one is a fault where `need` says why it is needed. */
function file<S extends z.ZodType>(reader: Reader, path: string, schema: S, need?: Said): z.infer<S> | undefined {
  const text = reader.files.get(path);
  if (text === undefined) {
    if (need) reader.faults.push(error(path, say`The file is missing.`, need));
    return undefined;
  }
  const { value, raw, faults, ...at } = readYaml(path, text, schema);
  reader.faults.push(...faults);
  if (raw !== undefined) reader.raw.push({ file: path, value: raw, ...at });
  if (value !== undefined) reader.read.push({ file: path, value, ...at });
  return value;
}

function readHead(reader: Reader, path: string, languages: readonly string[]): LessonHead | undefined {
  const text = reader.files.get(path);
  if (text === undefined) {
    // A file under a nearly right name counts as present: checkStrays reports the name.
    const isThere = [...reader.files.keys()].some((one) => pathMeant(one, languages) === path);
    const mend = say`Add the file: copy the other language and translate it.`;
    if (!isThere) reader.faults.push(error(path, say`The lesson has no text in this language.`, mend));
    return undefined;
  }
  const { head, headLines, isClosed } = splitHead(text);
  if (head === '') {
    const problem =
      text.trim() === '' ? say`The file is empty.` : say`The lesson does not start with its title and idea.`;
    const mend = say`Start the file with a line of three hyphens, the title and the idea, and three hyphens again.`;
    reader.faults.push(error(path, problem, mend, undefined, 1));
    return undefined;
  }
  if (!isClosed) {
    const mend = say`Put a line of three hyphens below them.`;
    reader.faults.push(
      error(path, say`The title and the idea are not closed by a line of three hyphens.`, mend, undefined, headLines),
    );
  }
  const parsed = readYaml(path, head, lessonHead, 1);
  reader.faults.push(...parsed.faults);
  return parsed.value;
}

/** The folder of a lesson; a fault where there is none. */
function folderOf(reader: Reader, course: CourseFile, index: number): string | undefined {
  const { id } = course.lessons[index] as CourseFile['lessons'][number];
  const folders = new Set([...reader.files.keys()].map((path) => path.split('/')[0] ?? ''));
  const named = [...folders].filter((name) => idInFolder(name) === id && name !== 'final-check');
  const folder = named.find((one) => /^\d+-/.test(one)) ?? named[0] ?? renamedFolders(course, reader.files).get(id);
  if (folder) return folder;
  const name = `${String(index + 1).padStart(2, '0')}-${id}`;
  const mend = say`Make the folder ${name} with a text for each language, or take the lesson out of the list.`;
  const path = ['lessons', index, 'id'];
  const line = reader.raw.find((one) => one.file === 'course.yaml')?.lineOf(path);
  reader.faults.push(error('course.yaml', say`The lesson "${id}" has no folder.`, mend, fieldName(path), line));
  return undefined;
}

function readLesson(reader: Reader, course: CourseFile, index: number): LessonContent | undefined {
  const { id, motif } = course.lessons[index] as CourseFile['lessons'][number];
  const folder = folderOf(reader, course, index);
  if (!folder) return undefined;
  const heads: Record<string, LessonHead> = {};
  for (const language of course.languages) {
    const head = readHead(reader, `${folder}/${language}.mdx`, course.languages);
    if (head) heads[language] = head;
  }
  return {
    id,
    folder,
    motif,
    seconds: 0,
    heads,
    practice: file(reader, `${folder}/scenario.yaml`, scenarioFile),
    statements: file(reader, `${folder}/statements.yaml`, statementsFile),
    drafts: file(reader, `${folder}/drafts.yaml`, draftsFile),
    reach: file(reader, `${folder}/reach.yaml`, reachFile),
    writing: file(reader, `${folder}/writing.yaml`, writingFile),
    intentions: file(reader, `${folder}/intentions.yaml`, intentionsFile),
  };
}

function readBank(reader: Reader): ScenarioFile[] {
  const paths = [...reader.files.keys()].filter(isBank).toSorted();
  return paths.flatMap((path) => file(reader, path, scenarioFile) ?? []);
}

/** The words of buttons and messages: the player's own, replaced by the course's where it has some. */
function readWords(reader: Reader, course: CourseFile, defaults: CourseContent['words']): CourseContent['words'] {
  const need = say`It holds the words of buttons and messages: copy lessons/interface/en.yaml of the player and translate it.`;
  const words = z.record(z.string(), z.string().trim().min(1, 'The text is empty: write it.'));
  return Object.fromEntries(
    course.languages.map((language) => {
      const known = defaults[language];
      return [language, { ...known, ...file(reader, `interface/${language}.yaml`, words, known ? undefined : need) }];
    }),
  );
}

/** The result of reading a course: its content where there is no error, every fault, and the reading times. */
export type CourseReading = {
  readonly content: CourseContent | undefined;
  readonly faults: readonly Fault[];
  /** Reading times by language; none where the course has errors. */
  readonly times: readonly ReadingTimes[];
  /** How well strategies without reading pass, by language; none where the course has errors. */
  readonly played: readonly Strategies[];
};

/** The same, with what could be read despite errors, for checks only. */
export type CourseRead = CourseReading & { readonly known: CourseContent };

function longest(times: readonly ReadingTimes[], lesson: string): number {
  const seconds = times.map(({ lessons }) => lessons.find(({ id }) => id === lesson)?.seconds ?? 0);
  return Math.round(Math.max(0, ...seconds));
}

/** Fills in placeholders and times, and adds the remarks about both. */
function timed(content: CourseContent, files: CourseFiles, read: readonly Read[]): CourseReading {
  const times = readingTimes(fillPlaceholders(content), files);
  const lessons = content.lessons.map((one) => ({ ...one, seconds: longest(times, one.id) }));
  const minutes = content.course.minutes || minutesOf(times);
  const lineOf = read.find(({ file }) => file === 'course.yaml')?.lineOf ?? (() => undefined);
  const faults = remarkTimes(
    { ...content.course, minutes: content.course.minutes || undefined },
    lessons,
    times,
    lineOf,
  );
  const filled = fillPlaceholders({ ...content, course: { ...content.course, minutes }, lessons });
  const played = filled.course.languages.map((language) => playStrategies(filled, language));
  const guessed = played.flatMap((one) => remarkGuessing(filled, one));
  const blind = played.slice(0, 1).flatMap((one) => remarkBlindChoices(filled, one, lineOf(['passMark'])));
  return { content: filled, faults: [...faults, ...blind, ...guessed], times, played };
}

/**
 * Reads and checks a whole course from its files, reporting all faults at once. Never throws for an author's mistake.
 * `defaults` are the player's own words, by language: a course need not say them again.
 */
export function readCourse(
  files: CourseFiles,
  defaults: CourseContent['words'] = {},
  media: MediaFiles | undefined = undefined,
): CourseRead {
  const reader: Reader = { files, faults: [], read: [], raw: [], media };
  const need = say`It says what the course is: see the guide in lessons/README.md.`;
  const given = file(reader, 'course.yaml', courseFile, need);
  const course = given && reader.faults.length === 0 ? given : standIn(reader.read[0] as Read<CourseFile>, files);
  const sources = file(reader, 'sources.yaml', sourcesFile) ?? {};
  const words = readWords(reader, course, defaults);
  const ids = course.lessons.map(({ id }) => id);
  const lessons = ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? (readLesson(reader, course, index) ?? []) : [],
  );
  const bank = readBank(reader);
  const skills = new Set(bank.map(({ skill }) => skill));
  const settings = { ...course, minutes: course.minutes ?? 0, situations: skills.size * course.finalCheck.perSkill };
  const content: CourseContent = { course: settings, sources, words, lessons, bank };
  // What is remarked on a line that YAML can't read may be gone once that is mended.
  const unread = new Set(reader.faults.flatMap((one) => (one.field === undefined ? `${one.file}:${one.line}` : [])));
  const isRead = (one: Fault) => one.severity === 'error' || !unread.has(`${one.file}:${one.line}`);
  const all = [...reader.faults, ...checkTogether(reader, content, defaults).filter(isRead)];
  const faults = withoutConsequences(gatherLeftOut([...checkEncoding(files), ...undamaged(all, files)]));
  const isSound = (some: readonly Fault[]) => some.every((fault) => fault.severity === 'warning');
  if (!isSound(faults)) return { content: undefined, known: content, faults, times: [], played: [] };
  const whole = timed(published(content), files, reader.read);
  return {
    ...whole,
    content: isSound(whole.faults) ? whole.content : undefined,
    known: content,
    faults: [...faults, ...whole.faults],
  };
}
