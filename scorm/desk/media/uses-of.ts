import { usesInPosts, usesInText } from '../../../src/checks/media/uses.ts';
import type { DeskFile, DeskPlace } from '../../../src/schemas/desk.ts';
import { captionsOf } from '../../../src/schemas/media-names.ts';

type Use = DeskPlace & { readonly shows: string };

/** The pictures beside course.yaml: of the start screen, and the logo. */
function besideCourse({ path: file, value }: DeskFile): Use[] {
  const { cover, organisation } = (value ?? {}) as { cover?: unknown; organisation?: { logo?: unknown } | null };
  const named = (shows: unknown, path: string[]): Use[] => (typeof shows === 'string' ? [{ file, path, shows }] : []);
  return [...named(cover, ['cover']), ...named(organisation?.logo, ['organisation', 'logo'])];
}

function usesIn(file: DeskFile): Use[] {
  const { path, kind, text, value } = file;
  if (kind === 'course') return besideCourse(file);
  if (kind === 'lesson-text')
    return usesInText(path, text).map(({ path: shows }) => ({ file: path, path: ['body'], shows }));
  if (kind !== 'scenario' && kind !== 'situation') return [];
  return usesInPosts(path, value).map((use) => ({
    file: path,
    path: 'field' in use ? [...use.field] : [],
    shows: use.path,
  }));
}

/** The languages in which a course may have captions: those of its lessons' texts. */
const languagesIn = (files: readonly DeskFile[]) =>
  new Set(files.flatMap(({ path, kind }) => (kind === 'lesson-text' ? [path.replace(/^.*\/|\.mdx$/g, '')] : [])));

/** Where each file is shown, by its path with a name in NFC. Captions are shown where their film is. */
export function usesOf(files: readonly DeskFile[]): ReadonlyMap<string, readonly DeskPlace[]> {
  const found = new Map<string, DeskPlace[]>();
  const languages = languagesIn(files);
  for (const { shows, file, path } of files.flatMap(usesIn))
    for (const one of [shows, ...[...languages].map((language) => captionsOf(shows, language))])
      found.set(one, [...(found.get(one) ?? []), { file, path }]);
  return found;
}
