/** The folder whose files a file of the course shows, with a slash at its end. */
export const mediaFolder = (file: string): string => `${file.split('/')[0]}/media/`;

/** A file as an author names it: without the folder, and in one form of Unicode. */
export const plainName = (name: string): string =>
  name
    .trim()
    .normalize('NFC')
    .replace(/^(?:\.\/)?(?:media\/)?/, '');

/** The captions of a film or a sound in a language: the same name, with the language before its ending. */
export const captionsOf = (path: string, language: string): string => path.replace(/\.[^./]+$/, `.${language}.vtt`);
