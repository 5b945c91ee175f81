import type { CourseFiles, LessonContent } from '../schemas/content.ts';
import type { CourseFile } from '../schemas/course.ts';
import { nearest } from '../yaml/did-you-mean.ts';
import type { Fault } from '../yaml/fault.ts';
import { braceFindings } from './braces.ts';
import { exerciseFiles } from './file-names.ts';
import { markdownFindings } from './markdown.ts';
import { placeholders } from './placeholders.ts';
import { splitHead } from '../schemas/lesson.ts';
import { stepFindings } from './lesson-steps.ts';
import { linkFindings } from './links.ts';
import { styleFindings, type Finding } from './style.ts';
import { unknownPlaceholders } from './texts.ts';
import { say } from '../said/say.ts';

/** The components that a lesson's text may use. */
export const textComponents = [
  'Activity',
  'Source',
  'Step',
  'Steps',
  'Aside',
  'TwoQuestions',
  'CoreValues',
  'Contacts',
  'Columns',
  'Picture',
  'Video',
  'Audio',
  'File',
] as const;

/** True where the lesson has an exercise to place with `<Activity />`. */
export function hasActivity(lesson: LessonContent, course: CourseFile): boolean {
  const files = [lesson.practice, lesson.statements, lesson.drafts, lesson.reach, lesson.writing, lesson.intentions];
  return files.some(Boolean) || lesson.id === course.finalCheck.lesson || lesson.id === course.lessons.at(-1)?.id;
}

/** Components that show something which the course may lack, each with the fault for that. */
const missing: Readonly<Record<string, (course: CourseFile) => string | undefined>> = {
  TwoQuestions: ({ twoQuestions }) => (twoQuestions ? undefined : 'twoQuestions'),
  CoreValues: ({ organisation }) => (organisation.coreValues.length > 0 ? undefined : 'organisation.coreValues'),
  Contacts: ({ organisation }) => (organisation.contacts.length > 0 ? undefined : 'organisation.contacts'),
};

function emptyFindings(body: string, course: CourseFile): Finding[] {
  return [...body.matchAll(/<([A-Z]\w*)/g)].flatMap(({ 1: name = '', index }): Finding[] => {
    const field = missing[name]?.(course);
    if (field === undefined) return [];
    const problem = say`<${name} /> has nothing to show.`;
    return [{ at: index, problem, mend: say`Add ${field} to course.yaml, or remove <${name} />.`, severity: 'error' }];
  });
}

// Elements that run code, load files or ask for input: the page's policy blocks them, or their answers would not be
// recorded.
const barred = /^(script|style|iframe|object|embed|img|picture|video|audio|link|form|input|button|textarea|select)$/;

function htmlFindings(body: string): Finding[] {
  const tags = [...body.matchAll(/<([a-z][\w-]*)/g)].filter(({ 1: name = '' }) => barred.test(name));
  const attributes = [...body.matchAll(/<[a-z][^<>]*?\s(style|on[a-z]+)=/g)];
  const pictures = [...body.matchAll(/!\[[^\]]*\]\(/g)].map(({ index }) => ({ index, what: say`A picture` }));
  const found = [
    ...tags.map(({ 1: name = '', index }) => ({ index, what: `<${name}>` })),
    ...attributes.map(({ 1: name = '', index }) => ({ index, what: `"${name}"` })),
    ...pictures,
  ];
  return found.map(({ index, what }) => ({
    at: index,
    problem: say`${what} is not possible in a lesson's text.`,
    mend: /^(?:A picture|<(?:img|picture|video|audio|object|embed)>)$/.test(typeof what === 'string' ? what : what.en)
      ? say`Put the file into the folder media beside this text, and write <Picture file="…" alt="…" />, or <Video>, <Audio> or <File>.`
      : say`Say it in words; exercises are written in a YAML file beside the text.`,
    severity: 'error',
  }));
}

