import type { CourseContent, CourseFiles } from '../schemas/content.ts';
import type { CourseFile } from '../schemas/course.ts';
import { fieldName, type Fault } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';
import { folderMeant, idInFolder } from './file-names.ts';
import { titleTrouble } from './title-lines.ts';
import { say, type Said } from '../said/say.ts';

/** The ids and the organisation's names of the courses that come with the player. */
const samples = {
  ids: ['think-then-share', 'think-before-you-click'],
  names: ['Voorbeeld & Co', 'Example & Co'],
};

const hasSampleName = ({ organisation }: CourseFile) => {
  const names = Object.values(organisation.name ?? {});
  return names.length > 0 && names.every((name) => samples.names.includes(name));
};

/** True for a course as it came: nobody has begun to make it theirs. */
const isSample = (course: CourseFile) => samples.ids.includes(course.id) && hasSampleName(course);

const remark = (
  { file, lineOf }: Pick<Read, 'file' | 'lineOf'>,
  path: readonly PropertyKey[],
  problem: Said,
  mend: Said,
): Fault => ({
  file,
  line: lineOf(path),
  field: fieldName(path),
  problem,
  mend,
  severity: 'warning',
  isUnfinished: true,
});

/** Every text and number of a file, with its path. */
function* valuesIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<readonly [string, readonly PropertyKey[]]> {
  if (typeof value === 'string') yield [value, path];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value))
    yield* valuesIn(one, [...path, Array.isArray(value) ? Number(key) : key]);
}

const madeUp =
  /[\w.-]+@(?:[\w-]+\.)*example\.(?:com|org|net)\b|\b(?:https?:\/\/)?(?:[\w-]+\.)*example\.(?:com|org|net)\b[^\s]*|^\+?000[\d ]{4,}$/i;

const leftOver =
  /\b(?:TODO|TBD|FIXME|XXX+|TBC|N\.?T\.?B\.?)\b|\blorem ipsum\b|\b(?:nader te bepalen|nog in te vullen|to be confirmed)\b|\[(?:\.{3}|…)\]|\?{3,}/;

type Found = {
  readonly read: Pick<Read, 'file' | 'lineOf'>;
  readonly path: readonly PropertyKey[];
  readonly words: string;
};

/** What is said of something made up, and of how many more. */
function madeUpProblem(words: string, more: number): Said {
  if (more === 0) return say`${words} is made up.`;
  return more === 1 ? say`${words} is made up, and 1 more is.` : say`${words} is made up, and ${more} more are.`;
}

/** What stands in the course's files and matches: words of learners and contacts, not the notes of makers. */
function foundIn(read: readonly Read[], files: CourseFiles, pattern: RegExp): Found[] {
  const inYaml = read
    .filter(({ file }) => file.endsWith('.yaml'))
    .flatMap((one) =>
      [...valuesIn(one.value)].flatMap(([text, path]): Found[] => {
        const words = path.at(-1) === 'why' ? undefined : pattern.exec(text)?.[0];
        return words ? [{ read: one, path, words }] : [];
      }),
    );
  const inLessons = [...files]
    .filter(([path]) => path.endsWith('.mdx'))
    .flatMap(([file, text]): Found[] => {
      const shown = text.replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, (note) => note.replaceAll(/[^\n]/g, ' '));
      const found = pattern.exec(shown);
      const line = found ? text.slice(0, found.index).split('\n').length : 0;
      return found ? [{ read: { file, lineOf: () => line }, path: [], words: found[0] }] : [];
    });
  return [...inYaml, ...inLessons];
}

/** What still is as it was in the sample, where somebody has begun to make it theirs. */
function sampleRemarks(
  course: CourseFile,
  own: Pick<Read, 'file' | 'lineOf'>,
  read: readonly Read[],
  files: CourseFiles,
): Fault[] {
  if (isSample(course)) return [];
  const [first, ...others] = foundIn(read, files, madeUp);
  return [
    ...(samples.ids.includes(course.id)
      ? [
          remark(
            own,
            ['id'],
            say`The id "${course.id}" is that of the sample.`,
            say`Give the course an id of its own before anyone begins it: an LMS tells courses apart by it.`,
          ),
        ]
      : []),
    ...(hasSampleName(course)
      ? [
          remark(
            own,
            ['organisation', 'name'],
            say`The name of the organisation is that of the sample.`,
            say`Write your own.`,
          ),
        ]
      : []),
    ...(first
      ? [
          remark(
            first.read,
            first.path,
            madeUpProblem(first.words, others.length),
            say`Put in your own addresses and numbers, or leave them out.`,
          ),
        ]
      : []),
  ];
}

