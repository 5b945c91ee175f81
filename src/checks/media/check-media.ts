import { decimal, say, together, unchanged } from '../../said/say.ts';
import type { CourseContent, CourseFiles } from '../../schemas/content.ts';
import { usualBudget, weightOf, type MediaFiles } from '../../schemas/media.ts';
import { fieldName, type Fault } from '../../yaml/fault.ts';
import type { Read } from '../../yaml/read-yaml.ts';
import { meantPath, namedFile } from './named-file.ts';
import { mediaTagFaults } from './tag-faults.ts';
import { captionsOf } from '../../schemas/media-names.ts';
import { usesInPosts, usesInText, type MediaUse } from './uses.ts';

const isScenario = (file: string) => /^(?:final-check\/[^/]+|\d+-[^/]+\/scenario)\.yaml$/.test(file);

/** Every place that names a file of a `media` folder, by the files as they were read. */
export const allUses = (files: CourseFiles, read: readonly Pick<Read, 'file' | 'value'>[]): MediaUse[] => [
  ...[...files].flatMap(([file, text]) => (/^\d+-[^/]+\/[a-z]{2,3}\.mdx$/.test(file) ? usesInText(file, text) : [])),
  ...read.flatMap(({ file, value }) => (isScenario(file) ? usesInPosts(file, value) : [])),
];

/** The paths that are named, with the captions that are found by their names. */
export const shownPaths = (uses: readonly MediaUse[], languages: readonly string[]): ReadonlySet<string> =>
  new Set(uses.flatMap(({ path }) => [path, ...languages.map((language) => captionsOf(path, language))]));

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((held, step) => (held as Readonly<Record<string, unknown>> | undefined)?.[step], value);

/** Photos and faces in posts: there, pictures, and a photo with words for whoever can't see it. */
function postFaults({ file, value, lineOf }: Read, media: MediaFiles): Fault[] {
  return usesInPosts(file, value).flatMap((use): Fault[] => {
    if (!('field' in use)) return [];
    const at = { file, line: lineOf(use.field), field: fieldName(use.field), severity: 'error' as const };
    const found = namedFile(use.path, ['picture', 'drawing'], media);
    const post = valueAt(value, use.field.slice(0, -1)) as Readonly<Record<string, unknown>>;
    const hasNoWords = use.field.at(-1) === 'photo' && post['image'] === undefined && post['decorative'] !== true;
    const mend = say`Say what it shows in \`image\`, or write \`decorative: true\` where it adds nothing to the post.`;
    return [
      ...('said' in found ? [{ ...at, ...found.said }] : []),
      ...(hasNoWords ? [{ ...at, problem: say`This photo has no alternative text.`, mend }] : []),
    ];
  });
}

const isPicture = /\.\w+$/;

/** The picture of the start is there, and is one. */
function coverFaults(
  { cover }: CourseContent['course'],
  own: Pick<Read, 'file' | 'lineOf'>,
  media: MediaFiles,
): Fault[] {
  if (cover === undefined || !isPicture.test(cover)) return [];
  const at = { file: 'course.yaml', line: own.lineOf(['cover']), field: 'cover', severity: 'error' as const };
  if (!media.has(cover))
    return [
      {
        ...at,
        problem: say`There is no file ${cover}.`,
        mend: say`Put it beside course.yaml, choose another, or leave this out.`,
      },
    ];
  const found = namedFile(cover, ['picture', 'drawing'], media);
  return 'said' in found ? [{ ...at, ...found.said }] : [];
}

const megabytes = (bytes: number) => decimal(bytes / 1_000_000, bytes < 950_000 ? 2 : 1);

/** What a course's media weigh for learners, those named alone, in bytes; the heaviest first. */
export function weights(
  paths: Iterable<string>,
  media: MediaFiles,
): { readonly path: string; readonly bytes: number }[] {
  const named = [...paths].flatMap((path) => {
    const file = media.get(path);
    return file ? [{ path, bytes: weightOf(file) }] : [];
  });
  return named.toSorted((one, other) => other.bytes - one.bytes);
}

function budgetFaults(
  { mediaBudget }: CourseContent['course'],
  own: Pick<Read, 'file' | 'lineOf'>,
  weighed: ReturnType<typeof weights>,
): Fault[] {
  const total = weighed.reduce((sum, { bytes }) => sum + bytes, 0);
  const most = mediaBudget ?? usualBudget;
  if (total <= most * 1_000_000) return [];
  const heaviest = together(
    weighed.slice(0, 3).map(({ path, bytes }) => say`${path} (${megabytes(bytes)} MB)`),
    unchanged(', '),
  );
  const enough = Math.ceil(total / 1_000_000);
  return [
    {
      file: 'course.yaml',
      line: mediaBudget === undefined ? undefined : own.lineOf(['mediaBudget']),
      field: 'mediaBudget',
      problem: say`Pictures, films, sounds and files come to ${megabytes(total)} MB together, and the course has ${most} MB for them.`,
      mend: say`Make smaller what weighs most: ${heaviest}. Or raise it here, where learners and your LMS can take that: "mediaBudget: ${enough}".`,
      severity: 'error',
    },
  ];
}

function unusedFaults(media: MediaFiles, shown: ReadonlySet<string>): Fault[] {
  const how = (path: string) => {
    const { kind } = media.get(path) ?? {};
    const name = path.replace(/^.*\//, '');
    if (kind === 'captions')
      return say`Captions are called as their film, with the language: story.mp4 has story.nl.vtt.`;
    if (path.startsWith('final-check/')) return say`Name it in a post: "photo: ${name}".`;
    if (kind === 'film') return say`Show it in the lesson’s text: <Video file="${name}" title="…">.`;
    if (kind === 'sound') return say`Play it in the lesson’s text: <Audio file="${name}" title="…">.`;
    if (kind === 'document') return say`Offer it in the lesson’s text: <File file="${name}" title="…" />.`;
    return say`Show it in the lesson’s text: <Picture file="${name}" alt="…" />.`;
  };
  return [...media.keys()]
    .filter((path) => path.includes('/') && !shown.has(path))
    .map((file) => ({
      file,
      problem: say`Nothing shows this file.`,
      mend: together([how(file), say`Or remove it.`]),
      severity: 'warning',
      isUnfinished: true,
    }));
}

/** Checks all that a course shows besides words: pictures, films, sounds, captions and files to take along. */
export function checkMedia(
  content: CourseContent,
  files: CourseFiles,
  raw: readonly Read[],
  media: MediaFiles,
): Fault[] {
  const { course, lessons } = content;
  const own = raw.find(({ file }) => file === 'course.yaml') ?? { file: 'course.yaml', lineOf: () => undefined };
  const languages = [...course.languages, ...course.draft];
  // A name that is misspelt means its file: that is told where it is named.
  const uses = allUses(files, raw).map((use) =>
    media.has(use.path) ? use : { ...use, path: meantPath(use.path, media) ?? use.path },
  );
  const shown = shownPaths(uses, languages);
  const cover = course.cover !== undefined && media.has(course.cover) ? [course.cover] : [];
  return [
    ...lessons.flatMap(({ folder }) =>
      course.languages.flatMap((language) => mediaTagFaults(`${folder}/${language}.mdx`, language, files, media)),
    ),
    ...raw.filter(({ file }) => isScenario(file)).flatMap((one) => postFaults(one, media)),
    ...coverFaults(course, own, media),
    ...budgetFaults(course, own, weights([...shown, ...cover], media)),
    ...unusedFaults(media, shown),
  ];
}
