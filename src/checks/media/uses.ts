import { mediaFolder, plainName } from '../../schemas/media-names.ts';
import { mediaTagsIn, type MediaTag } from '../../schemas/media-tags.ts';
import { splitHead } from '../../schemas/lesson.ts';

/** A place in a course that names a file of a `media` folder. */
export type MediaUse = {
  /** The file's path in the course's folder; `…/media/` alone where none is named. */
  readonly path: string;
  /** The file that names it. */
  readonly file: string;
} & ({ readonly tag: MediaTag; readonly line: number } | { readonly field: readonly (string | number)[] });

/** The files that a lesson's text shows. */
export function usesInText(file: string, text: string): MediaUse[] {
  const { body, headLines } = splitHead(text);
  return mediaTagsIn(body).map((tag) => {
    const named = tag.attributes['file'];
    const line = headLines + body.slice(0, tag.at).split('\n').length;
    return { path: mediaFolder(file) + (typeof named === 'string' ? plainName(named) : ''), file, tag, line };
  });
}

/** The files that the posts of a scenario show, by the scenario's value, whatever its shape. */
export function usesInPosts(file: string, value: unknown, path: readonly (string | number)[] = []): MediaUse[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]): MediaUse[] => {
    const field = [...path, Array.isArray(value) ? Number(key) : key];
    if ((key === 'photo' || key === 'avatar') && typeof one === 'string')
      return [{ path: mediaFolder(file) + plainName(one), file, field }];
    return usesInPosts(file, one, field);
  });
}
