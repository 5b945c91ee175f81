import type { CourseContent, CourseFiles } from '../../schemas/content.ts';
import type { MediaFile } from '../../schemas/media.ts';
import { captionsOf } from '../../schemas/media-names.ts';
import { usesInPosts, usesInText, type MediaUse } from '../../checks/media/uses.ts';
import { pictureOf } from '../cover.ts';

/** A file that a course shows, and how. */
export type Shown = { readonly path: string; readonly as: 'face' | 'whole' };

const inPosts = (file: string, value: unknown): Shown[] =>
  usesInPosts(file, value).map((use) => ({
    path: use.path,
    as: 'field' in use && use.field.at(-1) === 'avatar' ? 'face' : 'whole',
  }));

const withCaptions = ({ path }: MediaUse, languages: readonly string[], files: CourseFiles): Shown[] =>
  [path, ...languages.map((language) => captionsOf(path, language)).filter((one) => files.has(one))].map((one) => ({
    path: one,
    as: 'whole',
  }));

/** What a course, or the part of it that is built, shows besides words. */
export function shownIn({ course, lessons, bank }: CourseContent, files: CourseFiles): Shown[] {
  const cover = pictureOf(course);
  const all = [
    ...(cover ? [{ path: cover.file, as: 'whole' } as const] : []),
    ...lessons.flatMap(({ folder, practice }) => [
      ...course.languages.flatMap((language) => {
        const file = `${folder}/${language}.mdx`;
        return usesInText(file, files.get(file) ?? '').flatMap((use) => withCaptions(use, course.languages, files));
      }),
      ...inPosts(`${folder}/scenario.yaml`, practice),
    ]),
    ...inPosts('final-check/all.yaml', bank),
  ];
  return [...new Map(all.map((one) => [`${one.as} ${one.path}`, one])).values()];
}

/** How a file is called beside the page, by what it is: in small letters, some servers know of no others. */
export function builtName(path: string, hash: string, { ending = 'bin' }: MediaFile, more = ''): string {
  const name = path
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
  return `media/${name || 'file'}${more}.${hash}.${ending}`;
}