function titleRemarks({ title }: CourseFile, own: Pick<Read, 'file' | 'lineOf'>): Fault[] {
  return Object.entries(title ?? {}).flatMap(([language, words]) =>
    titleTrouble(words).map((problem) =>
      remark(
        own,
        ['title', language],
        problem,
        say`Shorten it: a title is three to five words; the description says the rest.`,
      ),
    ),
  );
}

function skillRemarks({ course, bank }: CourseContent, own: Pick<Read, 'file' | 'lineOf'>): Fault[] {
  return course.skills.flatMap(({ id }, at) =>
    bank.length === 0 || bank.some(({ skill }) => skill === id)
      ? []
      : [
          remark(
            own,
            ['skills', at],
            say`The skill "${id}" has no situation in the final check.`,
            say`Add some to final-check/, or take the skill out.`,
          ),
        ],
  );
}

/** Numbers of folders that say another order than the course. */
function orderRemarks({ lessons }: CourseFile, files: CourseFiles, own: Pick<Read, 'file' | 'lineOf'>): Fault[] {
  const folders = [...new Set([...files.keys()].flatMap((path) => /^(\d+-[^/]+)\//.exec(path)?.[1] ?? []))];
  const inOrder = lessons.flatMap(({ id }) => folders.find((folder) => idInFolder(folder) === id) ?? []);
  const numbers = inOrder.map((folder) => Number(/^\d+/.exec(folder)?.[0]));
  const at = numbers.findIndex((number, nth) => nth > 0 && number < (numbers[nth - 1] ?? 0));
  if (at < 0) return [];
  const problem = say`The folders' numbers say another order than the list: ${inOrder[at]} comes after ${inOrder[at - 1]}.`;
  return [
    remark(own, ['lessons', at], problem, say`The list counts. Change it, or number the folders as it has them.`),
  ];
}

/** Drawings and course files that nothing reads. */
function unreadRemarks({ organisation, cover }: CourseFile, files: CourseFiles): Fault[] {
  // Folders that are nearly called as one that is read are told by their name.
  const isTold = (folder: string) =>
    folderMeant(folder) !== undefined ||
    [...files.keys()].some((path) => /^[^/]+\/[a-z]{2,3}\.mdx?$/.test(path) && path.startsWith(`${folder}/`));
  const isRead = (path: string) =>
    path === organisation.logo ||
    path === cover ||
    !/\.svg$|\/.*\.(ya?ml|mdx)$/.test(path) ||
    /^(\d|final-check\/|interface\/|schemas\/|translations\/)/.test(path) ||
    (path.includes('/') && isTold(path.split('/')[0] ?? ''));
  return [...files.keys()]
    .filter((path) => !isRead(path))
    .map((file) => ({
      file,
      problem: say`Nothing reads this file.`,
      mend: file.endsWith('.svg')
        ? say`Name it as the logo in course.yaml, or remove it.`
        : say`Move it to where it belongs, or out of the course’s folder.`,
      severity: 'warning',
      isUnfinished: true,
    }));
}

/** Remarks on what is not finished yet, which packaging repeats: what is left of the sample, notes to oneself, titles, skills and files. */
export function remarkUnfinished(content: CourseContent, files: CourseFiles, read: readonly Read[]): Fault[] {
  const { course } = content;
  const own = read.find(({ file }) => file === 'course.yaml') ?? { file: 'course.yaml', lineOf: () => undefined };
  const notes = foundIn(read, files, leftOver).map(({ read: one, path, words }) =>
    remark(
      one,
      path,
      say`"${words}" looks like a note to yourself.`,
      say`Write the text, or put the note behind a # on a line of its own.`,
    ),
  );
  return [
    ...sampleRemarks(course, own, read, files),
    ...notes,
    ...titleRemarks(course, own),
    ...skillRemarks(content, own),
    ...orderRemarks(course, files, own),
    ...unreadRemarks(course, files),
  ];
}
