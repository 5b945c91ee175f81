import media from 'virtual:media';
import { captionsOf, plainName } from '../../schemas/media-names.ts';

const pathOf = (at: string, file = '') => `${at.split('/')[0]}/media/${plainName(file)}`;

/** How a file that a lesson's text names is shown; `at` is the text's path, such as `05-compliment/nl.mdx`. */
export const shownAt = (at: string, file: string | undefined) => media[pathOf(at, file)];

/** The language of the text at a path. */
export const languageAt = (at: string): string => /\/([a-z]+)\.mdx$/.exec(at)?.[1] ?? '';

/** The captions of a film in those languages that have some. */
export const captionsAt = (at: string, file: string | undefined, languages: readonly string[]) =>
  languages.flatMap((language) => {
    const src = media[captionsOf(pathOf(at, file), language)]?.src;
    return src ? [{ language, src }] : [];
  });