function componentFindings(body: string): Finding[] {
  const known: readonly string[] = textComponents;
  return [...body.matchAll(/<([A-Za-z]\w*)/g)].flatMap(({ 1: name = '', index }): Finding[] => {
    const isHtml = /^[a-z]/.test(name) && !known.some((one) => one.toLowerCase() === name);
    if (known.includes(name) || isHtml) return [];
    const meant = nearest(name, known);
    return [
      {
        at: index,
        problem: say`The component <${name}> is not known.`,
        mend: meant ? say`Did you mean <${meant}>?` : say`Use one of: ${known.join(', ')}.`,
        severity: 'error',
      },
    ];
  });
}

function sourceFindings(body: string, sources: readonly string[]): Finding[] {
  return [...body.matchAll(/<Source\b([^>]*)>/g)].flatMap(({ 1: attributes = '', index }): Finding[] => {
    const id = /\bid=["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
    // A value without quotes is reported by the MDX compiler.
    if (/\bid=[^"']/.test(attributes)) return [];
    if (sources.includes(id)) return [];
    if (id === '') {
      const mend = say`Write <Source id="…" />, with an id of sources.yaml.`;
      return [{ at: index, problem: say`A <Source> names no source.`, mend, severity: 'error' }];
    }
    const meant = nearest(id, sources);
    return [
      {
        at: index,
        problem: say`The source "${id}" is not in sources.yaml.`,
        mend: meant ? say`Did you mean "${meant}"?` : say`Add it there.`,
        severity: 'error',
      },
    ];
  });
}

function codeFindings(body: string): Finding[] {
  return [...body.matchAll(/^(import|export)\s/gm)].map(({ index }) => ({
    at: index,
    problem: say`A lesson cannot contain code.`,
    mend: say`Remove this line: components need no import.`,
    severity: 'error',
  }));
}

/** Whether the lesson's text has to place an exercise; undefined where that is not known yet. */
function wantsActivity(lesson: LessonContent, course: CourseFile, files: CourseFiles): boolean | undefined {
  // A file with faults still counts as an exercise.
  if (exerciseFiles.some((name) => files.has(`${lesson.folder}/${name}.yaml`))) return true;
  // A file with a wrong name may be an exercise too; checkStrays reports the name.
  if ([...files.keys()].some((path) => path.startsWith(`${lesson.folder}/`) && /\.ya?ml\b/i.test(path)))
    return undefined;
  const isCheckKnown = course.lessons.slice(0, -1).some(({ id }) => id === course.finalCheck.lesson);
  return isCheckKnown ? hasActivity(lesson, course) : undefined;
}

/**
 * Checks a lesson's text in every language: components, sources and placeholders, the exercise's place, forbidden
 * elements, length. `sources` is undefined where sources.yaml has faults.
 */
export function checkLessonText(
  lesson: LessonContent,
  course: CourseFile,
  files: CourseFiles,
  sources: readonly string[] | undefined,
): Fault[] {
  return course.languages.flatMap((language) => {
    const file = `${lesson.folder}/${language}.mdx`;
    const text = files.get(file) ?? '';
    if (text.trim() === '') return [];
    const { body, headLines } = splitHead(text);
    const inHead = Object.entries(lesson.heads[language] ?? {}).flatMap(([field, words]) =>
      unknownPlaceholders(words, course).map(({ problem, mend }): Fault => {
        const line = text.split('\n').findIndex((row) => row.startsWith(`${field}:`)) + 1;
        return { file, line, field, problem, mend, severity: 'error' };
      }),
    );
    const findings = [
      ...componentFindings(body),
      ...emptyFindings(body, course),
      ...(sources ? sourceFindings(body, sources) : []),
      ...codeFindings(body),
      ...htmlFindings(body),
      ...linkFindings(
        body,
        course.lessons.map(({ id }) => id),
      ),
      ...stepFindings(body, wantsActivity(lesson, course, files), (name) => files.has(`${lesson.folder}/${name}`)),
      ...unknownPlaceholders(body, course).map((found): Finding => ({ ...found, severity: 'error' })),
      ...braceFindings(body, Object.keys(placeholders(course, ''))),
      ...markdownFindings(body),
      ...styleFindings(body),
    ];
    const inBody = findings.map(({ at, ...rest }): Fault => ({
      file,
      line: headLines + body.slice(0, at).split('\n').length,
      ...rest,
    }));
    return [...inHead, ...inBody];
  });
}
