import { z } from 'zod';
import { draftsFile, intentionsFile, reachFile, statementsFile, writingFile } from './activity.ts';
import { checkBank } from './checks/bank.ts';
import { checkColours } from './checks/colours.ts';
import { checkIds } from './checks/ids.ts';
import { checkLessonText } from './checks/lesson-text.ts';
import { checkNamed } from './checks/named.ts';
import { checkPractice } from './checks/practice.ts';
import { checkTexts } from './checks/texts.ts';
import { checkWords } from './checks/words.ts';
import type { CourseContent, CourseFiles, LessonContent } from './content.ts';
import { courseFile, type CourseFile } from './course.ts';
import type { Fault } from './fault.ts';
import { lessonHead, splitHead, type LessonHead } from './lesson.ts';
import { fillPlaceholders } from './placeholders.ts';
import { readYaml, type Read } from './read-yaml.ts';
import { scenarioFile, type ScenarioFile } from './scenario.ts';
import { sourcesFile } from './sources.ts';

type Reader = {
  readonly files: CourseFiles;
  readonly faults: Fault[];
  readonly read: Read[];
};

function error(file: string, problem: string, mend: string, field?: string, line?: number): Fault {
  return { file, problem, mend, field, line, severity: 'error' };
}

/** Reads one YAML file; where it is absent, a fault if it is needed. */
function file<S extends z.ZodType>(reader: Reader, path: string, schema: S, need?: string): z.infer<S> | undefined {
  const text = reader.files.get(path);
  if (text === undefined) {
    if (need) reader.faults.push(error(path, 'The file is missing.', need));
    return undefined;
  }
  const parsed = readYaml(path, text, schema);
  reader.faults.push(...parsed.faults);
  if (parsed.value !== undefined) reader.read.push({ file: path, value: parsed.value, lineOf: parsed.lineOf });
  return parsed.value;
}

function readHead(reader: Reader, path: string): LessonHead | undefined {
  const text = reader.files.get(path);
  if (text === undefined) {
    reader.faults.push(
      error(
        path,
        'The lesson has no text in this language.',
        'Add the file: copy the other language and translate it.',
      ),
    );
    return undefined;
  }
  const { head } = splitHead(text);
  if (head === '') {
    reader.faults.push(
      error(
        path,
        'The lesson has no head.',
        'Begin the file with a line of three hyphens, title and idea, and three hyphens.',
        undefined,
        1,
      ),
    );
    return undefined;
  }
  const parsed = readYaml(path, head, lessonHead, 1);
  reader.faults.push(...parsed.faults);
  return parsed.value;
}

function readLesson(reader: Reader, course: CourseFile, index: number): LessonContent | undefined {
  const { id, motif } = course.lessons[index] as CourseFile['lessons'][number];
  const folders = new Set([...reader.files.keys()].map((path) => path.split('/')[0] ?? ''));
  const folder = [...folders].find((name) => name.replace(/^\d+-/, '') === id && /^\d+-/.test(name));
  if (!folder) {
    const mend = `Make the folder ${String(index + 1).padStart(2, '0')}-${id} with a text for each language, or take the lesson out of the list.`;
    reader.faults.push(error('course.yaml', `The lesson "${id}" has no folder.`, mend, `lessons[${index}].id`));
    return undefined;
  }
  const heads: Record<string, LessonHead> = {};
  for (const language of course.languages) {
    const head = readHead(reader, `${folder}/${language}.mdx`);
    if (head) heads[language] = head;
  }
  return {
    id,
    folder,
    motif,
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
  const paths = [...reader.files.keys()].filter((path) => /^final-check\/[^/]+\.ya?ml$/.test(path)).toSorted();
  return paths.flatMap((path) => file(reader, path, scenarioFile) ?? []);
}

/** The words of buttons and messages: the player's, with those that the course says otherwise. */
function readWords(reader: Reader, course: CourseFile, defaults: CourseContent['words']): CourseContent['words'] {
  const need = 'It holds the words of buttons and messages: copy interface/ of another language and translate it.';
  const words = z.record(z.string(), z.string().trim().min(1, 'The text is empty: write it.'));
  return Object.fromEntries(
    course.languages.map((language) => {
      const known = defaults[language];
      return [language, { ...known, ...file(reader, `interface/${language}.yaml`, words, known ? undefined : need) }];
    }),
  );
}

/** What a reading of a course came to: its content where there is no error, and every fault found. */
export type CourseReading = { readonly content: CourseContent | undefined; readonly faults: readonly Fault[] };

/**
 * Reads and checks a whole course from its files, reporting all faults at once. Never throws for an author's mistake.
 * `defaults` are the player's own words, by language: a course need not say them again.
 */
export function readCourse(files: CourseFiles, defaults: CourseContent['words'] = {}): CourseReading {
  const reader: Reader = { files, faults: [], read: [] };
  const course = file(
    reader,
    'course.yaml',
    courseFile,
    'It says what the course is: see the guide in lessons/README.md.',
  );
  if (!course) return { content: undefined, faults: reader.faults };
  const sources = file(reader, 'sources.yaml', sourcesFile) ?? {};
  const words = readWords(reader, course, defaults);
  const lessons = course.lessons.flatMap((_, index) => readLesson(reader, course, index) ?? []);
  const bank = readBank(reader);
  const content: CourseContent = { course, sources, words, lessons, bank };
  const courseLines = reader.read.find((one) => one.file === 'course.yaml');
  reader.faults.push(
    ...checkColours(course, courseLines?.lineOf ?? (() => undefined)),
    ...reader.read.flatMap((one) => checkTexts(one, course)),
    ...checkIds(reader.read, course, files),
    ...lessons.flatMap((lesson) => checkLessonText(lesson, course, files, Object.keys(sources))),
    ...reader.read
      .filter((one) => one.file.endsWith('/scenario.yaml'))
      .flatMap((one) => checkPractice(one as Read<ScenarioFile>, course.languages)),
    ...checkBank(
      reader.read.filter((one): one is Read<ScenarioFile> => one.file.startsWith('final-check/')),
      course,
    ),
    ...checkNamed(reader.read, content),
    ...checkWords(
      reader.read.filter((one): one is Read<Record<string, string>> => one.file.startsWith('interface/')),
      words,
      defaults,
    ),
  );
  if (reader.faults.some((fault) => fault.severity === 'error')) return { content: undefined, faults: reader.faults };
  return { content: fillPlaceholders(content), faults: reader.faults };
}
